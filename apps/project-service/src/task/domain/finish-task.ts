import { commandOf, instant, isRejection, reject, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../project/project.access.js';
import { task } from '../task.aggregate.js';
import { ahead, notTheirs, open, projectOver, standing } from './task.rules.js';

export const finishTask = commandOf(task)({
  name: 'finish-task',
  method: 'POST',
  path: '/:id/finish',
  summary: 'Say that the task is finished, or the milestone reached',
  body: z.object({ at: instant().optional(), startedAt: instant().optional() }),
  example: { startedAt: '2026-03-02T08:00:00Z', at: '2026-03-06T16:00:00Z' },
  access: crew,
  decide: (state, command) => {
    const known = projectOver(command) ?? standing(state, open, 'finished');
    if (isRejection(known)) return known;
    const theirs = notTheirs(known, command);
    if (theirs) return theirs;
    if (known.kind === 'summary') return reject.invalid('task.summary-has-no-work', 'A summary is finished when what stands below it is.');
    const at = command.body.at ?? command.now;
    const startedAt = command.body.startedAt ?? known.startedAt ?? at;
    if (Date.parse(at) < Date.parse(startedAt)) return reject.invalid('task.finish-before-start', 'The finish lies before the start.', '/at');
    return ahead(at, command.now, '/at') ?? [{ type: 'TaskFinished', data: { startedAt, at } }];
  },
});
