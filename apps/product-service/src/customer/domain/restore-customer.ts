import { commandOf, z } from '@wheelhouse/event-sourcing';
import { customerKeepers } from '../customer.access.js';
import { customer } from '../customer.aggregate.js';

export const restoreCustomer = commandOf(customer)({
  name: 'restore-customer',
  method: 'POST',
  path: '/:id/restore',
  summary: 'Take the customer reference into use again',
  body: z.object({}),
  example: {},
  access: customerKeepers,
  decide: (state) => (state.status !== 'none' && state.archived ? [{ type: 'CustomerRestored', data: {} }] : []),
});
