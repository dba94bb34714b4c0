import { commandOf, isRejection, reject, rows, z } from '@wheelhouse/event-sourcing';
import { modelKeepers } from '../model.access.js';
import { prioritisationModel } from '../prioritisation-model.aggregate.js';
import { lastMade, prioritisationModelDefault } from '../views/model-default.js';
import { active } from './model.rules.js';

export const makeDefault = commandOf(prioritisationModel)({
  name: 'make-default-model',
  method: 'POST',
  path: '/:id/make-default',
  summary: 'Prioritise by this model wherever a product has not chosen another',
  body: z.object({}),
  example: {},
  access: modelKeepers,
  locks: () => ['prioritisation-default'],
  facts: () => ({ made: rows(prioritisationModelDefault, {}) }),
  decide: (state, { id: self }, { made }) => {
    const known = active(state);
    if (isRejection(known)) return known;
    if (!known.current) return reject.conflict('prioritisation-model.not-published', 'No version of the model is published yet.');
    return lastMade(made)?.id === self ? [] : [{ type: 'PrioritisationModelMadeDefault', data: {} }];
  },
});
