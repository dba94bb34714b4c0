import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { modelKeepers } from '../model.access.js';
import { prioritisationModel } from '../prioritisation-model.aggregate.js';
import { unarchived } from './model.rules.js';

export const retireModel = commandOf(prioritisationModel)({
  name: 'retire-prioritisation-model',
  method: 'POST',
  path: '/:id/retire',
  summary: 'Score nothing by the model any more; the scores that there are stay',
  body: z.object({ reason: text(2000) }),
  example: { reason: 'the year of the harbours is over' },
  access: modelKeepers,
  decide: (state, { body }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    return known.status === 'retired' ? [] : [{ type: 'PrioritisationModelRetired', data: body }];
  },
});
