import { day, id, reject, z } from '@wheelhouse/event-sourcing';
import { readerName } from '@wheelhouse/event-store-postgres/projections/view-table';
import { defineQuery, type QueryCall } from '@wheelhouse/service-kit';
import { featurePage } from '../../feature/views/feature-page.js';
import { feedbackLink } from '../../feedback/views/feedback-rows.js';
import { opportunityPage } from '../../opportunity/views/opportunity-page.js';
import { productPage } from '../../product/views/product-page.js';
import { customersCounted, customersNamed, feedbackBehind } from '../feedback-behind.js';
import { valueAtStake } from '../value-at-stake.js';

const amount = z.object({ amount: z.int(), currency: z.string() });
const stake = { feedback: z.int(), customers: z.int(), withoutValue: z.int(), values: z.array(amount) };
const leftOut = z.object({ unseen: z.int().meta({ description: 'Feedback that speaks for it and that you may not see.' }) });
const example = { feedback: 12, customers: 7, withoutValue: 1, values: [{ amount: 8_400_000, currency: 'EUR' }] };
const effectiveOn = day().optional().meta({ description: 'Values of customers as of this day; today unless told.' });

/** Customers that one answer names at most; all of them are counted. */
const MOST_NAMED = 500;
/** Things of a product that feedback may speak for, in one ordered list. */
const MOST_TARGETS = 10_000;

const today = (): string => new Date().toISOString().slice(0, 10);

const ofOne = (kind: 'opportunity' | 'feature') => {
  const resource = kind === 'opportunity' ? 'opportunities' : 'features';
  const page = kind === 'opportunity' ? opportunityPage : featurePage;
  return defineQuery({
    name: `${kind}-value-at-stake`,
    path: `/${resource}/:id/value-at-stake`,
    tag: resource,
    summary: `What is at stake for the customers behind the ${kind}’s feedback, each counted once, by currency.`,
    scope: 'product:read',
    params: z.object({ id: id() }),
    query: z.object({ effectiveOn }),
    answer: z.object({
      target: z.string(),
      effectiveOn: z.string(),
      ...stake,
      counted: z.array(z.object({ customer: z.string(), pseudonym: z.string(), value: amount.nullable(), feedback: z.array(z.string()) })),
      leftOut,
    }),
    example: { target: '0190c5a0-0000-7000-8000-000000000012', effectiveOn: '2026-03-01', ...example, counted: [{ customer: '0190c5a0-0000-7000-8000-0000000000d2', pseudonym: 'C-1017', value: { amount: 1_200_000, currency: 'EUR' }, feedback: [] }], leftOut: { unseen: 0 } },
    read: async (call) => {
      if (!(await call.row(page, call.params.id))) return reject.notFound(`${kind}.not-found`, `There is no such ${kind}.`);
      return stakeOf(call, call.params.id, call.query.effectiveOn ?? today());
    },
  });
};

async function stakeOf({ db, actor }: Pick<QueryCall<never, never>, 'db' | 'actor'>, target: string, on: string) {
  const behind = await feedbackBehind(db, actor, [target]);
  const seen = behind.filter((one) => one.seen);
  const result = valueAtStake(seen, await customersCounted(db, customersNamed(seen)), on);
  const counted = result.counted.toSorted((a, b) => (b.value?.amount ?? 0) - (a.value?.amount ?? 0)).slice(0, MOST_NAMED);
  return { target, effectiveOn: on, ...result, values: [...result.values], counted: counted.map((one) => ({ ...one, feedback: [...one.feedback] })), leftOut: { unseen: behind.length - seen.length } };
}

export const opportunityValueAtStake = ofOne('opportunity');
export const featureValueAtStake = ofOne('feature');

const item = z.object({ target: z.string(), name: z.string(), ...stake });

/** Opportunities or features of a product, ordered by what is at stake in one currency. */
export const valuesAtStake = defineQuery({
  name: 'values-at-stake',
  path: '/value-at-stake',
  tag: 'feedback',
  summary: 'Opportunities or features of a product by what is at stake for the customers behind them, the most first.',
  scope: 'product:read',
  params: z.object({}),
  query: z.object({
    product: id(),
    kind: z.enum(['opportunity', 'feature']),
    currency: z.string().regex(/^[A-Z]{3}$/, { error: 'must be an ISO 4217 code' }).meta({ description: 'Currency whose amounts order the list; nothing is converted.' }),
    effectiveOn,
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ effectiveOn: z.string(), currency: z.string(), items: z.array(item), of: z.int(), leftOut }),
  example: { effectiveOn: '2026-03-01', currency: 'EUR', items: [{ target: '0190c5a0-0000-7000-8000-000000000012', name: 'crews arrive at full harbours', ...example }], of: 1, leftOut: { unseen: 0 } },
  read: async ({ row, query, db, actor }) => {
    const { product, kind, currency, limit } = query;
    if (!(await row(productPage, product))) return reject.notFound('product.not-found', 'There is no such product.');
    const page = kind === 'opportunity' ? opportunityPage : featurePage;
    const targets = await db.rows<{ id: string; name: string }>(
      `select p.id, p.${kind === 'opportunity' ? 'problem' : 'title'} as name from ${readerName(page)} p
       where p.product = $1::uuid and not p.archived and p.merged_into is null
         and (exists (select from ${readerName(feedbackLink)} l where l.target = p.id) or exists (select from ${readerName(page)} m where m.merged_into = p.id)) limit ${MOST_TARGETS}`,
      [product],
    );
    const on = query.effectiveOn ?? today();
    const behind = await feedbackBehind(db, actor, targets.map((target) => target.id));
    const seen = behind.filter((one) => one.seen);
    const customers = await customersCounted(db, customersNamed(seen));
    const byTarget = Map.groupBy(seen, ({ target }) => target);
    const amountIn = ({ values }: { readonly values: readonly { readonly amount: number; readonly currency: string }[] }) => values.find((one) => one.currency === currency)?.amount ?? 0;
    const items = targets
      .map(({ id: target, name }) => {
        const { counted: _counted, ...result } = valueAtStake(byTarget.get(target) ?? [], customers, on);
        return { target, name, ...result, values: [...result.values] };
      })
      .filter(({ feedback }) => feedback > 0)
      .sort((a, b) => amountIn(b) - amountIn(a) || b.customers - a.customers || (a.target < b.target ? -1 : 1));
    return { effectiveOn: on, currency, items: items.slice(0, limit), of: items.length, leftOut: { unseen: behind.length - seen.length } };
  },
});
