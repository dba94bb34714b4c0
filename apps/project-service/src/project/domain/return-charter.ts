import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { approvers } from '../project.access.js';
import { project } from '../project.aggregate.js';
import { standing } from './project.rules.js';

export const returnCharter = commandOf(project)({
  name: 'return-charter',
  method: 'POST',
  path: '/:id/return-charter',
  summary: 'Send the charter back to be bettered',
  body: z.object({ reason: text(1000) }),
  example: { reason: 'The budget has no reserve.' },
  access: approvers,
  decide: (state, command) => {
    const known = standing(state, ['submitted'], 'sent back');
    if (isRejection(known)) return known;
    return [{ type: 'ProjectCharterReturned', data: { reason: command.body.reason } }];
  },
});
