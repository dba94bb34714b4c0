import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { approvers } from '../project.access.js';
import { project } from '../project.aggregate.js';
import { standing } from './project.rules.js';

export const approveCharter = commandOf(project)({
  name: 'approve-charter',
  method: 'POST',
  path: '/:id/approve-charter',
  summary: 'Approve the charter',
  body: z.object({ note: text(1000).optional() }),
  example: { note: 'Go, within the budget.' },
  access: approvers,
  decide: (state, command) => {
    const known = standing(state, ['submitted'], 'approved');
    if (isRejection(known)) return known;
    return [{ type: 'ProjectApproved', data: command.body }];
  },
});
