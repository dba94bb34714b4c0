import { comparisonEvents } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';
import { evolve, noComparison, type Capability } from '../domain/comparison.state.js';

/** A comparison as its page shows it: a row for each capability with our column and one for each competitor. */
export const comparisonPage = defineView({
  name: 'comparison-page',
  version: 1,
  source: 'own',
  events: comparisonEvents,
  columns: {
    id: column.uuid(),
    root: column.uuid(),
    product: column.uuid(),
    name: column.text(),
    competitors: column.json<readonly string[]>(),
    capabilities: column.json<readonly Capability[]>(),
    archived: column.boolean(),
    updatedAt: column.instant(),
  },
  lists: [
    { filters: ['product'], sort: 'name' },
    { filters: ['product', 'archived'], sort: 'name' },
    { filters: [], sort: 'updatedAt' },
  ],
  keys: (event) => [event.streamId],
  fold: (row, event) => {
    const comparison = evolve(row ? { ...row, status: row.archived ? 'archived' : 'active' } : noComparison, event);
    if (comparison.status === 'none') return row;
    const { product, name, competitors, capabilities } = comparison;
    return { id: event.streamId, root: event.partitionKey, product, name, competitors, capabilities, archived: comparison.status === 'archived', updatedAt: event.recordedAt };
  },
});
