import { commandOf, reject, z } from '@wheelhouse/event-sourcing';
import { projectManagers } from '../project.access.js';
import { project } from '../project.aggregate.js';

export const restoreProject = commandOf(project)({
  name: 'restore-project',
  method: 'POST',
  path: '/:id/restore',
  summary: 'Bring the project back into sight',
  body: z.object({}),
  example: {},
  access: projectManagers,
  decide: (state) => {
    if (state.status === 'none') return reject.notFound('project.not-found', 'There is no such project.');
    return state.archived ? [{ type: 'ProjectRestored', data: {} }] : [];
  },
});
