import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import { standing } from './feature.rules.js';

export const demoteFeature = commandOf(feature)({
  name: 'demote-feature',
  method: 'POST',
  path: '/:id/demote',
  summary: 'Take the feature one step back, from planned to candidate or from candidate to idea, and say why',
  body: z.object({ reason: text(2000) }),
  example: { reason: 'the tide service is not ready' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = standing(state, ['candidate', 'planned'], 'demoted');
    if (isRejection(known)) return known;
    return [{ type: 'FeatureDemoted', data: { from: known.status, to: known.status === 'planned' ? 'candidate' : 'idea', ...body } }];
  },
});
