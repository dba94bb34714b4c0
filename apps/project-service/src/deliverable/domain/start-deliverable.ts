import { commandOf, isRejection, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../project/project.access.js';
import { deliverable } from '../deliverable.aggregate.js';
import { projectLock, projectOver, standing } from './deliverable.rules.js';

export const startDeliverable = commandOf(deliverable)({
  name: 'start-deliverable',
  method: 'POST',
  path: '/:id/start',
  summary: 'Begin work on the deliverable',
  body: z.object({}),
  example: {},
  access: crew,
  locks: projectLock,
  decide: (state, command) => {
    const known = projectOver(command) ?? standing(state, ['planned'], 'started');
    if (isRejection(known)) return known;
    return [{ type: 'DeliverableStarted', data: {} }];
  },
});
