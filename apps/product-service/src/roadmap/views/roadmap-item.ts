import { roadmapDateOverridden, roadmapForecastFollowed, roadmapItemMoved, roadmapItemPlaced, roadmapItemRemoved, roadmapLaneShifted, type EventOf } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';

const events = [roadmapItemPlaced, roadmapItemMoved, roadmapLaneShifted, roadmapDateOverridden, roadmapForecastFollowed, roadmapItemRemoved] as const;

/** What stands on which roadmap and when, by feature, objective and lane: rules go from here to the features' own rows. */
export const roadmapItem = defineView({
  name: 'roadmap-item',
  version: 1,
  source: 'own',
  events,
  columns: {
    id: column.text(),
    root: column.uuid(),
    item: column.uuid(),
    feature: column.uuid().orNull(),
    objective: column.uuid().orNull(),
    lane: column.uuid(),
    horizon: column.text().orNull(),
    start: column.day().orNull(),
    finish: column.day().orNull(),
  },
  lists: [
    { filters: ['feature'], sort: 'item' },
    { filters: ['objective'], sort: 'item' },
    { filters: ['root'], sort: 'item' },
  ],
  keys: (event) => itemsOf(event).map((item) => `${event.streamId}:${item}`),
  fold: (row, event, id) => {
    switch (event.type) {
      case 'RoadmapItemPlaced': {
        const { item, feature, objective, lane, horizon, start, finish } = event.data.item;
        return { id, root: event.partitionKey, item, feature, objective, lane, horizon, start, finish };
      }
      case 'RoadmapItemRemoved':
        return undefined;
      case 'RoadmapLaneShifted': {
        const to = row && event.data.items.find(({ item }) => item === row.item)?.to;
        return row && { ...row, ...to };
      }
      case 'RoadmapItemMoved': {
        const { lane, horizon, start, finish } = event.data.to;
        return row && { ...row, lane, horizon, start, finish };
      }
      default: {
        const { start, finish } = event.data.to;
        return row && { ...row, start, finish };
      }
    }
  },
});

function itemsOf({ type, data }: EventOf<(typeof events)[number]>): readonly string[] {
  switch (type) {
    case 'RoadmapLaneShifted':
      return data.items.map(({ item }) => item);
    case 'RoadmapItemPlaced':
    case 'RoadmapItemRemoved':
      return [data.item.item];
    default:
      return [data.item];
  }
}
