import { commandOf, isRejection, reject, z } from '@wheelhouse/event-sourcing';
import { projectManagers } from '../../project/project.access.js';
import { task } from '../task.aggregate.js';
import { planLinks, planLock, planTree, projectOver, standing } from './task.rules.js';

export const archiveTask = commandOf(task)({
  name: 'archive-task',
  method: 'POST',
  path: '/:id/archive',
  summary: 'Take the element out of the plan; it can be put back',
  body: z.object({}),
  example: {},
  access: projectManagers,
  locks: planLock,
  facts: ({ id }) => ({ tree: planTree(id), links: planLinks(id) }),
  decide: (state, command, { tree, links }) => {
    if (state.status !== 'none' && state.archived) return [];
    const known = projectOver(command) ?? standing(state, ['planned', 'started', 'finished', 'cancelled'], 'taken out');
    if (isRejection(known)) return known;
    if (known.startedAt !== undefined) return reject.conflict('task.has-actuals', 'Work was done on it; cancel it instead, so that the work stays told.');
    if (tree.some(({ parent, archived }) => parent === command.id && !archived)) return reject.conflict('task.has-children', 'Other elements stand below it; move or take them out first.');
    if (known.links.length > 0 || links.some(({ predecessor }) => predecessor === command.id)) {
      return reject.conflict('task.is-linked', 'It is linked to other elements; unlink it first.');
    }
    return [{ type: 'TaskArchived', data: {} }];
  },
});
