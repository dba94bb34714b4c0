import { commandOf, isRejection, z } from '@wheelhouse/event-sourcing';
import { projectManagers } from '../project.access.js';
import { project } from '../project.aggregate.js';
import { standing } from './project.rules.js';

export const startClosing = commandOf(project)({
  name: 'start-closing',
  method: 'POST',
  path: '/:id/start-closing',
  summary: 'Bring the project to its end',
  body: z.object({}),
  example: {},
  access: projectManagers,
  decide: (state) => {
    const known = standing(state, ['executing', 'on-hold'], 'brought to its end');
    if (isRejection(known)) return known;
    return [{ type: 'ProjectClosingStarted', data: {} }];
  },
});
