import { commandOf, isRejection } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { comparison } from '../comparison.aggregate.js';
import { knownCapability, opportunityFacts, opportunityRefers, opportunityRefused, saysTheSame } from './capability.body.js';
import { capabilityOf } from './comparison.rules.js';

export const reviseCapability = commandOf(comparison)({
  name: 'revise-capability',
  method: 'POST',
  path: '/:id/revise-capability',
  summary: 'Rename a capability, or say anew how much it matters and which opportunity it answers',
  body: knownCapability,
  example: { capability: '0190c5a0-0000-7000-8000-000000000072', name: 'Books a berth on the way', importance: 4 },
  access: productManagers,
  refers: ({ body }) => opportunityRefers(body),
  facts: ({ id, body }) => opportunityFacts(id, body),
  decide: (state, { body }, { opportunity }) => {
    const found = capabilityOf(state, body.capability);
    if (isRejection(found)) return found;
    return saysTheSame(found.there, body) ? [] : (opportunityRefused(body, opportunity) ?? [{ type: 'ComparisonCapabilityRevised', data: body }]);
  },
});
