import { commandOf, isRejection, reject, rows, text, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../project/project.access.js';
import { taskTree } from '../../task/views/task-tree.js';
import { deliverable } from '../deliverable.aggregate.js';
import { projectLock, projectOver, standing } from './deliverable.rules.js';

export const submitDeliverable = commandOf(deliverable)({
  name: 'submit-deliverable',
  method: 'POST',
  path: '/:id/submit',
  summary: 'Put the deliverable before its acceptor, with evidence',
  body: z.object({ evidence: text(4000), acknowledgeUnfinished: z.boolean().default(false) }),
  example: { evidence: 'Test report 12' },
  access: crew,
  locks: projectLock,
  facts: ({ id }) => ({ tasks: rows(taskTree, { root: { rootOf: id } }) }),
  decide: (state, command, { tasks }) => {
    const known = projectOver(command) ?? standing(state, ['planned', 'in-progress', 'rejected'], 'submitted');
    if (isRejection(known)) return known;
    const unfinished = tasks.filter(({ id, status }) => known.tasks.includes(id) && status !== 'finished' && status !== 'cancelled').map(({ id }) => id);
    if (unfinished.length > 0 && !command.body.acknowledgeUnfinished) {
      return reject.conflict('deliverable.tasks-unfinished', `${unfinished.length} of its tasks are unfinished; acknowledge it to submit all the same.`, '/acknowledgeUnfinished');
    }
    return [{ type: 'DeliverableSubmitted', data: { evidence: command.body.evidence, unfinishedTasks: unfinished } }];
  },
});
