import type { DecisionContracts, EventOf, SealedText } from '@wheelhouse/contracts';

export type DecisionEvent = { [Name in keyof DecisionContracts]: EventOf<DecisionContracts[Name]> }[keyof DecisionContracts];

export interface DecisionOption {
  readonly option: string;
  readonly text: string;
  readonly pros?: string | undefined;
  readonly cons?: string | undefined;
}

/** A look at a decision that stands; the note is null where its words were redacted. */
export interface Revisit {
  readonly revisit: string;
  readonly author: string;
  readonly note: SealedText | null;
  readonly reviewOn: string | null;
}

export interface Reversal {
  readonly reason: string;
  readonly supersededBy: string | null;
}

export interface KnownDecision {
  readonly status: 'standing' | 'reversed';
  readonly subject: string;
  readonly subjectType: string;
  readonly question: string;
  readonly options: readonly DecisionOption[];
  readonly chosen: string;
  readonly deciders: readonly string[];
  readonly why: string;
  readonly decidedOn: string;
  readonly reviewOn: string | null;
  readonly revisits: readonly Revisit[];
  readonly reversal: Reversal | null;
  readonly archived: boolean;
}

export type Decided = { readonly status: 'none' } | KnownDecision;

export const noDecision: Decided = { status: 'none' };

/** Moves a decision on by one fact. */
export function evolve(decision: Decided, event: DecisionEvent): Decided {
  if (event.type === 'DecisionLogged') {
    const { subject, subjectType, question, options, chosen, deciders, why, decidedOn, reviewOn = null } = event.data;
    return { status: 'standing', subject, subjectType, question, options, chosen, deciders, why, decidedOn, reviewOn, revisits: [], reversal: null, archived: false };
  }
  return decision.status === 'none' ? decision : next(decision, event);
}

function next(decision: KnownDecision, event: Exclude<DecisionEvent, { type: 'DecisionLogged' }>): KnownDecision {
  switch (event.type) {
    case 'DecisionRevisited':
      return { ...decision, reviewOn: event.data.reviewOn, revisits: [...decision.revisits, event.data] };
    case 'DecisionNoteRedacted':
      return { ...decision, revisits: decision.revisits.map((one) => (one.revisit === event.data.revisit ? { ...one, note: null } : one)) };
    case 'DecisionReversed': {
      const { reason, supersededBy = null } = event.data;
      return { ...decision, status: 'reversed', reversal: { reason, supersededBy } };
    }
    case 'DecisionReworded':
      return { ...decision, ...event.data };
    case 'DecisionArchived':
      return { ...decision, archived: true };
    case 'DecisionRestored':
      return { ...decision, archived: false };
    case 'DecisionMoved':
      return decision;
  }
}
