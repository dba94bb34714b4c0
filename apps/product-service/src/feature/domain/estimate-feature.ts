import { estimateUnit } from '@wheelhouse/contracts';
import { commandOf, isRejection, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import { standing, unfinished } from './feature.rules.js';

export const estimateFeature = commandOf(feature)({
  name: 'estimate-feature',
  method: 'POST',
  path: '/:id/estimate',
  summary: 'Say how much work the feature is thought to be, in person-months or in the team’s own unit',
  body: z.object({ amount: z.number().positive().max(1e6), unit: estimateUnit }),
  example: { amount: 8, unit: 'points' },
  access: crew,
  decide: (state, { body, actor }) => {
    const known = standing(state, unfinished, 'estimated');
    if (isRejection(known)) return known;
    const { estimate } = known;
    const same = estimate && estimate.amount === body.amount && estimate.unit === body.unit && estimate.by === actor.member;
    return same ? [] : [{ type: 'FeatureEstimated', data: { ...body, by: actor.member } }];
  },
});
