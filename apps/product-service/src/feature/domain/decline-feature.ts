import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import { standing, undecided } from './feature.rules.js';

export const declineFeature = commandOf(feature)({
  name: 'decline-feature',
  method: 'POST',
  path: '/:id/decline',
  summary: 'Say that the feature will not be built, and why',
  body: z.object({ reason: text(2000) }),
  example: { reason: 'one crew in a thousand asks for it' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = standing(state, [...undecided, 'declined'], 'declined');
    if (isRejection(known)) return known;
    return known.status === 'declined' ? [] : [{ type: 'FeatureDeclined', data: body }];
  },
});
