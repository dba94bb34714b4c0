import { commandOf, id, isRejection, reject, row, z } from '@wheelhouse/event-sourcing';
import { customerKeepers } from '../customer.access.js';
import { customer } from '../customer.aggregate.js';
import { customerPage } from '../views/customer-page.js';
import { CUSTOMER_MERGES, customerRefused, inUse } from './customer.rules.js';

export const mergeCustomer = commandOf(customer)({
  name: 'merge-customer',
  method: 'POST',
  path: '/:id/merge',
  summary: 'Say that the reference and another one are the same customer, who counts as the other from now on',
  body: z.object({ into: id() }),
  example: { into: '0190c5a0-0000-7000-8000-000000000012' },
  access: customerKeepers,
  // Two that merge into each other must not both be accepted.
  locks: () => [CUSTOMER_MERGES],
  facts: ({ body }) => ({ into: row(customerPage, body.into) }),
  decide: (state, { id: self, body }, { into }) => {
    if (state.status === 'merged' && state.mergedInto === body.into) return [];
    const known = inUse(state);
    if (isRejection(known)) return known;
    if (body.into === self) return reject.invalid('customer.merged-into-itself', 'A customer is the same as themselves already.', '/into');
    if (into?.status === 'merged') return reject.invalid('customer.merge-into-merged', 'The other reference was merged into a third one; merge into that.', '/into');
    return customerRefused(into, '/into') ?? [{ type: 'CustomerMerged', data: body }];
  },
});
