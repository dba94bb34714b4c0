import { commandOf, reject, z } from '@wheelhouse/event-sourcing';
import { projectManagers } from '../project.access.js';
import { project } from '../project.aggregate.js';

export const archiveProject = commandOf(project)({
  name: 'archive-project',
  method: 'POST',
  path: '/:id/archive',
  summary: 'Put the project out of sight; nothing is lost',
  body: z.object({}),
  example: {},
  access: projectManagers,
  decide: (state) => {
    if (state.status === 'none') return reject.notFound('project.not-found', 'There is no such project.');
    return state.archived ? [] : [{ type: 'ProjectArchived', data: {} }];
  },
});
