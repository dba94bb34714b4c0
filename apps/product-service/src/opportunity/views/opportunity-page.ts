import { opportunityEvents } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';
import { opportunityScore } from '../../research/opportunity-score.js';
import type { KeptEvidence } from '../../research/kept-evidence.js';
import { evolve, type KnownOpportunity, noOpportunity, type Rating, type Size } from '../domain/opportunity.state.js';

/** An opportunity as its page and its product’s list show it; the score follows from its rating and is none while there is none. */
export const opportunityPage = defineView({
  name: 'opportunity-page',
  version: 1,
  source: 'own',
  events: opportunityEvents,
  columns: {
    id: column.uuid(),
    root: column.uuid(),
    product: column.uuid(),
    status: column.text<KnownOpportunity['status']>(),
    before: column.text<NonNullable<KnownOpportunity['before']>>().orNull(),
    problem: column.text(),
    segment: column.text().orNull(),
    size: column.json<Size>().orNull(),
    rating: column.json<Rating>().orNull(),
    score: column.number().orNull(),
    evidence: column.json<readonly KeptEvidence[]>(),
    objective: column.uuid().orNull(),
    addressedOn: column.day().orNull(),
    dismissed: column.text().orNull(),
    mergedInto: column.uuid().orNull(),
    archived: column.boolean(),
    updatedAt: column.instant(),
  },
  lists: [
    { filters: ['product'], sort: 'score' },
    { filters: ['product'], sort: 'updatedAt' },
    { filters: ['product', 'status'], sort: 'score' },
    { filters: ['objective'], sort: 'score' },
    { filters: ['mergedInto'], sort: 'updatedAt' },
    { filters: [], sort: 'updatedAt' },
  ],
  keys: (event) => [event.streamId],
  fold: (row, event) => {
    const opportunity = evolve(row ?? noOpportunity, event);
    if (opportunity.status === 'none') return row;
    const { rating } = opportunity;
    return { ...opportunity, id: event.streamId, root: event.partitionKey, score: rating && opportunityScore(rating.importance, rating.satisfaction), updatedAt: event.recordedAt };
  },
});
