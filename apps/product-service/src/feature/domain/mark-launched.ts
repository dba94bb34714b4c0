import { commandOf, day, isRejection, z } from '@wheelhouse/event-sourcing';
import { futureDay } from '../../product/domain/product.rules.js';
import { productManagers } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import { standing } from './feature.rules.js';

export const markLaunched = commandOf(feature)({
  name: 'mark-launched',
  method: 'POST',
  path: '/:id/mark-launched',
  summary: 'Say since which day users have the feature in their hands',
  body: z.object({ day: day() }),
  example: { day: '2026-03-01' },
  access: productManagers,
  decide: (state, { body, now }) => {
    const known = standing(state, ['delivered', 'launched'], 'launched');
    if (isRejection(known)) return known;
    if (known.status === 'launched' && known.launchedOn === body.day) return [];
    return futureDay(body.day, now) ?? [{ type: 'FeatureLaunched', data: body }];
  },
});
