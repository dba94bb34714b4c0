import { commandOf, reject, rows, z } from '@wheelhouse/event-sourcing';
import { customer } from '../customer.aggregate.js';
import { customerPage } from '../views/customer-page.js';
import { CUSTOMER_MERGES } from './customer.rules.js';

/** All merged references are read, since a merge knows where it leads and not who led to it. */
const MOST_MERGES = 100_000;
const MOST_TOGETHER = 1000;

export const forgetCustomer = commandOf(customer)({
  name: 'forget-customer',
  method: 'POST',
  path: '/:id/forget',
  summary: 'Make every word said for the customer unreadable for ever, and those of references merged into them',
  body: z.object({}),
  example: {},
  access: { scope: 'product:write', anyTeam: ['product-manager'], organisation: ['portfolio-manager'] },
  whileArchived: true,
  locks: () => [CUSTOMER_MERGES],
  facts: () => ({ merges: rows(customerPage, { status: 'merged' }, MOST_MERGES) }),
  decide: (state, { id: self }, { merges }) => {
    if (state.status === 'none') return reject.notFound('customer.not-found', 'There is no such customer.');
    if (state.status === 'forgotten') return [];
    if (state.status === 'merged') return reject.conflict('customer.merged', 'The reference was merged into another one; forget that.');
    const customers = withMerged(self, merges);
    if (customers.length > MOST_TOGETHER) return reject.conflict('customer.too-many-merged', `More than ${MOST_TOGETHER} references are merged into this one.`);
    return [{ type: 'CustomerForgotten', data: { customers: [...customers] } }];
  },
});

/** The customer and all references that were merged into them, by however many steps. */
function withMerged(customer: string, merges: readonly { readonly id: string; readonly mergedInto: string | null }[]): readonly string[] {
  const into = Map.groupBy(merges, ({ mergedInto }) => mergedInto);
  const found = [customer];
  for (const one of found) found.push(...(into.get(one) ?? []).map(({ id: merged }) => merged));
  return found;
}
