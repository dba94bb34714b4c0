import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { projectManagers } from '../project.access.js';
import { project } from '../project.aggregate.js';
import { standing } from './project.rules.js';

export const resumeProject = commandOf(project)({
  name: 'resume-project',
  method: 'POST',
  path: '/:id/resume',
  summary: 'Let the work go on',
  body: z.object({ reason: text(1000).optional() }),
  example: { reason: 'The ice is gone.' },
  access: projectManagers,
  decide: (state, command) => {
    const known = standing(state, ['on-hold'], 'resumed');
    if (isRejection(known)) return known;
    return [{ type: 'ProjectResumed', data: command.body }];
  },
});
