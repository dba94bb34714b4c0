import { commandOf, id, isRejection, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import { unarchived } from './feature.rules.js';

export const dropDependency = commandOf(feature)({
  name: 'drop-dependency',
  method: 'POST',
  path: '/:id/drop-dependency',
  summary: 'Say that the feature no longer waits for another one',
  body: z.object({ on: id() }),
  example: { on: '0190c5a0-0000-7000-8000-000000000012' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    return known.dependsOn.includes(body.on) ? [{ type: 'FeatureDependencyDropped', data: body }] : [];
  },
});
