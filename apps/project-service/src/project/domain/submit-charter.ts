import { commandOf, isRejection, reject, z } from '@wheelhouse/event-sourcing';
import { projectManagers } from '../project.access.js';
import { project } from '../project.aggregate.js';
import { standing } from './project.rules.js';

export const submitCharter = commandOf(project)({
  name: 'submit-charter',
  method: 'POST',
  path: '/:id/submit-charter',
  summary: 'Put the charter before the approvers',
  body: z.object({}),
  example: {},
  access: projectManagers,
  decide: (state) => {
    const known = standing(state, ['proposed'], 'submitted');
    if (isRejection(known)) return known;
    if (!known.charter) return reject.conflict('project.charter-missing', 'Write the charter before it is submitted.');
    return [{ type: 'ProjectCharterSubmitted', data: {} }];
  },
});
