import { commandOf, reject, text, z } from '@wheelhouse/event-sourcing';
import { customerKeepers } from '../customer.access.js';
import { customer } from '../customer.aggregate.js';

export const archiveCustomer = commandOf(customer)({
  name: 'archive-customer',
  method: 'POST',
  path: '/:id/archive',
  summary: 'Put the customer reference away; nothing is lost',
  body: z.object({ reason: text(2000).optional() }),
  example: { reason: 'made by mistake' },
  access: customerKeepers,
  decide: (state, { body }) => {
    if (state.status === 'none') return reject.notFound('customer.not-found', 'There is no such customer reference.');
    return state.archived ? [] : [{ type: 'CustomerArchived', data: body }];
  },
});
