import { id, reject, type Rejection, text, z } from '@wheelhouse/event-sourcing';
import type { KeptEvidence } from './kept-evidence.js';

/** A piece of evidence whose words are to go, as a command names it. */
export const redactEvidenceBody = () => z.object({ evidence: id(), reason: text(2000).optional() });

export const redactEvidenceExample = { evidence: '0190c5a0-0000-7000-8000-0000000000e5', reason: 'named a person' } as const;

/** The piece with the key of its words; none where they are gone already. */
export function wordsToRedact<Body extends { readonly evidence: string }>(kind: string, kept: readonly KeptEvidence[], body: Body): readonly (Body & { readonly keys: string[] })[] | Rejection {
  const piece = kept.find(({ evidence }) => evidence === body.evidence);
  if (!piece) return reject.invalid(`${kind}.evidence-unknown`, `The ${kind} has no such evidence.`, '/evidence');
  return piece.text ? [{ ...body, keys: [piece.text.key] }] : [];
}
