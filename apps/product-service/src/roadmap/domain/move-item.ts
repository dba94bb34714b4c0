import { roadmapHorizon, type RoadmapItem, type RoadmapSpot } from '@wheelhouse/contracts';
import { commandOf, day, id, isRejection, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { roadmap } from '../roadmap.aggregate.js';
import { acknowledge, askProjects, editable, featuresOn, gesture, itemOf, laneRefused, place, rankedItems, rankOn, whenRefused } from './roadmap.rules.js';

const body = z.object({
  item: id(),
  lane: id().optional(),
  horizon: roadmapHorizon.optional(),
  start: day().optional(),
  finish: day().optional(),
  ...place,
  acknowledge: acknowledge(),
  gesture: gesture(),
});

export const moveItem = commandOf(roadmap)({
  name: 'move-item',
  method: 'POST',
  path: '/:id/move-item',
  summary: 'Move an item to another lane, to another horizon or other days, or to another place; what is not told stays',
  body,
  example: { item: '0190c5a0-0000-7000-8000-0000000000e2', horizon: 'now' },
  access: productManagers,
  facts: ({ id: self, body: { item } }) => ({ features: featuresOn(self, { item }) }),
  decide: (state, command, { features }) => {
    const known = editable(state, command.body);
    if (isRejection(known)) return known;
    const item = itemOf(known, command.body.item);
    if (isRejection(item)) return item;
    const to = spotAfter(item, command.body);
    const refused = laneRefused(known, to.lane) ?? whenRefused(known.kind, to);
    if (refused) return refused;
    const { after, before } = command.body;
    const stays = after === undefined && before === undefined && to.lane === item.lane;
    const rank = stays ? undefined : rankOn(item.item, rankedItems(known), { after, before });
    if (isRejection(rank)) return rank;
    const from = spotOf(item);
    const spot = { ...to, rank: rank ?? item.rank };
    if (Object.entries(from).every(([name, value]) => spot[name as keyof RoadmapSpot] === value)) return [];
    const asked = askProjects([{ item, to: spot }], features, command.body);
    if (isRejection(asked)) return asked;
    return [{ type: 'RoadmapItemMoved', data: { item: item.item, from, to: spot, gesture: command.body.gesture } }, ...asked];
  },
});

const spotOf = ({ lane, horizon, start, finish, rank }: RoadmapItem): RoadmapSpot => ({ lane, horizon, start, finish, rank });

/** A horizon takes the place of days, and days that of a horizon. */
function spotAfter(item: RoadmapItem, { lane = item.lane, horizon, start, finish }: Pick<z.output<typeof body>, 'lane' | 'horizon' | 'start' | 'finish'>): RoadmapSpot {
  const dated = start !== undefined || finish !== undefined;
  if (horizon !== undefined) return { lane, horizon, start: start ?? null, finish: finish ?? null, rank: item.rank };
  return { lane, horizon: dated ? null : item.horizon, start: start ?? item.start, finish: finish ?? item.finish, rank: item.rank };
}
