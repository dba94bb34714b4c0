import { commandOf, id, isRejection, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { comparison } from '../comparison.aggregate.js';
import { capabilityOf } from './comparison.rules.js';

export const unlinkGap = commandOf(comparison)({
  name: 'unlink-gap',
  method: 'POST',
  path: '/:id/unlink-gap',
  summary: 'Say that a feature is to close the gap in a capability no more',
  body: z.object({ capability: id(), feature: id() }),
  example: { capability: '0190c5a0-0000-7000-8000-000000000072', feature: '0190c5a0-0000-7000-8000-000000000011' },
  access: productManagers,
  decide: (state, { body }) => {
    const found = capabilityOf(state, body.capability);
    if (isRejection(found)) return found;
    return found.there.features.includes(body.feature) ? [{ type: 'ComparisonGapUnlinked', data: body }] : [];
  },
});
