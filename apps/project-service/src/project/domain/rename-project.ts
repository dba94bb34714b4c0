import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { projectManagers } from '../project.access.js';
import { project } from '../project.aggregate.js';
import { alive, standing } from './project.rules.js';

export const renameProject = commandOf(project)({
  name: 'rename-project',
  method: 'POST',
  path: '/:id/rename',
  summary: 'Give the project another name',
  body: z.object({ name: text(200) }),
  example: { name: 'Berth booking, first season' },
  access: projectManagers,
  decide: (state, command) => {
    const known = standing(state, alive, 'renamed');
    if (isRejection(known)) return known;
    if (known.name === command.body.name) return [];
    return [{ type: 'ProjectRenamed', data: { name: command.body.name } }];
  },
});
