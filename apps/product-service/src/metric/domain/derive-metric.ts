import { formulaInput } from '@wheelhouse/contracts';
import { commandOf, isRejection, reject, rows, rowsById, text, z } from '@wheelhouse/event-sourcing';
import { isDeepStrictEqual } from 'node:util';
import { metricKeepers } from '../metric.access.js';
import { metric } from '../metric.aggregate.js';
import { metricInput, metricPage } from '../views/metric-page.js';
import { isFault, namesIn, parseFormula, sumsDistinct } from './formula.js';
import { leadsTo } from './metric-graph.js';
import { takesMean, unretired } from './metric.rules.js';

/** Every formula of the organisation is read for the rule: more than anybody could keep in mind. */
const MOST_FORMULAS = 100_000;

export const deriveMetric = commandOf(metric)({
  name: 'derive-metric',
  method: 'POST',
  path: '/:id/derive',
  summary: 'Compute the metric from others by a formula of names, numbers, + − × ÷ and brackets',
  body: z.object({ expression: text(500), inputs: z.array(formulaInput.extend({ take: formulaInput.shape.take.default('aggregate') })).min(1).max(10) }),
  example: { expression: 'dau / mau', inputs: [{ name: 'dau', metric: '0190c5a0-0000-7000-8000-0000000000d5', take: 'mean' }, { name: 'mau', metric: '0190c5a0-0000-7000-8000-0000000000d6' }] },
  access: metricKeepers,
  // Two that would close a circle together must not both be accepted, so one waits for the other.
  locks: () => ['metric-formulas'],
  refers: ({ body }) => body.inputs.map(({ metric: input }, index) => ({ id: input, pointer: `/inputs/${index}/metric` })),
  facts: ({ body }) => ({ inputs: rowsById(metricPage, body.inputs.map(({ metric: input }) => input)), formulas: rows(metricInput, {}, MOST_FORMULAS) }),
  decide: (state, { id: self, body }, { inputs, formulas }) => {
    const known = unretired(state);
    if (isRejection(known)) return known;
    if (known.aggregation.kind !== 'formula') return reject.conflict('metric.observed-not-derived', `The metric’s numbers are observed (${known.aggregation.kind}); define one whose aggregation is formula.`);
    const formula = parseFormula(body.expression);
    if (isFault(formula)) return reject.invalid('metric.formula-unreadable', `At character ${formula.at + 1} ${formula.detail}.`, '/expression');
    const names = body.inputs.map(({ name }) => name);
    if (new Set(names).size < names.length) return reject.invalid('metric.input-twice', 'A name stands for two inputs.', '/inputs');
    const used = namesIn(formula);
    const unknown = used.find((name) => !names.includes(name));
    if (unknown !== undefined) return reject.invalid('metric.input-unknown', `The formula’s ${unknown} is none of the inputs.`, '/expression');
    const idle = names.findIndex((name) => !used.includes(name));
    if (idle >= 0) return reject.invalid('metric.input-unused', `The formula does not use ${names[idle]}.`, `/inputs/${idle}`);
    const rowOf = (id: string) => inputs.find((input) => input.id === id);
    const missing = body.inputs.findIndex(({ metric: input }) => rowOf(input) === undefined);
    if (missing >= 0) return reject.invalid('reference.metric-unknown', 'This is no metric.', `/inputs/${missing}/metric`);
    const over = body.inputs.findIndex(({ metric: input }) => rowOf(input)?.retired === true || rowOf(input)?.archived === true);
    if (over >= 0) return reject.invalid('reference.metric-retired', 'The metric is observed no more.', `/inputs/${over}/metric`);
    const meanless = body.inputs.findIndex(({ metric: input, take }) => take === 'mean' && !takesMean(rowOf(input)?.aggregation ?? { kind: 'formula' }));
    if (meanless >= 0) return reject.invalid('metric.mean-not-taken', 'Only single values have a mean: ratios and averages are put together by their parts.', `/inputs/${meanless}/take`);
    const circle = body.inputs.findIndex(({ metric: input }) => leadsTo(formulas, input, self));
    if (circle >= 0) return reject.conflict('metric.formula-cycle', 'That metric is computed from this one already, perhaps by way of others.', `/inputs/${circle}/metric`);
    const isDistinct = (name: string): boolean => {
      const input = body.inputs.find((one) => one.name === name);
      return input !== undefined && rowOf(input.metric)?.aggregation.kind === 'distinct';
    };
    if (sumsDistinct(formula, isDistinct)) return reject.invalid('metric.distinct-summed', 'Distinct counts are never summed: the same may be counted in both.', '/expression');
    return isDeepStrictEqual(known.formula, body) ? [] : [{ type: 'MetricDerived', data: body }];
  },
});
