import { commandOf, id, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { comparison } from '../comparison.aggregate.js';
import { capabilityOf } from './comparison.rules.js';

export const retireCapability = commandOf(comparison)({
  name: 'retire-capability',
  method: 'POST',
  path: '/:id/retire-capability',
  summary: 'Compare a capability no more, and say why',
  body: z.object({ capability: id(), reason: text(2000) }),
  example: { capability: '0190c5a0-0000-7000-8000-000000000072', reason: 'everybody has it' },
  access: productManagers,
  decide: (state, { body }) => {
    const found = capabilityOf(state, body.capability);
    return isRejection(found) ? found : [{ type: 'ComparisonCapabilityRetired', data: body }];
  },
});
