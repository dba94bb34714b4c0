import { commandOf, id, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import { criterionUnknown, standing, unfinished } from './feature.rules.js';

export const dropCriterion = commandOf(feature)({
  name: 'drop-criterion',
  method: 'POST',
  path: '/:id/drop-criterion',
  summary: 'Ask for an acceptance criterion no more, and say why',
  body: z.object({ criterion: id(), reason: text(2000) }),
  example: { criterion: '0190c5a0-0000-7000-8000-0000000000c2', reason: 'harbours hold berths by law' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = standing(state, unfinished, 'relieved of a criterion');
    if (isRejection(known)) return known;
    return known.criteria.some(({ criterion }) => criterion === body.criterion) ? [{ type: 'FeatureCriterionDropped', data: body }] : criterionUnknown;
  },
});
