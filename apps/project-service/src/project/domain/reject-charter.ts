import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { approvers } from '../project.access.js';
import { project } from '../project.aggregate.js';
import { standing } from './project.rules.js';

export const rejectCharter = commandOf(project)({
  name: 'reject-charter',
  method: 'POST',
  path: '/:id/reject-charter',
  summary: 'Decide that the project will not be done',
  body: z.object({ reason: text(1000) }),
  example: { reason: 'Another project does it already.' },
  access: approvers,
  decide: (state, command) => {
    const known = standing(state, ['submitted'], 'rejected');
    if (isRejection(known)) return known;
    return [{ type: 'ProjectCharterRejected', data: { reason: command.body.reason } }];
  },
});
