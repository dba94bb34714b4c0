import { commandOf, id, isRejection, reject, rowsNear, text, z } from '@wheelhouse/event-sourcing';
import { featurePage } from '../../feature/views/feature-page.js';
import { partOf, partUnknown } from '../../parts/parts.js';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { componentLock, living } from './product.rules.js';

export const retireComponent = commandOf(product)({
  name: 'retire-component',
  method: 'POST',
  path: '/:id/retire-component',
  summary: 'Do without a component, and say why; no feature may still be part of it',
  body: z.object({ component: id(), reason: text(2000) }),
  example: { component: '0190c5a0-0000-7000-8000-000000000053', reason: 'the coast guard offers it' },
  access: productManagers,
  locks: ({ body }) => [componentLock(body.component)],
  // One feature is enough to know; there may be many.
  facts: ({ id: self, body }) => ({ features: rowsNear(featurePage, { product: self, component: body.component, archived: false }, 'rank', undefined, 1) }),
  decide: (state, { body }, { features }) => {
    const known = living(state);
    if (isRejection(known)) return known;
    if (!partOf('component', known.components, body.component)) return partUnknown('product', 'component');
    const [feature] = features;
    if (feature) return reject.conflict('product.component-in-use', `The feature ${feature.title} is part of this component, perhaps others too.`, '/component');
    return [{ type: 'ProductComponentRetired', data: body }];
  },
});
