import { type EventsOf, opportunityEvents } from '@wheelhouse/contracts';
import { withoutWords, type KeptEvidence } from '../../research/kept-evidence.js';

export type OpportunityEvent = EventsOf<typeof opportunityEvents>;
type DataOf<Type extends OpportunityEvent['type']> = Extract<OpportunityEvent, { type: Type }>['data'];

export type Size = DataOf<'OpportunitySized'>;
export type Rating = DataOf<'OpportunityRated'>;

export interface KnownOpportunity {
  readonly status: 'spotted' | 'validated' | 'pursued' | 'addressed' | 'dismissed' | 'merged';
  /** What it was before it was dismissed. */
  readonly before: 'spotted' | 'validated' | 'pursued' | null;
  readonly product: string;
  readonly problem: string;
  readonly segment: string | null;
  readonly size: Size | null;
  readonly rating: Rating | null;
  readonly evidence: readonly KeptEvidence[];
  readonly objective: string | null;
  readonly addressedOn: string | null;
  readonly dismissed: string | null;
  readonly mergedInto: string | null;
  readonly archived: boolean;
}

export type Opportunity = { readonly status: 'none' } | KnownOpportunity;

export const noOpportunity: Opportunity = { status: 'none' };

/** Moves an opportunity on by one fact. */
export function evolve(opportunity: Opportunity, event: OpportunityEvent): Opportunity {
  if (event.type === 'OpportunitySpotted') {
    const nothingYet = { before: null, size: null, rating: null, evidence: [], objective: null, addressedOn: null, dismissed: null, mergedInto: null, archived: false } as const;
    return { status: 'spotted', ...event.data, ...nothingYet };
  }
  return opportunity.status === 'none' ? opportunity : next(opportunity, event);
}

function next(opportunity: KnownOpportunity, event: Exclude<OpportunityEvent, { type: 'OpportunitySpotted' }>): KnownOpportunity {
  switch (event.type) {
    case 'OpportunityReworded':
    case 'OpportunitySegmentSet':
      return { ...opportunity, ...event.data };
    case 'OpportunitySized':
      return { ...opportunity, size: event.data };
    case 'OpportunityRated':
      return { ...opportunity, rating: event.data };
    case 'OpportunityValidated':
      return { ...opportunity, status: 'validated', evidence: [...opportunity.evidence, ...event.data.evidence] };
    case 'OpportunityPursued':
      return { ...opportunity, status: 'pursued', objective: event.data.objective };
    case 'OpportunityDismissed':
      return { ...opportunity, status: 'dismissed', before: wasOpen(opportunity.status), dismissed: event.data.reason };
    case 'OpportunityReopened':
      return { ...opportunity, status: opportunity.before ?? 'spotted', before: null, dismissed: null };
    case 'OpportunityAddressed':
      return { ...opportunity, status: 'addressed', addressedOn: event.data.day };
    case 'OpportunityMerged':
      return { ...opportunity, status: 'merged', mergedInto: event.data.into };
    case 'OpportunityEvidenceRedacted':
      return { ...opportunity, evidence: withoutWords(opportunity.evidence, event.data.evidence) };
    case 'OpportunityArchived':
      return { ...opportunity, archived: true };
    case 'OpportunityRestored':
      return { ...opportunity, archived: false };
  }
}

const wasOpen = (status: KnownOpportunity['status']): KnownOpportunity['before'] => (status === 'validated' || status === 'pursued' ? status : 'spotted');
