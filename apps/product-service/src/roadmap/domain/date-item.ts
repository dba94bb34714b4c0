import type { RoadmapDating, RoadmapItem } from '@wheelhouse/contracts';
import { commandOf, day, id, isRejection, reject, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { roadmap } from '../roadmap.aggregate.js';
import { acknowledge, askProjects, editable, featuresOn, finishFirst, gesture, itemOf } from './roadmap.rules.js';

const item = '0190c5a0-0000-7000-8000-0000000000e2';

export const overrideDate = commandOf(roadmap)({
  name: 'override-date',
  method: 'POST',
  path: '/:id/override-date',
  summary: 'Set a dated item’s days by hand, whatever is forecast, and say why',
  body: z.object({ item: id(), start: day(), finish: day(), reason: text(2000), acknowledge: acknowledge(), gesture: gesture() }),
  example: { item, start: '2027-01-04', finish: '2027-02-14', reason: 'the boat show is then' },
  access: productManagers,
  facts: ({ id: self, body }) => ({ features: featuresOn(self, { item: body.item }) }),
  decide: (state, { body }, { features }) => {
    const known = editable(state, body);
    if (isRejection(known)) return known;
    const of = itemOf(known, body.item);
    if (isRejection(of)) return of;
    if (of.horizon !== null) return reject.conflict('roadmap.not-dated', 'The item stands at a horizon; move it to days first.', '/item');
    if (body.finish < body.start) return finishFirst;
    const from = datingOf(of);
    const to: RoadmapDating = { start: body.start, finish: body.finish, follows: false, reason: body.reason };
    if (Object.entries(from).every(([name, value]) => to[name as keyof RoadmapDating] === value)) return [];
    const asked = askProjects([{ item: of, to: { horizon: null, ...to } }], features, body);
    if (isRejection(asked)) return asked;
    return [{ type: 'RoadmapDateOverridden', data: { item: body.item, from, to, gesture: body.gesture } }, ...asked];
  },
});

export const followForecast = commandOf(roadmap)({
  name: 'follow-forecast',
  method: 'POST',
  path: '/:id/follow-forecast',
  summary: 'Let a feature’s item show the forecast of those who build it; its target stays beside it',
  body: z.object({ item: id(), gesture: gesture() }),
  example: { item },
  access: productManagers,
  decide: (state, { body }) => {
    const known = editable(state, body);
    if (isRejection(known)) return known;
    const of = itemOf(known, body.item);
    if (isRejection(of)) return of;
    if (of.feature === null) return reject.conflict('roadmap.no-forecast', 'Only a feature is forecast by those who build it.', '/item');
    if (of.horizon !== null) return reject.conflict('roadmap.not-dated', 'The item stands at a horizon; move it to days first.', '/item');
    if (of.follows) return [];
    const from = datingOf(of);
    return [{ type: 'RoadmapForecastFollowed', data: { item: body.item, from, to: { ...from, follows: true, reason: null }, gesture: body.gesture } }];
  },
});

const datingOf = ({ start, finish, follows, reason }: RoadmapItem): RoadmapDating => ({ start, finish, follows, reason });
