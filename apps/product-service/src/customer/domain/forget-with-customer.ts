import { commandOf, reject, z } from '@wheelhouse/event-sourcing';
import { customerKeepers } from '../customer.access.js';
import { customer } from '../customer.aggregate.js';

/** Asked by the reaction to the forgetting of the customer whom the reference was merged into, so it has no route of its own. */
export const forgetWithCustomer = commandOf(customer)({
  name: 'forget-with-customer',
  method: 'POST',
  path: '/:id/forget-with-customer',
  summary: 'Forget a merged reference with the customer it counts as',
  body: z.object({}),
  example: {},
  access: customerKeepers,
  whileArchived: true,
  decide: (state, { id: self }) => {
    if (state.status === 'none') return reject.notFound('customer.not-found', 'There is no such customer.');
    return state.status === 'merged' ? [{ type: 'CustomerForgotten', data: { customers: [self] } }] : [];
  },
});
