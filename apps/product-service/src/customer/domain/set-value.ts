import { money } from '@wheelhouse/contracts';
import { commandOf, day, isRejection, reject, z } from '@wheelhouse/event-sourcing';
import { customerKeepers } from '../customer.access.js';
import { customer } from '../customer.aggregate.js';
import { inUse } from './customer.rules.js';

/** Ten years of monthly values. */
const MOST_VALUES = 120;

export const setValue = commandOf(customer)({
  name: 'set-value',
  method: 'POST',
  path: '/:id/set-value',
  summary: 'Say what the customer is worth a year, from a day on; the same day again corrects',
  body: z.object({ value: money(), from: day() }),
  example: { value: { amount: 1_200_000, currency: 'EUR' }, from: '2027-01-01' },
  access: customerKeepers,
  decide: (state, { body }) => {
    const known = inUse(state);
    if (isRejection(known)) return known;
    if (body.value.amount < 0) return reject.invalid('customer.negative-value', 'A customer is worth nothing at least.', '/value/amount');
    const same = known.values.find(({ from }) => from === body.from)?.value;
    if (same?.amount === body.value.amount && same.currency === body.value.currency) return [];
    if (!same && known.values.length >= MOST_VALUES) return reject.conflict('customer.values-full', `A customer has ${MOST_VALUES} dated values at most.`);
    return [{ type: 'CustomerValueSet', data: body }];
  },
});
