import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import { standing } from './feature.rules.js';

export const reopenFeature = commandOf(feature)({
  name: 'reopen-feature',
  method: 'POST',
  path: '/:id/reopen',
  summary: 'Make a declined feature an idea again, and say why',
  body: z.object({ reason: text(2000) }),
  example: { reason: 'three harbours asked for it' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = standing(state, ['declined'], 'reopened');
    return isRejection(known) ? known : [{ type: 'FeatureReopened', data: body }];
  },
});
