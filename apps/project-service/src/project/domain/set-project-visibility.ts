import { commandOf, isRejection, z } from '@wheelhouse/event-sourcing';
import { visibility } from '@wheelhouse/contracts';
import { projectManagers } from '../project.access.js';
import { project } from '../project.aggregate.js';
import { alive, standing } from './project.rules.js';

export const setProjectVisibility = commandOf(project)({
  name: 'set-project-visibility',
  method: 'POST',
  path: '/:id/set-visibility',
  summary: 'Let the project be seen more or less widely',
  body: z.object({ visibility }),
  example: { visibility: 'open' },
  access: projectManagers,
  decide: (state, command) => {
    const known = standing(state, alive, 'shown otherwise');
    if (isRejection(known)) return known;
    if (known.visibility === command.body.visibility) return [];
    return [{ type: 'ProjectVisibilitySet', data: { visibility: command.body.visibility } }];
  },
});
