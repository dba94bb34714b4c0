import type { AssumptionContracts, EventOf, SealedText } from '@wheelhouse/contracts';

export type AssumptionEvent = { [Name in keyof AssumptionContracts]: EventOf<AssumptionContracts[Name]> }[keyof AssumptionContracts];

/** A key under which evidence was sealed, and whose words those are. */
export interface ToldEvidence {
  readonly key: string;
  readonly author: string;
}

export interface KnownAssumption {
  readonly status: 'open' | 'validated' | 'broken';
  readonly subject: string;
  readonly subjectType: string;
  readonly statement: string;
  readonly owner: string;
  readonly test: string;
  readonly testBy: string;
  /** What the last test showed; null while it is open, and where the words were redacted. */
  readonly evidence: SealedText | null;
  readonly consequence: string | null;
  /** Evidence of all tests whose words may still be read. */
  readonly told: readonly ToldEvidence[];
  readonly archived: boolean;
}

export type Assumption = { readonly status: 'none' } | KnownAssumption;

export const noAssumption: Assumption = { status: 'none' };

/** Moves an assumption on by one fact. */
export function evolve(assumption: Assumption, event: AssumptionEvent): Assumption {
  if (event.type === 'AssumptionLogged') {
    const { subject, subjectType, statement, owner, test, testBy } = event.data;
    return { status: 'open', subject, subjectType, statement, owner, test, testBy, evidence: null, consequence: null, told: [], archived: false };
  }
  return assumption.status === 'none' ? assumption : next(assumption, event);
}

function next(assumption: KnownAssumption, event: Exclude<AssumptionEvent, { type: 'AssumptionLogged' }>): KnownAssumption {
  switch (event.type) {
    case 'AssumptionReworded':
    case 'AssumptionTestChanged':
      return { ...assumption, ...event.data };
    case 'AssumptionReassigned':
      return { ...assumption, owner: event.data.to };
    case 'AssumptionValidated':
      return { ...assumption, status: 'validated', ...told(assumption, event.data), consequence: null };
    case 'AssumptionBroken':
      return { ...assumption, status: 'broken', ...told(assumption, event.data), consequence: event.data.consequence };
    case 'AssumptionReopened':
      return { ...assumption, status: 'open', evidence: null, consequence: null };
    case 'AssumptionEvidenceRedacted': {
      const gone = (key: string | undefined) => key !== undefined && event.data.keys.includes(key);
      return { ...assumption, evidence: gone(assumption.evidence?.key) ? null : assumption.evidence, told: assumption.told.filter(({ key }) => !gone(key)) };
    }
    case 'AssumptionArchived':
      return { ...assumption, archived: true };
    case 'AssumptionRestored':
      return { ...assumption, archived: false };
    case 'AssumptionMoved':
      return assumption;
  }
}

const told = (assumption: KnownAssumption, { evidence, author }: { readonly evidence: SealedText; readonly author: string }) => ({
  evidence,
  told: [...assumption.told, { key: evidence.key, author }],
});
