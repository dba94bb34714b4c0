import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { projectManagers } from '../../project/project.access.js';
import { deliverable } from '../deliverable.aggregate.js';
import { projectLock, projectOver, standing } from './deliverable.rules.js';

export const withdrawDeliverable = commandOf(deliverable)({
  name: 'withdraw-deliverable',
  method: 'POST',
  path: '/:id/withdraw',
  summary: 'Offer the deliverable no longer',
  body: z.object({ reason: text(1000) }),
  example: { reason: 'It was split in two.' },
  access: projectManagers,
  locks: projectLock,
  decide: (state, command) => {
    const known = projectOver(command) ?? standing(state, ['planned', 'in-progress', 'submitted', 'rejected'], 'withdrawn');
    if (isRejection(known)) return known;
    return [{ type: 'DeliverableWithdrawn', data: { reason: command.body.reason } }];
  },
});
