import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { modelKeepers } from '../model.access.js';
import { prioritisationModel } from '../prioritisation-model.aggregate.js';
import { unarchived } from './model.rules.js';
import type { ModelEvent } from './model.state.js';

export const rewordModel = commandOf(prioritisationModel)({
  name: 'reword-prioritisation-model',
  method: 'PATCH',
  path: '/:id',
  summary: 'Change the model’s name or description; null takes the description away',
  body: z.object({ name: text(200).optional(), description: text(4000).nullable().optional() }),
  example: { name: 'Certainty first' },
  access: modelKeepers,
  decide: (state, { body: { name, description } }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    const renamed: ModelEvent[] = name !== undefined && name !== known.name ? [{ type: 'PrioritisationModelRenamed', data: { name } }] : [];
    const described: ModelEvent[] = description !== undefined && description !== known.description ? [{ type: 'PrioritisationModelDescribed', data: { description } }] : [];
    return [...renamed, ...described];
  },
});
