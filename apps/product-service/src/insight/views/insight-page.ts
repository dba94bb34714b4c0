import { type InsightConfidence, insightEvents } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';
import type { KeptEvidence } from '../../research/kept-evidence.js';
import { evolve, type InsightLink, type KnownInsight, noInsight } from '../domain/insight.state.js';

/** An insight as its page and its product’s list show it; the words of its evidence are opened when it is read. */
export const insightPage = defineView({
  name: 'insight-page',
  version: 1,
  source: 'own',
  events: insightEvents,
  columns: {
    id: column.uuid(),
    root: column.uuid(),
    product: column.uuid(),
    status: column.text<KnownInsight['status']>(),
    statement: column.text(),
    evidence: column.json<readonly KeptEvidence[]>(),
    confidence: column.text<InsightConfidence>(),
    author: column.uuid(),
    contested: column.text().orNull(),
    supersededBy: column.uuid().orNull(),
    links: column.json<readonly InsightLink[]>(),
    archived: column.boolean(),
    updatedAt: column.instant(),
  },
  lists: [
    { filters: ['product'], sort: 'updatedAt' },
    { filters: ['product', 'status'], sort: 'updatedAt' },
    { filters: ['product', 'confidence'], sort: 'updatedAt' },
    { filters: [], sort: 'updatedAt' },
  ],
  keys: (event) => [event.streamId],
  fold: (row, event) => {
    const insight = evolve(row ?? noInsight, event);
    return insight.status === 'none' ? row : { ...insight, id: event.streamId, root: event.partitionKey, updatedAt: event.recordedAt };
  },
});
