import { commandOf, day, isRejection, z } from '@wheelhouse/event-sourcing';
import { projectManagers } from '../../project/project.access.js';
import { task } from '../task.aggregate.js';
import { open, projectOver, standing } from './task.rules.js';

export const setDeadline = commandOf(task)({
  name: 'set-deadline',
  method: 'POST',
  path: '/:id/set-deadline',
  summary: 'Set a deadline; without a day, lift it',
  body: z.object({ day: day().optional() }),
  example: { day: '2026-05-29' },
  access: projectManagers,
  decide: (state, command) => {
    const known = projectOver(command) ?? standing(state, open, 'given a deadline');
    if (isRejection(known)) return known;
    if (known.deadline === command.body.day) return [];
    return [{ type: 'TaskDeadlineSet', data: command.body }];
  },
});
