import { commandOf, reject, reservation, reservationLock, rows, text, z } from '@wheelhouse/event-sourcing';
import { customerKeepers } from '../customer.access.js';
import { customer } from '../customer.aggregate.js';
import { customerPage } from '../views/customer-page.js';

export const registerCustomer = commandOf(customer)({
  name: 'register-customer',
  method: 'POST',
  path: '/',
  summary: 'Register a customer by a pseudonym, in a segment',
  body: z.object({ pseudonym: text(100), segment: text(100).optional() }),
  example: { pseudonym: 'C-1017', segment: 'charter fleets' },
  access: customerKeepers,
  creates: () => 'organisation',
  locks: ({ body }) => [reservationLock('customer-pseudonym', body.pseudonym)],
  facts: ({ body }) => ({ holder: reservation('customer-pseudonym', body.pseudonym), known: rows(customerPage, { pseudonym: body.pseudonym }, 1) }),
  reserves: ({ body }) => [{ scope: 'customer-pseudonym', take: body.pseudonym }],
  decide: (_customer, { body: { pseudonym, segment } }, { holder, known: [known] }) => {
    if (known?.status === 'forgotten') return reject.conflict('customer.pseudonym-forgotten', 'The customer of this pseudonym is forgotten; take another pseudonym.', '/pseudonym');
    if (holder) return reject.conflict('customer.pseudonym-taken', 'Another customer goes by this pseudonym.', '/pseudonym');
    return [{ type: 'CustomerRegistered', data: { pseudonym, segment: segment ?? null } }];
  },
});
