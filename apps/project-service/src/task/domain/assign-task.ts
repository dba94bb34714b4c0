import { commandOf, id, isRejection, reject, z } from '@wheelhouse/event-sourcing';
import { member, memberRefused } from '@wheelhouse/records';
import { projectManagers } from '../../project/project.access.js';
import { task } from '../task.aggregate.js';
import { open, projectOver, standing } from './task.rules.js';

export const assignTask = commandOf(task)({
  name: 'assign-task',
  method: 'POST',
  path: '/:id/assign',
  summary: 'Let a member work on the task with a share of their time, in percent',
  body: z.object({ member: id(), units: z.number().min(1).max(1000).default(100) }),
  example: { member: '0190c5a0-0000-7000-8000-0000000000a1', units: 50 },
  access: projectManagers,
  facts: ({ body }) => ({ member: member(body.member) }),
  decide: (state, command, facts) => {
    const known = projectOver(command) ?? standing(state, open, 'assigned');
    if (isRejection(known)) return known;
    const { member: who, units } = command.body;
    if (known.kind === 'summary') return reject.invalid('task.summary-has-no-work', 'Nobody works on a summary; assign what stands below it.');
    if (known.assignments.some((assignment) => assignment.member === who && assignment.units === units)) return [];
    return memberRefused(facts.member, who, command, '/member') ?? [{ type: 'TaskAssigned', data: command.body }];
  },
});
