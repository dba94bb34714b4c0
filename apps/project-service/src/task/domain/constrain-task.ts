import { constraintType } from '@wheelhouse/contracts';
import { commandOf, day, isRejection, reject, z } from '@wheelhouse/event-sourcing';
import { isDeepStrictEqual } from 'node:util';
import { projectManagers } from '../../project/project.access.js';
import { task } from '../task.aggregate.js';
import { open, projectOver, standing } from './task.rules.js';

export const constrainTask = commandOf(task)({
  name: 'constrain-task',
  method: 'POST',
  path: '/:id/constrain',
  summary: 'Lay a constraint on the dates of the task',
  body: z.object({ constraint: constraintType, day: day().optional() }),
  example: { constraint: 'SNET', day: '2026-03-16' },
  access: projectManagers,
  decide: (state, command) => {
    const known = projectOver(command) ?? standing(state, open, 'constrained');
    if (isRejection(known)) return known;
    const { body } = command;
    const dated = body.constraint !== 'ASAP' && body.constraint !== 'ALAP';
    if (dated !== (body.day !== undefined)) {
      return reject.invalid('task.constraint-day', dated ? 'This constraint needs a day.' : 'As soon and as late as possible have no day.', '/day');
    }
    return isDeepStrictEqual(known.constraint, body) ? [] : [{ type: 'TaskConstrained', data: body }];
  },
});
