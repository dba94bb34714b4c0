import { commandOf, id, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import { criterionUnknown, unarchived } from './feature.rules.js';

export const contestCriterion = commandOf(feature)({
  name: 'contest-criterion',
  method: 'POST',
  path: '/:id/contest-criterion',
  summary: 'Say that a verified criterion is not true after all, and why',
  body: z.object({ criterion: id(), reason: text(2000) }),
  example: { criterion: '0190c5a0-0000-7000-8000-0000000000c2', reason: 'held for one hour only' },
  access: crew,
  decide: (state, { body }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    const criterion = known.criteria.find((candidate) => candidate.criterion === body.criterion);
    if (!criterion) return criterionUnknown;
    return criterion.verified ? [{ type: 'FeatureCriterionContested', data: body }] : [];
  },
});
