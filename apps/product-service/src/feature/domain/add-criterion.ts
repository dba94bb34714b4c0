import { commandOf, isRejection, partId, reject, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import { standing, unfinished } from './feature.rules.js';

/** A feature that asks for more than this is several features. */
const MOST_CRITERIA = 100;

export const addCriterion = commandOf(feature)({
  name: 'add-criterion',
  method: 'POST',
  path: '/:id/add-criterion',
  summary: 'Say one more thing that must be true for the feature to be accepted',
  body: z.object({ criterion: partId(), text: text(1000) }),
  example: { text: 'A berth once booked is held for two hours' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = standing(state, unfinished, 'given another criterion');
    if (isRejection(known)) return known;
    const there = known.criteria.find(({ criterion }) => criterion === body.criterion);
    if (there) return there.text === body.text ? [] : reject.conflict('feature.criterion-exists', 'A criterion with this id says something else.', '/criterion');
    if (known.criteria.length >= MOST_CRITERIA) return reject.conflict('feature.too-many-criteria', `A feature has ${MOST_CRITERIA} criteria at most.`);
    return [{ type: 'FeatureCriterionAdded', data: body }];
  },
});
