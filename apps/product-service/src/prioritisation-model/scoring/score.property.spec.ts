import { describe, expect, it } from '@jest/globals';
import { builtInModels, featureAssessed, formulaOf, type FactorInputs, type Formula } from '@wheelhouse/contracts';
import { isRejection } from '@wheelhouse/event-sourcing';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import fc from 'fast-check';
import { featureScore } from '../../feature/views/feature-score.js';
import { factorsBody, factorsRead } from '../domain/factors.rules.js';
import { published } from '../testing/model-facts.js';
import { nearestOnScale, onScale } from './scale.js';
import { aggregate, resultOf, scoreOf } from './score.js';

const formulas: readonly Formula[] = [formulaOf(builtInModels.rice), formulaOf(builtInModels.wsjf), formulaOf(published.data), { ...formulaOf(published.data), aggregation: 'mean' }];

/** Inputs on the scales of a formula, some of them missing. */
const inputsTo = ({ factors }: Formula, whole = false): fc.Arbitrary<FactorInputs> =>
  fc.record(
    Object.fromEntries(factors.map((factor) => [factor.factor, fc.double({ min: factor.aboveMin === true ? 0.01 : factor.min, max: Math.min(factor.max, 1e4), noNaN: true }).map((value) => nearestOnScale(factor, value))])),
    whole ? {} : { requiredKeys: [] },
  ) as fc.Arbitrary<FactorInputs>;

const aFormula = fc.constantFrom(...formulas);
const assessment = aFormula.chain((formula) => fc.record({ formula: fc.constant(formula), inputs: fc.uniqueArray(fc.record({ scorer: fc.uuid(), inputs: inputsTo(formula) }), { selector: ({ scorer }) => scorer, maxLength: 7 }) }));

describe('scores, whatever is entered', () => {
  it('are those of the feature’s own inputs, whatever happens to other features in between, and in whatever order', () => {
    const aFeature = fc.constantFrom(1, 2, 3);
    const entry = aFormula.chain((formula) => fc.record({ feature: aFeature, scorer: fc.constantFrom('a', 'b', 'c'), formula: fc.constant(formula), inputs: inputsTo(formula) }));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 30 }), (entries) => {
        const facts = entries.map(({ feature, scorer, formula, inputs }) => ({
          ...{ type: featureAssessed.type, streamId: `01900000-0000-7000-8000-00000000000${feature}` },
          data: { model: formula.kind, version: formula.aggregation === 'mean' ? 2 : 1, scorer, inputs, formula },
        }));
        const together = givenFacts(featureScore, facts).rows;
        for (const feature of [1, 2, 3]) {
          const alone = givenFacts(featureScore, facts.filter(({ streamId }) => streamId.endsWith(String(feature)))).rows;
          for (const [id, row] of alone) expect(together.get(id)).toMatchObject({ score: row['score'], spread: row['spread'], results: row['results'] });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('lie between the lowest and the highest scorer, whoever comes first', () => {
    fc.assert(
      fc.property(assessment, ({ formula, inputs }) => {
        const of = (list: typeof inputs) => resultOf(formula, Object.fromEntries(list.map((one) => [one.scorer, one.inputs])));
        const scores = inputs.flatMap((one) => scoreOf(formula, one.inputs) ?? []);
        const { score, spread } = of(inputs);
        expect(score === null).toBe(scores.length === 0);
        if (score === null) return;
        const [low, high] = [Math.min(...scores), Math.max(...scores)];
        const slack = 1e-9 * Math.max(1, Math.abs(high));
        expect(score).toBeGreaterThanOrEqual(low - slack);
        expect(score).toBeLessThanOrEqual(high + slack);
        expect(spread).toBe(high - low);
        expect(of([...inputs].reverse()).score).toBeCloseTo(score, 6);
      }),
    );
  });

  it('have a median that an outlier does not move, and a mean that weighs everyone alike', () => {
    const scores = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(scores, (list) => {
        const median = aggregate('median', list) ?? NaN;
        expect(list.filter((score) => score <= median).length).toBeGreaterThanOrEqual(list.length / 2);
        expect(list.filter((score) => score >= median).length).toBeGreaterThanOrEqual(list.length / 2);
        if (list.length >= 3) {
          const top = Math.max(...list);
          expect(aggregate('median', list.with(list.indexOf(top), top * 1000 + 1e9))).toBe(median);
        }
        expect((aggregate('mean', list) ?? NaN) * list.length).toBeCloseTo(list.reduce((sum, score) => sum + score, 0), 6);
      }),
    );
  });

  it('go up with a factor that is better when higher, and down with one that is better when lower', () => {
    fc.assert(
      fc.property(
        aFormula.chain((formula) => fc.record({ formula: fc.constant(formula), one: inputsTo(formula, true), two: inputsTo(formula, true), at: fc.nat() })),
        ({ formula, one, two, at }) => {
          const factor = formula.factors[at % formula.factors.length]!;
          const changed = { ...one, [factor.factor]: two[factor.factor]! };
          const better = (changed[factor.factor]! - one[factor.factor]!) * (factor.direction === 'higher' ? 1 : -1);
          const [before, after] = [scoreOf(formula, one)!, scoreOf(formula, changed)!];
          const slack = 1e-9 * Math.max(1, Math.abs(before), Math.abs(after));
          if (better >= 0) expect(after).toBeGreaterThanOrEqual(before - slack);
          else expect(after).toBeLessThanOrEqual(before + slack);
        },
      ),
    );
  });
});

describe('scales, however they are told', () => {
  const scale = fc.oneof(
    fc.record({ values: fc.array(fc.integer({ min: -5, max: 30 }), { minLength: 1, maxLength: 8 }) }),
    fc.record({ min: fc.integer({ min: -5, max: 30 }), max: fc.integer({ min: -5, max: 30 }), aboveMin: fc.boolean() }),
  );

  it('never let a divisor be zero or less, and take the value nearest to any number', () => {
    const rest = ['businessValue', 'timeCriticality', 'riskReduction'].map((factor) => ({ factor, name: factor, values: [1, 2, 3] }));
    fc.assert(
      fc.property(scale, fc.double({ min: -100, max: 100, noNaN: true }), (size, number) => {
        const read = factorsRead('wsjf', factorsBody.parse([...rest, { factor: 'jobSize', name: 'Job size', ...size }]));
        if (isRejection(read)) return;
        const divisor = read.at(-1)!;
        const value = nearestOnScale(divisor, number);
        expect(onScale(divisor, value)).toBe(true);
        expect(value).toBeGreaterThan(0);
        for (const off of [0, -1, number]) if (off <= 0) expect(onScale(divisor, off)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
