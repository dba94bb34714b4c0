import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { projectManagers } from '../../project/project.access.js';
import { deliverable } from '../deliverable.aggregate.js';
import { inWork, projectLock, projectOver, standing } from './deliverable.rules.js';

export const renameDeliverable = commandOf(deliverable)({
  name: 'rename-deliverable',
  method: 'POST',
  path: '/:id/rename',
  summary: 'Give the deliverable another name',
  body: z.object({ name: text(200) }),
  example: { name: 'Booking, whole' },
  access: projectManagers,
  locks: projectLock,
  decide: (state, command) => {
    const known = projectOver(command) ?? standing(state, inWork, 'renamed');
    if (isRejection(known)) return known;
    if (known.name === command.body.name) return [];
    return [{ type: 'DeliverableRenamed', data: { name: command.body.name } }];
  },
});
