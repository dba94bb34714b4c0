import { commandOf, day, isRejection, z } from '@wheelhouse/event-sourcing';
import { futureDay } from '../../product/domain/product.rules.js';
import { productManagers } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import { builtByProjects, standing } from './feature.rules.js';

export const markDelivered = commandOf(feature)({
  name: 'mark-delivered',
  method: 'POST',
  path: '/:id/mark-delivered',
  summary: 'Say that the standing team has built the feature',
  body: z.object({ day: day().optional() }),
  example: { day: '2026-02-12' },
  access: productManagers,
  decide: (state, { body, now }) => {
    const known = standing(state, ['in-delivery', 'delivered'], 'delivered');
    if (isRejection(known)) return known;
    if (known.status === 'delivered') return [];
    const open = Object.values(known.commitments).some(({ required, to }) => required && to !== 'accepted');
    return (open ? builtByProjects(known) : undefined) ?? futureDay(body.day, now) ?? [{ type: 'FeatureDelivered', data: body }];
  },
});
