import { commandOf, id, isRejection, reject, z } from '@wheelhouse/event-sourcing';
import { projectManagers } from '../../project/project.access.js';
import { task } from '../task.aggregate.js';
import { comesBefore, isAncestor } from './plan.rules.js';
import { open, parentRefused, planLinks, planLock, planTree, projectOver, standing } from './task.rules.js';

export const reparentTask = commandOf(task)({
  name: 'reparent-task',
  method: 'POST',
  path: '/:id/reparent',
  summary: 'Put the element elsewhere in the plan; without a parent, at the top',
  body: z.object({ parent: id().optional() }),
  example: { parent: '0190c5a0-0000-7000-8000-000000000006' },
  access: projectManagers,
  locks: planLock,
  facts: ({ id }) => ({ tree: planTree(id), links: planLinks(id) }),
  decide: (state, command, { tree, links }) => {
    const known = projectOver(command) ?? standing(state, [...open, 'finished'], 'moved');
    if (isRejection(known)) return known;
    const { parent } = command.body;
    if (parent === known.parent) return [];
    if (parent === undefined) return [{ type: 'TaskReparented', data: {} }];
    const refused = parentRefused(tree.find(({ id }) => id === parent), command.root);
    if (refused) return refused;
    if (parent === command.id || isAncestor(tree, command.id, parent)) return reject.conflict('task.own-parent', 'An element cannot stand below itself.', '/parent');
    const moved = tree.map((element) => (element.id === command.id ? { ...element, parent } : element));
    if (comesBefore(moved, links, `start ${command.id}`, `start ${parent}`) || comesBefore(moved, links, `finish ${parent}`, `finish ${command.id}`)) {
      return reject.conflict('task.link-cycle', 'Links of the plan would then run in a circle.', '/parent');
    }
    return [{ type: 'TaskReparented', data: { parent } }];
  },
});
