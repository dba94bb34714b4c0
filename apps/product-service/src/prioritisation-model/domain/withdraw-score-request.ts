import { commandOf, id, isRejection, z } from '@wheelhouse/event-sourcing';
import { modelKeepers } from '../model.access.js';
import { prioritisationModel } from '../prioritisation-model.aggregate.js';
import { unarchived } from './model.rules.js';

export const withdrawScoreRequest = commandOf(prioritisationModel)({
  name: 'withdraw-score-request',
  method: 'POST',
  path: '/:id/withdraw-score-request',
  summary: 'Ask no more for scores that were asked for; those that came in stay',
  body: z.object({ request: id() }),
  example: { request: '0190c5a0-0000-7000-8000-0000000000e1' },
  access: modelKeepers,
  decide: (state, { body }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    return known.requests.includes(body.request) ? [{ type: 'PrioritisationScoreRequestWithdrawn', data: body }] : [];
  },
});
