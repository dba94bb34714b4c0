import { factorInputs, factorKey, formulaOf, modelId, modelVersion, type FactorInputs, type Formula, type ModelFactor } from '@wheelhouse/contracts';
import { id, isRejection, reject, z, type Rejection } from '@wheelhouse/event-sourcing';
import { defineQuery } from '@wheelhouse/service-kit';
import { productPage } from '../../product/views/product-page.js';
import { weightsRefused } from '../domain/factors.rules.js';
import { weighted } from '../domain/model.state.js';
import { workedOut } from '../scoring/formula-words.js';
import { rankedByScore } from '../scoring/ranking.js';
import { onScale, scaleInWords } from '../scoring/scale.js';
import { simulated } from '../scoring/simulation.js';
import { prioritisationModelPage } from '../views/model-page.js';
import { answeredModel, exampleModel, inUse, modelAnswer, modelFor, modelInUse, modelParameter, type ModelInUse, type Reading } from './model-in-use.js';
import { inputsByScorer, productScores, type ScoredFeature } from './product-scores.js';

/** Features of a product that are re-ranked at once. */
const MOST_FEATURES = 5_000;

const step = z.object({ atLeast: z.number(), value: z.number() });

const body = z.object({
  product: id(),
  /** A published version; the newest unless it says else. */
  version: modelVersion().optional(),
  /** Tries the draft of the next version instead. */
  draft: z.boolean().default(false),
  /** Tries other weights, in percent that sum to 100. */
  weights: z.array(z.object({ factor: factorKey(), weight: z.number().positive().max(100) })).max(12).optional(),
  /** Tries other values for some features, whoever scored them. */
  values: z.array(z.object({ feature: id(), inputs: factorInputs })).max(200).default([]),
  /** Takes the inputs given to another model, or to another version of this one. Factors of the same name are carried over along their scales; `factors` says it for others. */
  from: z
    .object({
      model: modelId(),
      version: modelVersion().optional(),
      factors: z.array(z.object({ factor: factorKey(), of: factorKey(), steps: z.array(step).min(1).max(30).optional() })).max(12).default([]),
    })
    .optional(),
  /** Model whose order stands beside it as today's; the one that counts for the product unless it says else. */
  beside: z.object({ model: modelId(), version: modelVersion().optional() }).optional(),
  limit: z.int().min(1).max(500).default(200),
});
type Body = z.output<typeof body>;

const place = z.object({ score: z.number().nullable(), rank: z.int().nullable() });

const item = z
  .object({
    feature: z.string(),
    title: z.string(),
    status: z.string(),
    ...place.shape,
    spread: z.number().nullable(),
    today: place,
    moved: z.int().nullable().meta({ description: 'Ranks won against today; below zero where lost, null where one of the two is none.' }),
    scorers: z.array(z.object({ scorer: z.string(), working: z.string() })),
  })
  .meta({ id: 'SimulatedFeature' });

/** The order under a model, beside that of today; nothing is saved. */
export const simulateModel = defineQuery({
  name: 'simulate-model',
  path: '/prioritisation-models/:id/simulate',
  tag: 'prioritisation-models',
  summary: 'Re-rank a product’s features by a model, its draft, other weights or other values, beside today’s order; nothing is saved.',
  scope: 'product:read',
  params: z.object({ id: modelParameter() }),
  query: z.object({}),
  body,
  bodyExample: {
    product: '0190c5a0-0000-7000-8000-000000000001',
    from: { model: 'rice', factors: [{ factor: 'businessValue', of: 'impact' }, { factor: 'jobSize', of: 'effort', steps: [{ atLeast: 0, value: 1 }, { atLeast: 3, value: 8 }] }] },
  },
  answer: z.object({ ...modelAnswer.shape, draft: z.boolean(), beside: modelAnswer, product: z.string(), items: z.array(item), scored: z.int(), notScored: z.int() }),
  example: {
    ...{ ...exampleModel, draft: false, beside: exampleModel, product: '0190c5a0-0000-7000-8000-000000000001', scored: 1, notScored: 0 },
    items: [
      {
        ...{ feature: '0190c5a0-0000-7000-8000-000000000010', title: 'Book a berth', status: 'idea', score: 4.8, rank: 1, spread: 0, today: { score: 400, rank: 3 }, moved: 2 },
        scorers: [{ scorer: '0190c5a0-0000-7000-8000-0000000000a1', working: '(13 + 8 + 3) ÷ 5 = 4.8' }],
      },
    ],
  },
  read: async (call) => {
    const { body: asked } = call;
    if (!(await call.row(productPage, asked.product))) return reject.notFound('product.not-found', 'There is no such product.');
    const model = await triedModel(call, call.params.id, asked);
    if (isRejection(model)) return model;
    const source = asked.from ? await modelInUse(call, asked.from.model, asked.from.version) : await ownInputs(call, call.params.id, model, asked.draft);
    if (isRejection(source)) return source;
    const beside = await modelFor(call, asked.product, asked.beside?.model, asked.beside?.version);
    if (isRejection(beside)) return beside;
    const refused = askedRefused(model, source, asked);
    if (refused) return refused;
    const [features, today] = await Promise.all([productScores(call, asked.product, source, MOST_FEATURES + 1), productScores(call, asked.product, beside, MOST_FEATURES + 1)]);
    if (features.length > MOST_FEATURES) return reject.conflict('prioritisation-model.too-many-features', `A simulation takes ${MOST_FEATURES} features at most.`);
    const unknown = asked.values.findIndex(({ feature }) => !features.some((one) => one.id === feature));
    if (unknown >= 0) return reject.invalid('reference.feature-unknown', 'The product has no such feature that is still to come.', `/values/${unknown}/feature`);
    const items = rerank(model.formula, source.formula, features, today, asked);
    const scored = items.filter(({ score }) => score !== null).length;
    return { ...answeredModel(model), draft: asked.draft, beside: answeredModel(beside), product: asked.product, items: items.slice(0, asked.limit), scored, notScored: items.length - scored };
  },
});

/** The model as it is to be tried: a version or the draft, perhaps with other weights. */
async function triedModel(call: Reading, model: string, { version, draft, weights }: Body): Promise<ModelInUse | Rejection> {
  const known = draft ? await draftInUse(call, model) : await modelInUse(call, model, version);
  if (isRejection(known) || !weights) return known;
  const { kind, aggregation } = known.formula;
  if (kind !== 'weighted') return reject.invalid('prioritisation-model.weights-of-kind', 'Only a weighted model has weights.', '/weights');
  const unknown = weights.findIndex(({ factor }) => !known.factors.some((one) => one.factor === factor));
  if (unknown >= 0) return reject.invalid('prioritisation-model.factor-unknown', 'The model has no such factor.', `/weights/${unknown}/factor`);
  const factors: readonly ModelFactor[] = weighted(known.factors, weights.map((one) => ({ ...one, objective: known.factors.find(({ factor }) => factor === one.factor)?.objective ?? null })));
  return weightsRefused(factors, '/weights') ?? { ...known, factors, formula: formulaOf({ kind, factors, aggregation }) };
}

async function draftInUse(call: Reading, model: string): Promise<ModelInUse | Rejection> {
  const page = z.uuid().safeParse(model).success ? await call.row(prioritisationModelPage, model) : undefined;
  if (!page?.draft) return reject.conflict('prioritisation-model.no-draft', 'The model has no draft.', '/draft');
  const { factors, aggregation } = page.draft;
  if (page.kind === 'weighted' && factors.some(({ weight }) => weight === undefined)) return reject.conflict('prioritisation-model.weights-missing', 'Weight every factor first; the weights sum to 100.');
  return inUse(model, page.name, { version: (page.current?.version ?? 0) + 1, kind: page.kind, factors, aggregation });
}

/** Whose inputs a model is tried with where it is not told: its own, those to the newest version for a draft. */
async function ownInputs(call: Reading, id: string, model: ModelInUse, draft: boolean): Promise<ModelInUse | Rejection> {
  if (!draft) return modelInUse(call, id, model.version);
  const published = await modelInUse(call, id);
  return isRejection(published) ? model : published;
}

function askedRefused({ formula }: ModelInUse, source: ModelInUse, { from, values }: Body): Rejection | undefined {
  for (const [index, { factor, of, steps }] of (from?.factors ?? []).entries()) {
    const target = formula.factors.find((one) => one.factor === factor);
    if (!target) return reject.invalid('prioritisation-model.factor-unknown', 'The model has no such factor.', `/from/factors/${index}/factor`);
    if (!source.factors.some((one) => one.factor === of)) return reject.invalid('prioritisation-model.factor-unknown', 'The other model has no such factor.', `/from/factors/${index}/of`);
    const off = (steps ?? []).findIndex(({ value }) => !onScale(target, value));
    if (off >= 0) return reject.invalid('prioritisation-model.value-off-scale', `The scale is ${scaleInWords(target)}.`, `/from/factors/${index}/steps/${off}/value`);
  }
  for (const [index, { inputs }] of values.entries()) {
    for (const [name, value] of Object.entries(inputs)) {
      const factor = formula.factors.find((one) => one.factor === name);
      if (!factor) return reject.invalid('prioritisation-model.factor-unknown', 'The model has no such factor.', `/values/${index}/inputs/${name}`);
      if (!onScale(factor, value)) return reject.invalid('prioritisation-model.value-off-scale', `The scale is ${scaleInWords(factor)}.`, `/values/${index}/inputs/${name}`);
    }
  }
  return undefined;
}

function rerank(formula: Formula, from: Formula, features: readonly ScoredFeature[], today: readonly ScoredFeature[], { from: mapped, values }: Body): z.input<typeof item>[] {
  const sources = Object.fromEntries((mapped?.factors ?? []).map(({ factor, of, steps }) => [factor, { factor: of, steps }]));
  const told: ReadonlyMap<string, FactorInputs> = new Map(values.map(({ feature, inputs }) => [feature, inputs]));
  const now = new Map(rankedByScore(today).map(({ id, score, rank }) => [id, { score, rank }]));
  const then = features.map(({ id, title, status, results, formula: scoredBy }) => ({ id, title, status, ...simulated(formula, { from: scoredBy ?? from, inputs: inputsByScorer(results) }, sources, told.get(id)) }));
  return rankedByScore(then).map(({ id, title, status, score, rank, spread, scorers }) => {
    const before = now.get(id) ?? { score: null, rank: null };
    return {
      ...{ feature: id, title, status, score, rank, spread, today: before, moved: before.rank === null || rank === null ? null : before.rank - rank },
      scorers: scorers.map(({ scorer, inputs }) => ({ scorer, working: workedOut(formula, inputs) })),
    };
  });
}
