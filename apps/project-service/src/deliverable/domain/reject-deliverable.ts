import { commandOf, id, isRejection, reject, text, z } from '@wheelhouse/event-sourcing';
import { deliverable } from '../deliverable.aggregate.js';
import { notAcceptor, projectLock, projectOver, standing } from './deliverable.rules.js';

export const rejectDeliverable = commandOf(deliverable)({
  name: 'reject-deliverable',
  method: 'POST',
  path: '/:id/reject',
  summary: 'Do not take the deliverable: which criterion it fails, and why',
  body: z.object({ criterion: id(), reason: text(1000) }),
  example: { criterion: '0190c5a0-0000-7000-8000-000000000007', reason: 'It took two minutes.' },
  access: { scope: 'project:write', anyWhoSees: true },
  locks: projectLock,
  decide: (state, command) => {
    const known = projectOver(command) ?? standing(state, ['submitted'], 'rejected');
    if (isRejection(known)) return known;
    const refused = notAcceptor(known, command);
    if (refused) return refused;
    if (!known.criteria.some(({ criterion }) => criterion === command.body.criterion)) {
      return reject.invalid('deliverable.criterion-unknown', 'The deliverable has no such criterion.', '/criterion');
    }
    return [{ type: 'DeliverableRejected', data: command.body }];
  },
});
