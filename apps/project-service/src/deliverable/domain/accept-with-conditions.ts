import { commandOf, isRejection, partId, text, z } from '@wheelhouse/event-sourcing';
import { deliverable } from '../deliverable.aggregate.js';
import { notAcceptor, projectLock, projectOver, standing } from './deliverable.rules.js';

export const acceptWithConditions = commandOf(deliverable)({
  name: 'accept-with-conditions',
  method: 'POST',
  path: '/:id/accept-with-conditions',
  summary: 'Take the deliverable with conditions still to be met',
  body: z.object({ conditions: z.array(z.object({ condition: partId(), text: text(500) })).min(1).max(30) }),
  example: { conditions: [{ condition: '0190c5a0-0000-7000-8000-000000000007', text: 'The French texts by June' }] },
  access: { scope: 'project:write', anyWhoSees: true },
  locks: projectLock,
  decide: (state, command) => {
    const known = projectOver(command) ?? standing(state, ['submitted'], 'accepted');
    if (isRejection(known)) return known;
    const refused = notAcceptor(known, command);
    if (refused) return refused;
    return [{ type: 'DeliverableAcceptedWithConditions', data: command.body }];
  },
});
