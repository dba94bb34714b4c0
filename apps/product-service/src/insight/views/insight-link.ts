import { insightLinked, insightUnlinked, type LinkTarget } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';

/** Which insight speaks for which opportunity, feature or product. */
export const insightLink = defineView({
  name: 'insight-link',
  version: 1,
  source: 'own',
  events: [insightLinked, insightUnlinked],
  columns: { id: column.text(), root: column.uuid(), insight: column.uuid(), target: column.uuid(), kind: column.text<LinkTarget>(), at: column.instant() },
  lists: [{ filters: ['target'], sort: 'at' }],
  keys: (event) => [`${event.streamId}:${event.data.target}`],
  fold: (_row, event, id) => (event.type === 'InsightLinked' ? { id, root: event.partitionKey, insight: event.streamId, ...event.data, at: event.recordedAt } : undefined),
});
