import { commandOf, text, z } from '@wheelhouse/event-sourcing';
import { modelKeepers } from '../model.access.js';
import { prioritisationModel } from '../prioritisation-model.aggregate.js';
import { modelNotFound } from './model.rules.js';

export const archiveModel = commandOf(prioritisationModel)({
  name: 'archive-prioritisation-model',
  method: 'POST',
  path: '/:id/archive',
  summary: 'Put the model away; nothing is lost',
  body: z.object({ reason: text(2000).optional() }),
  example: {},
  access: modelKeepers,
  decide: (state, { body }) => {
    if (state.status === 'none') return modelNotFound;
    return state.archived ? [] : [{ type: 'PrioritisationModelArchived', data: body }];
  },
});
