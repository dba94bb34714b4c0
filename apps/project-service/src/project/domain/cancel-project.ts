import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { sponsors } from '../project.access.js';
import { project } from '../project.aggregate.js';
import { standing } from './project.rules.js';

export const cancelProject = commandOf(project)({
  name: 'cancel-project',
  method: 'POST',
  path: '/:id/cancel',
  summary: 'End the project early, by closing it in order',
  body: z.object({ reason: text(1000) }),
  example: { reason: 'The season was sold.' },
  access: sponsors,
  decide: (state, command) => {
    const known = standing(state, ['approved', 'planning', 'executing', 'on-hold'], 'cancelled');
    if (isRejection(known)) return known;
    return [{ type: 'ProjectCancelled', data: { reason: command.body.reason } }];
  },
});
