import { commandOf, isRejection, minutes, reject, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../project/project.access.js';
import { task } from '../task.aggregate.js';
import { notTheirs, projectOver, standing } from './task.rules.js';

export const reportProgress = commandOf(task)({
  name: 'report-progress',
  method: 'POST',
  path: '/:id/report-progress',
  summary: 'Say how far the task is, and what remains of it',
  body: z.object({ percent: z.number().min(0).max(99), physicalPercent: z.number().min(0).max(100).optional(), remaining: minutes().optional() }),
  example: { percent: 40, remaining: 1440 },
  access: crew,
  decide: (state, command) => {
    const known = projectOver(command) ?? standing(state, ['started'], 'reported on');
    if (isRejection(known)) return known;
    const { percent, physicalPercent, remaining } = command.body;
    if (remaining === 0) return reject.invalid('task.nothing-remains', 'Where nothing remains the task is finished; finish it.', '/remaining');
    const same = known.percent === percent && known.remaining === remaining && (physicalPercent ?? known.physicalPercent) === known.physicalPercent;
    return notTheirs(known, command) ?? (same ? [] : [{ type: 'TaskProgressReported', data: command.body }]);
  },
});
