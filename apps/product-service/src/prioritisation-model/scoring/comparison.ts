import type { FactorInputs, Formula, FormulaFactor } from '@wheelhouse/contracts';
import { onScale } from './scale.js';
import { aggregate, resultOf } from './score.js';

type InputsByScorer = Readonly<Record<string, FactorInputs>>;

/** One factor of two features beside each other. */
export interface FactorDifference {
  readonly factor: string;
  readonly name: string;
  readonly direction: FormulaFactor['direction'];
  /** Over the scorers, as the model takes their results together; null where nobody gave it. */
  readonly value: number | null;
  readonly other: number | null;
  readonly difference: number | null;
  readonly favours: 'this' | 'other' | 'neither' | null;
  /** How much higher the score of this one is than it would be with the other's value in this factor alone. */
  readonly worth: number | null;
}

/** A change of one input that would let the two swap places. */
export interface Swap {
  readonly of: 'this' | 'other';
  readonly factor: string;
  readonly from: number;
  readonly to: number;
  /** What the changed one would come to. */
  readonly score: number;
}

/** Factor by factor, how two features differ under a formula. */
export const differences = (formula: Formula, own: InputsByScorer, others: InputsByScorer): readonly FactorDifference[] =>
  formula.factors.map((factor) => {
    const [value, other] = [typical(formula, own, factor.factor), typical(formula, others, factor.factor)];
    const { score } = resultOf(formula, own);
    const without = other === null ? null : scoreWith(formula, own, factor.factor, other);
    return {
      ...{ factor: factor.factor, name: factor.name, direction: factor.direction, value, other },
      difference: value === null || other === null ? null : value - other,
      favours: value === null || other === null ? null : value === other ? 'neither' : value > other === (factor.direction === 'higher') ? 'this' : 'other',
      worth: score === null || without === null ? null : score - without,
    };
  });

/** What the scorers gave to a factor, taken together as the model takes their results. */
const typical = (formula: Formula, inputs: InputsByScorer, factor: string): number | null => aggregate(formula.aggregation, Object.values(inputs).flatMap((one) => one[factor] ?? []));

/** The score if all scorers gave a factor one value. */
const scoreWith = (formula: Formula, inputs: InputsByScorer, factor: string, value: number): number | null =>
  resultOf(formula, Object.fromEntries(Object.entries(inputs).map(([scorer, one]) => [scorer, { ...one, [factor]: value }]))).score;

/**
 * The least change of each single input, by all scorers alike, that would put the one behind in front: of the one behind for the
 * better, of the one in front for the worse. A score only ever rises or falls with one factor, so that halving finds it.
 */
export function swaps(formula: Formula, own: InputsByScorer, others: InputsByScorer): readonly Swap[] {
  const [score, other] = [resultOf(formula, own).score, resultOf(formula, others).score];
  if (score === null || other === null) return [];
  const leads = score > other;
  const one = { of: 'this', inputs: own, wanted: leads ? below(other) : above(other), better: !leads } as const;
  const two = { of: 'other', inputs: others, wanted: leads ? above(score) : below(score), better: leads } as const;
  return [one, two].flatMap(({ of, inputs, wanted, better }) =>
    formula.factors.flatMap((factor): readonly Swap[] => {
      const from = typical(formula, inputs, factor.factor);
      const to = from === null ? null : nearest(factor, from, better === (factor.direction === 'higher'), (value) => wanted(scoreWith(formula, inputs, factor.factor, value)));
      const then = to === null ? null : scoreWith(formula, inputs, factor.factor, to);
      return from === null || to === null || then === null ? [] : [{ of, factor: factor.factor, from, to, score: then }];
    }),
  );
}

const above = (mark: number) => (score: number | null) => score !== null && score > mark;
const below = (mark: number) => (score: number | null) => score !== null && score < mark;

type Holds = (value: number) => boolean;

/** The value nearest to `from`, up or down the scale, for which it holds; null where it does for none. */
function nearest(scale: FormulaFactor, from: number, up: boolean, holds: Holds): number | null {
  const onTheWay = (value: number) => (up ? value >= from : value <= from);
  if (scale.values) return (up ? scale.values : scale.values.toReversed()).find((value) => onTheWay(value) && holds(value)) ?? null;
  // An open end is never reached; a billionth of the scale before it is near enough.
  const end = up ? scale.max : scale.min + (scale.aboveMin === true ? (scale.max - scale.min) * 1e-9 : 0);
  if (!onTheWay(end) || !holds(end)) return null;
  return tidied(halved(from, end, holds), up, (value) => onScale(scale, value) && onTheWay(value) && holds(value));
}

function halved(from: number, end: number, holds: Holds): number {
  let [no, yes] = [from, end];
  for (let step = 0; step < 80; step += 1) {
    const middle = (no + yes) / 2;
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

/** A number that people would say, a little beyond where that holds too. */
function tidied(value: number, up: boolean, holds: Holds): number {
  if (value === 0) return value;
  for (const digits of [2, 3, 4, 6]) {
    const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - digits + 1);
    const rounded = Number(((up ? Math.ceil(value / unit) : Math.floor(value / unit)) * unit).toPrecision(digits));
    if (holds(rounded)) return rounded;
  }
  return value;
}
