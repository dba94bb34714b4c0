import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { sponsors } from '../project.access.js';
import { project } from '../project.aggregate.js';
import { standing } from './project.rules.js';

export const reopenProject = commandOf(project)({
  name: 'reopen-project',
  method: 'POST',
  path: '/:id/reopen',
  summary: 'Take a closed or rejected project up again',
  body: z.object({ reason: text(1000) }),
  example: { reason: 'A harbour was left out.' },
  access: sponsors,
  decide: (state, command) => {
    const known = standing(state, ['closed', 'rejected'], 'reopened');
    if (isRejection(known)) return known;
    return [{ type: 'ProjectReopened', data: { reason: command.body.reason } }];
  },
});
