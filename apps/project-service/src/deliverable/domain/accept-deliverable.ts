import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { deliverable } from '../deliverable.aggregate.js';
import { notAcceptor, projectLock, projectOver, standing } from './deliverable.rules.js';

export const acceptDeliverable = commandOf(deliverable)({
  name: 'accept-deliverable',
  method: 'POST',
  path: '/:id/accept',
  summary: 'Take the deliverable on behalf of the receiving side',
  body: z.object({ note: text(1000).optional() }),
  example: { note: 'As agreed.' },
  access: { scope: 'project:write', anyWhoSees: true },
  locks: projectLock,
  decide: (state, command) => {
    const known = projectOver(command) ?? standing(state, ['submitted'], 'accepted');
    if (isRejection(known)) return known;
    const refused = notAcceptor(known, command);
    if (refused) return refused;
    return [{ type: 'DeliverableAccepted', data: command.body }];
  },
});
