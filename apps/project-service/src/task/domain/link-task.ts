import { lag, linkType } from '@wheelhouse/contracts';
import { commandOf, id, isRejection, reject, z } from '@wheelhouse/event-sourcing';
import { isDeepStrictEqual } from 'node:util';
import { projectManagers } from '../../project/project.access.js';
import { task } from '../task.aggregate.js';
import { comesBefore, isAncestor } from './plan.rules.js';
import { open, planLinks, planLock, planTree, projectOver, standing } from './task.rules.js';

export const linkTask = commandOf(task)({
  name: 'link-task',
  method: 'POST',
  path: '/:id/link',
  summary: 'Let the task follow another one',
  body: z.object({ predecessor: id(), type: linkType.default('FS'), lag: lag.default({ kind: 'working', value: 0 }) }),
  example: { predecessor: '0190c5a0-0000-7000-8000-000000000006', type: 'FS', lag: { kind: 'working', value: 480 } },
  access: projectManagers,
  locks: planLock,
  facts: ({ id }) => ({ tree: planTree(id), links: planLinks(id) }),
  decide: (state, command, { tree, links }) => {
    const known = projectOver(command) ?? standing(state, open, 'linked');
    if (isRejection(known)) return known;
    const { predecessor } = command.body;
    if (known.links.some((link) => isDeepStrictEqual(link, command.body))) return [];
    const before = tree.find(({ id }) => id === predecessor);
    if (!before) return reject.invalid('task.predecessor-unknown', 'The plan has no such element.', '/predecessor');
    if (before.archived || before.status === 'cancelled') return reject.invalid('task.predecessor-gone', 'The predecessor is no longer part of the plan.', '/predecessor');
    if (predecessor === command.id || isAncestor(tree, predecessor, command.id) || isAncestor(tree, command.id, predecessor)) {
      return reject.conflict('task.link-to-own-line', 'A task follows neither itself nor what stands above or below it.', '/predecessor');
    }
    if (comesBefore(tree, links, `start ${command.id}`, `finish ${predecessor}`)) {
      return reject.conflict('task.link-cycle', 'The predecessor already waits for this task.', '/predecessor');
    }
    return [{ type: 'TaskLinked', data: command.body }];
  },
});
