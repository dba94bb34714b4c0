import { commandOf, isRejection, reject, text, z } from '@wheelhouse/event-sourcing';
import { modelKeepers } from '../model.access.js';
import { prioritisationModel } from '../prioritisation-model.aggregate.js';
import { active } from './model.rules.js';

export const publishVersion = commandOf(prioritisationModel)({
  name: 'publish-model-version',
  method: 'POST',
  path: '/:id/publish-version',
  summary: 'Make the draft the next version, which never changes; where there is no draft, everything is published already',
  body: z.object({ note: text(2000).optional() }),
  example: { note: 'as agreed in March' },
  access: modelKeepers,
  decide: (state, { body }) => {
    const known = active(state);
    if (isRejection(known)) return known;
    if (!known.draft) return [];
    const { factors, aggregation } = known.draft;
    if (known.kind === 'weighted' && factors.some(({ weight }) => weight === undefined)) {
      return reject.conflict('prioritisation-model.weights-missing', 'Weight every factor first; the weights sum to 100.');
    }
    return [{ type: 'PrioritisationModelVersionPublished', data: { version: (known.current?.version ?? 0) + 1, kind: known.kind, factors: [...factors], aggregation, ...body } }];
  },
});
