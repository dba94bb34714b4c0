import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { projectManagers } from '../../project/project.access.js';
import { deliverable } from '../deliverable.aggregate.js';
import { projectLock, projectOver, standing } from './deliverable.rules.js';

export const reopenDeliverable = commandOf(deliverable)({
  name: 'reopen-deliverable',
  method: 'POST',
  path: '/:id/reopen',
  summary: 'Take up work on the deliverable again',
  body: z.object({ reason: text(1000) }),
  example: { reason: 'A defect came to light.' },
  access: projectManagers,
  locks: projectLock,
  decide: (state, command) => {
    const known = projectOver(command) ?? standing(state, ['rejected', 'accepted', 'accepted-with-conditions', 'waived', 'withdrawn'], 'reopened');
    if (isRejection(known)) return known;
    return [{ type: 'DeliverableReopened', data: { reason: command.body.reason } }];
  },
});
