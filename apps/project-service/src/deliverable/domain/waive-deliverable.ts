import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { sponsors } from '../../project/project.access.js';
import { deliverable } from '../deliverable.aggregate.js';
import { projectLock, projectOver, standing } from './deliverable.rules.js';

export const waiveDeliverable = commandOf(deliverable)({
  name: 'waive-deliverable',
  method: 'POST',
  path: '/:id/waive',
  summary: 'Let the project end without the deliverable',
  body: z.object({ reason: text(1000) }),
  example: { reason: 'The harbour left the season.' },
  access: sponsors,
  locks: projectLock,
  decide: (state, command) => {
    const known = projectOver(command) ?? standing(state, ['planned', 'in-progress', 'submitted', 'rejected'], 'waived');
    if (isRejection(known)) return known;
    return [{ type: 'DeliverableWaived', data: { reason: command.body.reason } }];
  },
});
