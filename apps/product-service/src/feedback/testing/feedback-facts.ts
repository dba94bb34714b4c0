import type { RowOf } from '@wheelhouse/event-sourcing';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import type { FeedbackEvent } from '../domain/feedback.state.js';
import { feedbackPage } from '../views/feedback-page.js';

export const product = '01900000-0000-7000-8000-0000000000d1';
export const self = '01900000-0000-7000-8000-000000000001';
export const other = '01900000-0000-7000-8000-000000000002';
export const third = '01900000-0000-7000-8000-000000000003';
export const target = '01900000-0000-7000-8000-000000000012';
export const customer = '01900000-0000-7000-8000-0000000000c1';
/** Who the spec’s actor is. */
export const caller = '01900000-0000-7000-8000-00000000000a';
export const words = { key: '01900000-0000-7000-8000-0000000000e1', subject: `customer:${customer}`, cipher: 'AAAA' };
export const excerpt = { ...words, key: '01900000-0000-7000-8000-0000000000e2' };

type FactOf<Type extends FeedbackEvent['type']> = Extract<FeedbackEvent, { type: Type }>;

export const submitted: FactOf<'FeedbackSubmitted'> = {
  type: 'FeedbackSubmitted',
  data: { product, text: words, author: caller, customer, onBehalfOf: null, channel: 'email', received: '2026-02-01' },
};
export const linked: FactOf<'FeedbackLinked'> = { type: 'FeedbackLinked', data: { target, kind: 'opportunity', excerpt, importance: 2, customer } };
export const merged: FactOf<'FeedbackMerged'> = { type: 'FeedbackMerged', data: { into: other } };
export const declined: FactOf<'FeedbackDeclined'> = { type: 'FeedbackDeclined', data: { reason: 'we sell no fuel' } };
export const snoozed: FactOf<'FeedbackSnoozed'> = { type: 'FeedbackSnoozed', data: { until: '2026-06-01' } };
export const processed: FactOf<'FeedbackProcessed'> = { type: 'FeedbackProcessed', data: {} };
export const voted: FactOf<'FeedbackVoted'> = { type: 'FeedbackVoted', data: { voter: { kind: 'member', id: caller }, by: caller } };
export const classified: FactOf<'FeedbackClassified'> = { type: 'FeedbackClassified', data: { sentiment: 'negative', themes: ['berths', 'tides'], dropped: [] } };
export const redacted: FactOf<'FeedbackRedacted'> = { type: 'FeedbackRedacted', data: { keys: [words.key] } };
export const archived: FactOf<'FeedbackArchived'> = { type: 'FeedbackArchived', data: {} };

/** The row of a feedback’s page after some facts, as a command’s facts find it. */
export function feedbackRow(id: string, ...events: FeedbackEvent[]): RowOf<typeof feedbackPage> {
  const { rows: found } = givenFacts(feedbackPage, events.map((event) => ({ ...event, streamId: id, partitionKey: product })));
  return found.get(id) as RowOf<typeof feedbackPage>;
}
