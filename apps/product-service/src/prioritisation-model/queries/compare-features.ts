import { id, isRejection, reject, z } from '@wheelhouse/event-sourcing';
import { defineQuery } from '@wheelhouse/service-kit';
import { featurePage } from '../../feature/views/feature-page.js';
import { differences, swaps } from '../scoring/comparison.js';
import { shown } from '../scoring/formula-words.js';
import { answeredModel, exampleModel, modelAnswer, modelFor, modelParameter, versionParameter } from './model-in-use.js';
import { inputsByScorer } from './product-scores.js';
import { scoreRowsOf, standings, type ScoreRow } from './score-rows.js';

const side = z.object({ feature: z.string(), title: z.string(), score: z.number().nullable(), spread: z.number().nullable(), scorers: z.int(), rank: z.int().nullable(), of: z.int() }).meta({ id: 'ComparedFeature' });

const factorDifference = z
  .object({
    factor: z.string(),
    name: z.string(),
    direction: z.enum(['higher', 'lower']),
    value: z.number().nullable().meta({ description: 'Of this feature, over its scorers.' }),
    other: z.number().nullable(),
    difference: z.number().nullable(),
    favours: z.enum(['this', 'other', 'neither']).nullable(),
    worth: z.number().nullable().meta({ description: 'How much higher this feature’s score is than with the other’s value in this factor alone.' }),
  })
  .meta({ id: 'FactorDifference' });

const swap = z
  .object({ of: z.enum(['this', 'other']), feature: z.string(), factor: z.string(), from: z.number(), to: z.number(), score: z.number(), words: z.string() })
  .meta({ id: 'ScoreSwap', description: 'The least change of one input alone, given by all scorers, that would put the one behind in front.' });

const [own, other] = ['0190c5a0-0000-7000-8000-000000000010', '0190c5a0-0000-7000-8000-000000000012'];

/** Why two features stand as they do. */
export const compareFeatures = defineQuery({
  name: 'compare-features',
  path: '/features/:id/compare',
  tag: 'features',
  summary: 'Two features beside each other under a model: factor by factor, result and rank, and which input would have to change to swap them.',
  scope: 'product:read',
  params: z.object({ id: id() }),
  query: z.object({ with: id(), model: modelParameter().optional().meta({ description: 'The one that counts for the product unless it says else.' }), version: versionParameter() }),
  answer: z.object({ ...modelAnswer.shape, this: side, other: side, summary: z.string(), factors: z.array(factorDifference), swaps: z.array(swap) }),
  example: {
    ...exampleModel,
    this: { feature: own, title: 'Book a berth', score: 400, spread: 0, scorers: 1, rank: 1, of: 2 },
    other: { feature: other, title: 'Tide table', score: 200, spread: 0, scorers: 1, rank: 2, of: 2 },
    summary: '“Book a berth” stands before “Tide table”: 400 over 200. What weighs most for it is Reach.',
    factors: [{ factor: 'reach', name: 'Reach', direction: 'higher', value: 1000, other: 500, difference: 500, favours: 'this', worth: 200 }],
    swaps: [{ of: 'other', feature: other, factor: 'reach', from: 500, to: 1100, score: 440, words: 'with Reach at 1100 rather than 500, “Tide table” would stand before “Book a berth”' }],
  },
  read: async (call) => {
    const [one, two] = await Promise.all([call.row(featurePage, call.params.id), call.row(featurePage, call.query.with)]);
    if (!one) return reject.notFound('feature.not-found', 'There is no such feature.');
    if (!two) return reject.invalid('reference.unknown', 'There is no such thing, or it is not yours to see.', 'query');
    const model = await modelFor(call, one.product, call.query.model, call.query.version);
    if (isRejection(model)) return model;
    const rows = await scoreRowsOf(call, [one.id, two.id]);
    const under = ({ feature, model: of, version }: ScoreRow, id: string) => feature === id && of === model.model && version === model.version;
    const sides = await Promise.all(
      [one, two].map(async ({ id: feature, title }) => {
        const row = rows.find((candidate) => under(candidate, feature));
        const place = (await standings(call, feature)).find((candidate) => candidate.model === model.model && candidate.version === model.version);
        const results = row?.results ?? [];
        return { feature, title, score: row?.score ?? null, spread: row?.spread ?? null, scorers: results.filter(({ score }) => score !== null).length, rank: place?.rank ?? null, of: place?.of ?? 0, inputs: inputsByScorer(results) };
      }),
    );
    const [first, second] = sides as [Side, Side];
    const factors = differences(model.formula, first.inputs, second.inputs);
    const nameOf = (factor: string) => model.factors.find((candidate) => candidate.factor === factor)?.name ?? factor;
    return {
      ...answeredModel(model),
      ...{ this: answeredSide(first), other: answeredSide(second) },
      summary: summary(first, second, factors),
      factors: [...factors],
      swaps: swaps(model.formula, first.inputs, second.inputs).map((found) => {
        const [changed, still] = found.of === 'this' ? [first, second] : [second, first];
        const front = found.score > (still.score ?? 0) ? 'before' : 'behind';
        const words = `with ${nameOf(found.factor)} at ${shown(found.to)} rather than ${shown(found.from)}, “${changed.title}” would stand ${front} “${still.title}”`;
        return { ...found, feature: changed.feature, words };
      }),
    };
  },
});

interface Side extends z.input<typeof side> {
  readonly inputs: ReturnType<typeof inputsByScorer>;
}

const answeredSide = ({ inputs: _inputs, ...answered }: Side): z.input<typeof side> => answered;

function summary(one: Side, two: Side, factors: ReturnType<typeof differences>): string {
  const unscored = [one, two].filter(({ score }) => score === null).map(({ title }) => `“${title}”`);
  if (one.score === null || two.score === null) return `Not scored: ${unscored.join(' and ')}.`;
  if (one.score === two.score) return `“${one.title}” and “${two.title}” stand alike: ${shown(one.score)}.`;
  const leads = one.score > two.score;
  const [front, back] = leads ? [one, two] : [two, one];
  const most = factors.filter(({ favours }) => favours === (leads ? 'this' : 'other')).toSorted((a, b) => Math.abs(b.worth ?? 0) - Math.abs(a.worth ?? 0))[0];
  return `“${front.title}” stands before “${back.title}”: ${shown(front.score ?? 0)} over ${shown(back.score ?? 0)}.${most ? ` What weighs most for it is ${most.name}.` : ''}`;
}
