import type { Evidence, SealedText } from '@wheelhouse/contracts';

/** Evidence as it is kept: its words are null once they are redacted. */
export interface KeptEvidence extends Omit<Evidence, 'text'> {
  readonly text: SealedText | null;
}

/** The evidence after the words of one piece were redacted. */
export const withoutWords = (kept: readonly KeptEvidence[], redacted: string): readonly KeptEvidence[] => kept.map((piece) => (piece.evidence === redacted ? { ...piece, text: null } : piece));
