import { commandOf, z } from '@wheelhouse/event-sourcing';
import { modelKeepers } from '../model.access.js';
import { prioritisationModel } from '../prioritisation-model.aggregate.js';
import { modelNotFound } from './model.rules.js';

export const restoreModel = commandOf(prioritisationModel)({
  name: 'restore-prioritisation-model',
  method: 'POST',
  path: '/:id/restore',
  summary: 'Take the model into use again, as it was',
  body: z.object({}),
  example: {},
  access: modelKeepers,
  decide: (state) => {
    if (state.status === 'none') return modelNotFound;
    return state.archived ? [{ type: 'PrioritisationModelRestored', data: {} }] : [];
  },
});
