import { commandOf, instant, isRejection, reject, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../project/project.access.js';
import { task } from '../task.aggregate.js';
import { ahead, notTheirs, projectOver, standing } from './task.rules.js';

export const startTask = commandOf(task)({
  name: 'start-task',
  method: 'POST',
  path: '/:id/start',
  summary: 'Say that work on the task has begun',
  body: z.object({ at: instant().optional() }),
  example: { at: '2026-03-02T08:00:00Z' },
  access: crew,
  decide: (state, command) => {
    const known = projectOver(command) ?? standing(state, ['planned'], 'started');
    if (isRejection(known)) return known;
    if (known.kind === 'summary' || known.kind === 'milestone') return reject.invalid('task.nothing-to-start', `A ${known.kind} is not started.`);
    const at = command.body.at ?? command.now;
    return notTheirs(known, command) ?? ahead(at, command.now, '/at') ?? [{ type: 'TaskStarted', data: { at } }];
  },
});
