import { feedbackChannel } from '@wheelhouse/contracts';
import { reject } from '@wheelhouse/event-sourcing';
import { readerName } from '@wheelhouse/event-store-postgres/projections/view-table';
import { cell, defineImport, type RowFault } from '@wheelhouse/service-kit';
import { customer } from '../customer/customer.aggregate.js';
import { registerCustomer } from '../customer/domain/register-customer.js';
import { customerPage } from '../customer/views/customer-page.js';
import { futureDay } from '../product/domain/product.rules.js';
import { productPage } from '../product/views/product-page.js';
import { submitFeedback } from './domain/submit-feedback.js';
import { feedback } from './feedback.aggregate.js';

const columns = {
  text: cell.text(10_000),
  customer: cell.text(100).optional(),
  segment: cell.text(100).optional(),
  channel: cell.choice(feedbackChannel.options).optional(),
  received: cell.day().optional(),
};

const MOST_ROWS = 10_000;
const MOST_CUSTOMERS = 200_000;
const example = 'text,customer,segment,channel,received\n"I cannot see whether a berth is free, so I call.",C-1017,charter fleets,email,2026-03-01\n';

export interface KnownReference {
  readonly id: string;
  readonly status: string;
  readonly archived: boolean;
}
type References = ReadonlyMap<string, KnownReference>;

async function references(db: { rows<Row>(sql: string, parameters?: readonly unknown[]): Promise<readonly Row[]> }): Promise<References> {
  const rows = await db.rows<KnownReference & { readonly pseudonym: string }>(`select id, pseudonym, status, archived from ${readerName(customerPage)} limit ${MOST_CUSTOMERS}`);
  return new Map(rows.map((row) => [row.pseudonym, row]));
}

/** Feedback from a file, each row by itself; customers are named by their pseudonyms, which `import-customers` registers from the same file. */
export const importFeedback = defineImport({
  name: 'import-feedback',
  aggregate: feedback,
  path: '/products/:id/feedback::import',
  summary: 'Take in what customers said from a file: a row for each; customers by their pseudonyms.',
  columns,
  example,
  mostRows: MOST_ROWS,
  command: submitFeedback,
  prepare: async ({ params, row, db, now }) => {
    const product = await row(productPage, params['id'] ?? '');
    if (!product) return reject.notFound('product.not-found', 'There is no such product.');
    return { below: product.id, about: { product: product.id, customers: await references(db), now } };
  },
  judge: (rows, { customers, now }) =>
    rows.flatMap(({ line, values }): RowFault[] => {
      const known = values.customer === undefined ? undefined : customers.get(values.customer);
      const future = futureDay(values.received, now);
      return [
        ...(values.customer !== undefined && !known ? [{ line, name: 'customer', code: 'reference.customer-unknown', detail: 'no customer goes by this pseudonym; register them first' }] : []),
        ...(known?.status === 'forgotten' ? [{ line, name: 'customer', code: 'reference.customer-forgotten', detail: 'the customer is forgotten; no words are kept for them' }] : []),
        ...(known?.archived === true ? [{ line, name: 'customer', code: 'reference.customer-archived', detail: 'the customer is archived' }] : []),
        ...(future ? [{ line, name: 'received', code: future.code, detail: 'is still to come' }] : []),
      ];
    }),
  bodies: (rows, { product, customers }) =>
    rows.map(({ line, values: { text, customer: pseudonym, channel, received } }) => {
      const known = pseudonym === undefined ? undefined : customers.get(pseudonym);
      return { lines: [line], body: { product, text, ...(known ? { customer: known.id } : {}), ...(channel ? { channel } : {}), ...(received ? { received } : {}) } };
    }),
});

/** The customers that a file of feedback names and that are not known yet; what else stands in the file is passed over. */
export const importCustomers = defineImport({
  name: 'import-customers',
  aggregate: customer,
  path: '/customers::import',
  summary: 'Register the customers that a file names by pseudonym and segment; those who are known stay as they are.',
  columns: { ...columns, text: columns.text.optional() },
  example,
  mostRows: MOST_ROWS,
  command: registerCustomer,
  prepare: async ({ db }) => ({ below: null, about: await references(db) }),
  judge: (rows, known) =>
    rows.flatMap(({ line, values }): RowFault[] =>
      values.customer !== undefined && known.get(values.customer)?.status === 'forgotten'
        ? [{ line, name: 'customer', code: 'customer.pseudonym-forgotten', detail: 'the customer of this pseudonym is forgotten' }]
        : [],
    ),
  bodies: (rows, known) => {
    const named = Map.groupBy(
      rows.filter(({ values }) => values.customer !== undefined && !known.has(values.customer)),
      ({ values }) => values.customer ?? '',
    );
    return [...named].map(([pseudonym, of]) => {
      const segment = of.find(({ values }) => values.segment !== undefined)?.values.segment;
      return { lines: of.map(({ line }) => line), body: { pseudonym, ...(segment === undefined ? {} : { segment }) } };
    });
  },
});
