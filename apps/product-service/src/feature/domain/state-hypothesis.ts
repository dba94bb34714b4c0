import { featureHypothesisStated } from '@wheelhouse/contracts';
import { commandOf, isRejection, reject } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import { standing, unfinished } from './feature.rules.js';

export const stateHypothesis = commandOf(feature)({
  name: 'state-hypothesis',
  method: 'POST',
  path: '/:id/state-hypothesis',
  summary: 'Say by how much the feature is expected to move which metric, and by when',
  body: featureHypothesisStated.data,
  example: featureHypothesisStated.example,
  access: productManagers,
  decide: (state, { body }) => {
    // What was expected is not worded anew once users have it in their hands.
    const known = standing(state, [...unfinished, 'delivered'], 'given another hypothesis');
    if (isRejection(known)) return known;
    if (body.delta === 0) return reject.invalid('feature.hypothesis-without-change', 'A hypothesis expects the metric to move.', '/delta');
    const { hypothesis } = known;
    const same = hypothesis && hypothesis.metric === body.metric && hypothesis.baseline === body.baseline && hypothesis.delta === body.delta && hypothesis.by === body.by;
    return same ? [] : [{ type: 'FeatureHypothesisStated', data: body }];
  },
});
