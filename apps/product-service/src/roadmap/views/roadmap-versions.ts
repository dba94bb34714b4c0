import { roadmapVersionPartPublished, roadmapVersionPublished, roadmapVersionWithdrawn, type RoadmapAudience, type RoadmapLane, type RoadmapPublishedItem } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';

/** Published versions without their items: what a list shows. */
export const roadmapVersion = defineView({
  name: 'roadmap-version',
  version: 1,
  source: 'own',
  events: [roadmapVersionPublished, roadmapVersionWithdrawn],
  columns: {
    id: column.text(),
    root: column.uuid(),
    number: column.integer(),
    name: column.text(),
    note: column.text().orNull(),
    audience: column.text<RoadmapAudience>(),
    lanes: column.json<readonly RoadmapLane[]>(),
    items: column.integer(),
    publishedAt: column.instant(),
    publishedBy: column.text(),
    withdrawn: column.text().orNull(),
  },
  lists: [{ filters: ['root'], sort: 'number' }],
  keys: (event) => [`${event.streamId}:${event.data.number}`],
  fold: (row, event, id) => {
    if (event.type === 'RoadmapVersionWithdrawn') return row && { ...row, withdrawn: event.data.reason };
    const { number, name, note = null, audience, lanes, items } = event.data;
    return { id, root: event.partitionKey, number, name, note, audience, lanes, items, publishedAt: event.recordedAt, publishedBy: event.metadata.actor, withdrawn: null };
  },
});

/** The items of published versions, which nothing changes once they are out. */
export const roadmapVersionItems = defineView({
  name: 'roadmap-version-items',
  version: 1,
  source: 'own',
  events: [roadmapVersionPartPublished],
  columns: { id: column.text(), root: column.uuid(), items: column.json<readonly RoadmapPublishedItem[]>() },
  keys: (event) => [`${event.streamId}:${event.data.number}`],
  fold: (row, event, id) => ({ id, root: event.partitionKey, items: [...(row?.items ?? []), ...event.data.items] }),
});
