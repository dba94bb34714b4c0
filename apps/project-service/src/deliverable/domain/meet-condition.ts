import { commandOf, id, isRejection, reject, text, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../project/project.access.js';
import { deliverable } from '../deliverable.aggregate.js';
import { projectLock, projectOver, standing } from './deliverable.rules.js';

export const meetCondition = commandOf(deliverable)({
  name: 'meet-condition',
  method: 'POST',
  path: '/:id/meet-condition',
  summary: 'Say that a condition of the acceptance is met',
  body: z.object({ condition: id(), evidence: text(1000).optional() }),
  example: { condition: '0190c5a0-0000-7000-8000-000000000007' },
  access: crew,
  locks: projectLock,
  decide: (state, command) => {
    const known = projectOver(command) ?? standing(state, ['accepted-with-conditions'], 'brought to meet a condition');
    if (isRejection(known)) return known;
    const condition = known.conditions.find((item) => item.condition === command.body.condition);
    if (!condition) return reject.invalid('deliverable.condition-unknown', 'The acceptance has no such condition.', '/condition');
    if (condition.met) return [];
    return [{ type: 'DeliverableConditionMet', data: command.body }];
  },
});
