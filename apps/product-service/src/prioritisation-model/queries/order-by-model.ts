import { id, isRejection, reject, z } from '@wheelhouse/event-sourcing';
import { defineQuery, limitParameter, sqlParameters, viewRowsVisibleTo } from '@wheelhouse/service-kit';
import { featurePage } from '../../feature/views/feature-page.js';
import { productPage } from '../../product/views/product-page.js';
import { aggregationInWords, workedOut } from '../scoring/formula-words.js';
import { rankedByScore } from '../scoring/ranking.js';
import type { ScorerResult } from '../scoring/score.js';
import { answeredModel, exampleModel, modelAnswer, modelInUse, modelParameter, versionParameter, type ModelInUse, type Reading } from './model-in-use.js';
import { inTheRunning } from './product-scores.js';

const item = z
  .object({
    rank: z.int().meta({ description: 'Equal scores share a rank.' }),
    feature: z.string(),
    title: z.string(),
    status: z.string(),
    score: z.number(),
    spread: z.number().meta({ description: 'Highest scorer less the lowest.' }),
    why: z.string().meta({ description: 'How the scorers’ results become the score.' }),
    scorers: z.array(z.object({ scorer: z.string(), working: z.string() })).meta({ description: 'How each scorer’s inputs come to their result.' }),
  })
  .meta({ id: 'OrderedFeature' });

/** A product's features in the order of a model, the best first. */
export const orderByModel = defineQuery({
  name: 'get-order-by-model',
  path: '/prioritisation-models/:id/order',
  tag: 'prioritisation-models',
  summary: 'The features of a product that are still to come, in the order of a model, and why each stands where it does.',
  scope: 'product:read',
  params: z.object({ id: modelParameter() }),
  query: z.object({ product: id(), version: versionParameter(), limit: limitParameter }),
  answer: z.object({ ...modelAnswer.shape, product: z.string(), items: z.array(item), scored: z.int(), notScored: z.int().meta({ description: 'Features that lack inputs: they have no place, and not the last one.' }) }),
  example: {
    ...{ ...exampleModel, product: '0190c5a0-0000-7000-8000-000000000001', scored: 1, notScored: 3 },
    items: [
      {
        ...{ rank: 1, feature: '0190c5a0-0000-7000-8000-000000000010', title: 'Book a berth', status: 'idea', score: 2133.33, spread: 0, why: 'one scorer: 2133.33' },
        scorers: [{ scorer: '0190c5a0-0000-7000-8000-0000000000a1', working: '4000 × 2 × 80 % ÷ 3 = 2133.33' }],
      },
    ],
  },
  read: async (call) => {
    const { product, version, limit } = call.query;
    if (!(await call.row(productPage, product))) return reject.notFound('product.not-found', 'There is no such product.');
    const model = await modelInUse(call, call.params.id, version);
    if (isRejection(model)) return model;
    const [items, [counts]] = await Promise.all([orderedRows(call, product, model, limit), counted(call, product, model)]);
    return { ...answeredModel(model), product, items: rankedByScore(items).flatMap(({ rank, ...row }) => (rank === null ? [] : explained(model, { ...row, rank }))), scored: counts?.scored ?? 0, notScored: (counts?.all ?? 0) - (counts?.scored ?? 0) };
  },
});

interface OrderedRow {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly score: number;
  readonly spread: number;
  readonly results: readonly ScorerResult[];
}

/** The best ones; their ranks follow from the order, so that the rest need not be read. */
function orderedRows(call: Reading, product: string, { model, version }: ModelInUse, limit: number): Promise<readonly OrderedRow[]> {
  const sql = sqlParameters();
  return call.db.rows<OrderedRow>(
    `select f.id, f.title, f.status, s.score, s.spread, s.results
     from feature_score s join feature_page f on f.id = s.feature
     where s.root = ${sql.add(product)}::uuid and s.model = ${sql.add(model)} and s.version = ${sql.add(version)}::int and s.score is not null
       and ${inTheRunning('f')} and ${viewRowsVisibleTo(call.actor, featurePage, [productPage], 'f', sql)}
     order by s.score desc, f.id limit ${sql.add(limit)}::int`,
    sql.values,
  );
}

function counted(call: Reading, product: string, { model, version }: ModelInUse): Promise<readonly { readonly all: number; readonly scored: number }[]> {
  const sql = sqlParameters();
  return call.db.rows(
    `select count(*)::int as all, count(s.score)::int as scored
     from feature_page f left join feature_score s on s.feature = f.id and s.root = f.root and s.model = ${sql.add(model)} and s.version = ${sql.add(version)}::int
     where f.product = ${sql.add(product)}::uuid and ${inTheRunning('f')} and ${viewRowsVisibleTo(call.actor, featurePage, [productPage], 'f', sql)}`,
    sql.values,
  );
}

const explained = ({ formula }: ModelInUse, { id: feature, results, ...row }: OrderedRow & { readonly rank: number }): z.input<typeof item> => ({
  ...{ ...row, feature },
  why: aggregationInWords(formula.aggregation, results.flatMap(({ score }) => score ?? [])),
  scorers: results.map(({ scorer, inputs }) => ({ scorer, working: workedOut(formula, inputs) })),
});
