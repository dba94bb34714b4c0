import { roadmapShift } from '@wheelhouse/contracts';
import { commandOf, id, isRejection, reject, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { roadmap } from '../roadmap.aggregate.js';
import { shiftDates } from './calendar.js';
import { acknowledge, askProjects, editable, featuresOn, gesture, laneRefused } from './roadmap.rules.js';

export const shiftLane = commandOf(roadmap)({
  name: 'shift-lane',
  method: 'POST',
  path: '/:id/shift-lane',
  summary: 'Shift every dated item of a lane by calendar months or by days, back where below zero; items at a horizon stay',
  body: z.object({ lane: id(), ...roadmapShift.shape, acknowledge: acknowledge(), gesture: gesture() }),
  example: { lane: '0190c5a0-0000-7000-8000-0000000000e1', months: 1 },
  access: productManagers,
  facts: ({ id: self, body: { lane } }) => ({ features: featuresOn(self, { lane }) }),
  decide: (state, { body }, { features }) => {
    const known = editable(state, body);
    if (isRejection(known)) return known;
    const { lane, months, days } = body;
    const refused = laneRefused(known, lane);
    if (refused) return refused;
    if ((months === undefined) === (days === undefined)) return reject.invalid('roadmap.shift-unclear', 'A lane is shifted by months or by days.', '/months');
    if ((months ?? days) === 0) return [];
    const by = { ...(months === undefined ? {} : { months }), ...(days === undefined ? {} : { days }) };
    const changes = known.items.flatMap((item) => (item.lane === lane && item.start !== null ? [{ item, to: { horizon: null, ...shiftDates(item, by) } }] : []));
    if (changes.length === 0) return [];
    if (changes.some(({ to }) => !inCalendar(to.start) || !inCalendar(to.finish))) return reject.invalid('roadmap.out-of-calendar', 'That lies outside the years 1900 to 2999.', '/months');
    const asked = askProjects(changes, features, body);
    if (isRejection(asked)) return asked;
    const items = changes.map(({ item: { item, start, finish }, to }) => ({ item, from: { start, finish }, to: { start: to.start, finish: to.finish } }));
    return [{ type: 'RoadmapLaneShifted', data: { lane, by, items, gesture: body.gesture } }, ...asked];
  },
});

const inCalendar = (day: string | null): boolean => day !== null && day >= '1900-01-01' && day <= '2999-12-31';
