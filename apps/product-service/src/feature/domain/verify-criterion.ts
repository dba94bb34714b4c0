import { commandOf, id, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import { criterionUnknown, unarchived } from './feature.rules.js';

export const verifyCriterion = commandOf(feature)({
  name: 'verify-criterion',
  method: 'POST',
  path: '/:id/verify-criterion',
  summary: 'Say that an acceptance criterion was seen to be true, and how',
  body: z.object({ criterion: id(), evidence: text(2000).optional() }),
  example: { criterion: '0190c5a0-0000-7000-8000-0000000000c2', evidence: 'test of 12 May in Kiel' },
  access: crew,
  decide: (state, { body }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    const criterion = known.criteria.find((candidate) => candidate.criterion === body.criterion);
    if (!criterion) return criterionUnknown;
    return criterion.verified && criterion.evidence === body.evidence ? [] : [{ type: 'FeatureCriterionVerified', data: body }];
  },
});
