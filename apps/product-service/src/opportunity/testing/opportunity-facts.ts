import type { RowOf } from '@wheelhouse/event-sourcing';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { author, evidence } from '../../research/testing/evidence-facts.js';
import type { OpportunityEvent } from '../domain/opportunity.state.js';
import { opportunityPage } from '../views/opportunity-page.js';

export const product = '01900000-0000-7000-8000-0000000000d1';
export const self = '01900000-0000-7000-8000-000000000001';
export const other = '01900000-0000-7000-8000-000000000002';
export const objective = '01900000-0000-7000-8000-000000000021';

type FactOf<Type extends OpportunityEvent['type']> = Extract<OpportunityEvent, { type: Type }>;

export const spotted: FactOf<'OpportunitySpotted'> = { type: 'OpportunitySpotted', data: { product, problem: 'crews arrive at full harbours', segment: null } };
export const validated: FactOf<'OpportunityValidated'> = { type: 'OpportunityValidated', data: { evidence: [evidence], author } };
export const pursued: FactOf<'OpportunityPursued'> = { type: 'OpportunityPursued', data: { objective } };
export const dismissed: FactOf<'OpportunityDismissed'> = { type: 'OpportunityDismissed', data: { reason: 'too small' } };
export const addressed: FactOf<'OpportunityAddressed'> = { type: 'OpportunityAddressed', data: { day: '2026-02-01' } };
export const merged: FactOf<'OpportunityMerged'> = { type: 'OpportunityMerged', data: { into: other } };
export const archived: FactOf<'OpportunityArchived'> = { type: 'OpportunityArchived', data: {} };

/** The row of an opportunity’s page after some facts, as a command’s facts find it. */
export function opportunityRow(id: string, ...events: OpportunityEvent[]): RowOf<typeof opportunityPage> {
  const { rows: found } = givenFacts(opportunityPage, events.map((event) => ({ ...event, streamId: id, partitionKey: product })));
  return found.get(id) as RowOf<typeof opportunityPage>;
}
