import { commandOf, isRejection, reject } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { comparison } from '../comparison.aggregate.js';
import { newCapability, opportunityFacts, opportunityRefers, opportunityRefused, saysTheSame } from './capability.body.js';
import { MOST_CAPABILITIES, unarchived } from './comparison.rules.js';

export const addCapability = commandOf(comparison)({
  name: 'add-capability',
  method: 'POST',
  path: '/:id/add-capability',
  summary: 'Compare one more capability: how much it matters from 1 to 5, and which opportunity it answers',
  body: newCapability,
  example: { name: 'Books a berth', importance: 5 },
  access: productManagers,
  refers: ({ body }) => opportunityRefers(body),
  facts: ({ id, body }) => opportunityFacts(id, body),
  decide: (state, { body }, { opportunity }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    const there = known.capabilities.find(({ capability }) => capability === body.capability);
    if (there) return saysTheSame(there, body) ? [] : reject.conflict('comparison.capability-exists', 'A capability with this id says something else; revise it.', '/capability');
    if (known.capabilities.length >= MOST_CAPABILITIES) return reject.conflict('comparison.capabilities-full', `There is room for ${MOST_CAPABILITIES}.`);
    return opportunityRefused(body, opportunity) ?? [{ type: 'ComparisonCapabilityAdded', data: body }];
  },
});
