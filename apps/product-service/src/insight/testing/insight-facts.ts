import type { RowOf } from '@wheelhouse/event-sourcing';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { author, evidence } from '../../research/testing/evidence-facts.js';
import type { InsightEvent } from '../domain/insight.state.js';
import { insightPage } from '../views/insight-page.js';

export const product = '01900000-0000-7000-8000-0000000000d1';
export const self = '01900000-0000-7000-8000-000000000001';
export const other = '01900000-0000-7000-8000-000000000002';
export const target = '01900000-0000-7000-8000-000000000012';

type FactOf<Type extends InsightEvent['type']> = Extract<InsightEvent, { type: Type }>;

export const recorded: FactOf<'InsightRecorded'> = { type: 'InsightRecorded', data: { product, statement: 'Crews book what they can see', evidence: [evidence], confidence: 'medium', author } };
export const contested: FactOf<'InsightContested'> = { type: 'InsightContested', data: { reason: 'only in summer' } };
export const superseded: FactOf<'InsightSuperseded'> = { type: 'InsightSuperseded', data: { by: other } };
export const linked: FactOf<'InsightLinked'> = { type: 'InsightLinked', data: { target, kind: 'opportunity' } };
export const archived: FactOf<'InsightArchived'> = { type: 'InsightArchived', data: {} };

/** The row of an insight’s page after some facts, as a command’s facts find it. */
export function insightRow(id: string, ...events: InsightEvent[]): RowOf<typeof insightPage> {
  const { rows: found } = givenFacts(insightPage, events.map((event) => ({ ...event, streamId: id, partitionKey: product })));
  return found.get(id) as RowOf<typeof insightPage>;
}
