import { commandOf, isRejection, reject, text, z } from '@wheelhouse/event-sourcing';
import { projectManagers } from '../../project/project.access.js';
import { deliverable } from '../deliverable.aggregate.js';
import { projectLock, projectOver, standing } from './deliverable.rules.js';

export const handOverDeliverable = commandOf(deliverable)({
  name: 'hand-over-deliverable',
  method: 'POST',
  path: '/:id/hand-over',
  summary: 'Give the accepted deliverable to those who run it',
  body: z.object({ to: text(200) }),
  example: { to: 'Harbour operations' },
  access: projectManagers,
  locks: projectLock,
  decide: (state, command) => {
    const known = projectOver(command) ?? standing(state, ['accepted', 'accepted-with-conditions'], 'handed over');
    if (isRejection(known)) return known;
    if (known.conditions.some(({ met }) => !met)) return reject.conflict('deliverable.conditions-open', 'Conditions of its acceptance are still to be met.');
    return [{ type: 'DeliverableHandedOver', data: { to: command.body.to } }];
  },
});
