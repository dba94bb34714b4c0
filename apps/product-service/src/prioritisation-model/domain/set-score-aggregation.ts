import { modelVersion, scoreAggregation } from '@wheelhouse/contracts';
import { commandOf, isRejection, z } from '@wheelhouse/event-sourcing';
import { modelKeepers } from '../model.access.js';
import { prioritisationModel } from '../prioritisation-model.aggregate.js';
import { drafting } from './model.rules.js';
import { draftOf } from './model.state.js';

export const setAggregation = commandOf(prioritisationModel)({
  name: 'set-score-aggregation',
  method: 'POST',
  path: '/:id/set-aggregation',
  summary: 'Let the next version take the median of its scorers’ results, or the mean',
  body: z.object({ aggregation: scoreAggregation, version: modelVersion().optional() }),
  example: { aggregation: 'mean' },
  access: modelKeepers,
  decide: (state, { body: { aggregation, version } }) => {
    const known = drafting(state, version);
    if (isRejection(known)) return known;
    return draftOf(known).aggregation === aggregation ? [] : [{ type: 'PrioritisationModelAggregationSet', data: { aggregation } }];
  },
});
