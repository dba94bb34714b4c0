import { id, isRejection, reject, z } from '@wheelhouse/event-sourcing';
import { defineQuery } from '@wheelhouse/service-kit';
import { featurePage } from '../../feature/views/feature-page.js';
import { aggregationInWords, workedOut } from '../scoring/formula-words.js';
import { versionKey } from '../scoring/known-formula.js';
import type { ScorerResult } from '../scoring/score.js';
import { answeredFactor, answeredModel, exampleModel, factorAnswer, modelAnswer, modelInUse } from './model-in-use.js';
import { requestsFor, scoreRowsOf, standings, type RequestRow, type ScoreRow } from './score-rows.js';

const inputs = z.record(z.string(), z.number());

const scorerAnswer = z.object({
  scorer: z.string(),
  inputs,
  missing: z.array(z.string()).meta({ description: 'Factors still to be given; while there are any, the result is none.' }),
  score: z.number().nullable(),
  working: z.string().meta({ description: 'How the inputs come to the result.' }),
});

const change = z.object({ scorer: z.string(), factor: z.string(), from: z.number().nullable(), to: z.number().nullable() });

const scoreAnswer = z
  .object({
    ...modelAnswer.shape,
    factors: z.array(factorAnswer),
    scorers: z.array(scorerAnswer),
    score: z.number().nullable().meta({ description: 'Null is not scored, and never zero.' }),
    why: z.string().meta({ description: 'How the scorers’ results become the score.' }),
    spread: z.number().nullable().meta({ description: 'Highest scorer less the lowest.' }),
    rank: z.int().nullable().meta({ description: 'Among the product’s features that are still to come; null where it is not scored, or not to come any more.' }),
    of: z.int().meta({ description: 'How many of them are scored.' }),
    owing: z.array(z.object({ scorer: z.string(), by: z.string(), request: z.string(), missing: z.array(z.string()) })).meta({ description: 'Who was asked and has not given every input.' }),
    since: z.string().nullable(),
    previous: z.object({ score: z.number(), until: z.string(), changes: z.array(change) }).nullable().meta({ description: 'The score before, and what changed since.' }),
  })
  .meta({ id: 'ExplainedScore' });

const anna = '0190c5a0-0000-7000-8000-0000000000a1';

/** A feature's scores under every model that anybody scored it by or was asked to. */
export const scoresOfFeature = defineQuery({
  name: 'get-scores-of-feature',
  path: '/features/:id/scores',
  tag: 'features',
  summary: 'The scores of a feature under every model, explained: inputs, formula, result, rank, who scored and who has not, and what changed.',
  scope: 'product:read',
  params: z.object({ id: id() }),
  query: z.object({}),
  answer: z.object({ feature: z.string(), product: z.string(), title: z.string(), scores: z.array(scoreAnswer) }),
  example: {
    ...{ feature: '0190c5a0-0000-7000-8000-000000000010', product: '0190c5a0-0000-7000-8000-000000000001', title: 'Book a berth' },
    scores: [
      {
        ...{ ...exampleModel, factors: [], score: 2133.33, why: 'one scorer: 2133.33', spread: 0, rank: 1, of: 7, owing: [], since: '2027-04-01T09:00:00.000000Z' },
        scorers: [{ scorer: anna, inputs: { reach: 4000, impact: 2, confidence: 80, effort: 3 }, missing: [], score: 2133.33, working: '4000 × 2 × 80 % ÷ 3 = 2133.33' }],
        previous: { score: 1066.67, until: '2027-04-01T09:00:00.000000Z', changes: [{ scorer: anna, factor: 'impact', from: 1, to: 2 }] },
      },
    ],
  },
  read: async (call) => {
    const { id: feature } = call.params;
    const page = await call.row(featurePage, feature);
    if (!page) return reject.notFound('feature.not-found', 'There is no such feature.');
    const [rows, requests, places] = await Promise.all([scoreRowsOf(call, [feature]), requestsFor(call, feature), standings(call, feature)]);
    const asked = [...rows, ...requests].map(({ model, version }) => [versionKey(model, version), { model, version }] as const);
    const scores = await Promise.all(
      [...new Map(asked).values()].map(async ({ model, version }) => {
        const known = await modelInUse(call, model, version);
        if (isRejection(known)) return [];
        const same = (one: { readonly model: string; readonly version: number }) => one.model === model && one.version === version;
        const row = rows.find(same);
        const place = places.find(same);
        return [
          {
            ...answeredModel(known),
            factors: known.factors.map(answeredFactor),
            scorers: (row?.results ?? []).map((result) => ({ ...result, missing: [...result.missing], working: workedOut(known.formula, result.inputs) })),
            ...{ score: row?.score ?? null, spread: row?.spread ?? null, rank: place?.rank ?? null, of: place?.of ?? 0, since: row?.since ?? null },
            why: aggregationInWords(known.formula.aggregation, (row?.results ?? []).flatMap(({ score }) => score ?? [])),
            owing: requests.filter(same).flatMap((request) => owing(request, row, known.factors.map(({ factor }) => factor))),
            previous: row?.previous ? { score: row.previous.score, until: row.previous.until, changes: changes(row) } : null,
          },
        ];
      }),
    );
    return { feature, product: page.product, title: page.title, scores: scores.flat() };
  },
});

function owing({ id: request, scorers, by }: RequestRow, row: ScoreRow | undefined, factors: readonly string[]): z.input<typeof scoreAnswer>['owing'] {
  return scorers.flatMap((scorer) => {
    const missing = row?.results.find((result) => result.scorer === scorer)?.missing ?? factors;
    return missing.length === 0 ? [] : [{ scorer, by, request, missing: [...missing] }];
  });
}

/** Scorer by scorer and factor by factor, what is another than when the score before was made. */
function changes({ results, previous }: ScoreRow): z.input<typeof change>[] {
  const before = previous?.inputs ?? {};
  const after: Readonly<Record<string, ScorerResult['inputs']>> = Object.fromEntries(results.map((result) => [result.scorer, result.inputs]));
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((scorer) =>
    [...new Set([...Object.keys(before[scorer] ?? {}), ...Object.keys(after[scorer] ?? {})])].flatMap((factor) => {
      const [from, to] = [before[scorer]?.[factor] ?? null, after[scorer]?.[factor] ?? null];
      return from === to ? [] : [{ scorer, factor, from, to }];
    }),
  );
}
