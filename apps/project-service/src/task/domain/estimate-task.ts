import { commandOf, isRejection, minutes, reject, z } from '@wheelhouse/event-sourcing';
import { isDeepStrictEqual } from 'node:util';
import { crew } from '../../project/project.access.js';
import { task } from '../task.aggregate.js';
import { open, projectOver, standing, unfitForKind } from './task.rules.js';

export const estimateTask = commandOf(task)({
  name: 'estimate-task',
  method: 'POST',
  path: '/:id/estimate',
  summary: 'Estimate duration, work, three points or points of the task; what is not named stays as it was',
  body: z.object({
    duration: minutes().optional(),
    work: minutes().optional(),
    threePoint: z.object({ optimistic: minutes(), likely: minutes(), pessimistic: minutes() }).optional(),
    points: z.number().min(0).max(10_000).optional(),
  }),
  example: { duration: 2400, work: 2400, threePoint: { optimistic: 1920, likely: 2400, pessimistic: 4800 } },
  access: crew,
  decide: (state, command) => {
    const known = projectOver(command) ?? standing(state, open, 'estimated');
    if (isRejection(known)) return known;
    const { body } = command;
    const refused = unfitForKind(known.kind, body);
    if (refused) return refused;
    const three = body.threePoint;
    if (three && !(three.optimistic <= three.likely && three.likely <= three.pessimistic)) {
      return reject.invalid('task.three-points-disordered', 'Optimistic, likely and pessimistic must rise in this order.', '/threePoint');
    }
    const news = Object.entries(body).some(([name, value]) => !isDeepStrictEqual(known[name as keyof typeof body], value));
    return news ? [{ type: 'TaskEstimated', data: body }] : [];
  },
});
