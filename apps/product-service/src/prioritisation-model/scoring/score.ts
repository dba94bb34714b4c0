import type { FactorInputs, Formula, FormulaFactor } from '@wheelhouse/contracts';

/** What one scorer's inputs come to. */
export interface ScorerResult {
  readonly scorer: string;
  readonly inputs: FactorInputs;
  /** Factors still to be given; while there are any, the score is none. */
  readonly missing: readonly string[];
  readonly score: number | null;
}

/** What the inputs of all scorers of one feature come to; another feature's change never moves it. */
export interface ScoreResult {
  readonly scorers: readonly ScorerResult[];
  /** Over those who gave every input; null is 'not scored', never zero. */
  readonly score: number | null;
  /** Highest score less the lowest: how far the scorers are apart. */
  readonly spread: number | null;
}

/** Factors that inputs leave out, in the formula's order. */
export const missingFactors = ({ factors }: Formula, inputs: FactorInputs): readonly string[] =>
  factors.flatMap(({ factor }) => (inputs[factor] === undefined ? [factor] : []));

/**
 * The score of one scorer's inputs, or null while one is missing.
 * - `rice`: reach × impact × confidence (percent) ÷ effort (S. McBride, "RICE: simple prioritization for product managers", Intercom, 2016).
 * - `wsjf`: (user-business value + time criticality + risk reduction and opportunity enablement) ÷ job size
 *   (Scaled Agile Framework, "Weighted shortest job first").
 * - `weighted`: the weighted mean of what each factor has of the way from its worst to its best value, 0 to 100.
 */
export function scoreOf(formula: Formula, inputs: FactorInputs): number | null {
  if (missingFactors(formula, inputs).length > 0) return null;
  const score = computed(formula, inputs);
  // A divisor next to nothing gives no number; commands refuse it.
  return Number.isFinite(score) ? score : null;
}

function computed(formula: Formula, inputs: FactorInputs): number {
  const of = (factor: string) => inputs[factor] ?? 0;
  switch (formula.kind) {
    case 'rice':
      return (of('reach') * of('impact') * (of('confidence') / 100)) / of('effort');
    case 'wsjf':
      return (of('businessValue') + of('timeCriticality') + of('riskReduction')) / of('jobSize');
    case 'weighted':
      return formula.factors.reduce((sum, factor) => sum + weightOf(factor) * shareOfWay(factor, of(factor.factor)), 0);
  }
}

/** Percent of the score that a factor can bring in a weighted model. */
export const weightOf = ({ weight }: FormulaFactor): number => weight ?? 0;

/** How far a value is from the worst of its scale (0) to the best (1). */
export function shareOfWay({ direction, min, max }: FormulaFactor, value: number): number {
  const share = (value - min) / (max - min);
  return direction === 'higher' ? share : 1 - share;
}

/** The result over all scorers of one feature. */
export function resultOf(formula: Formula, assessments: Readonly<Record<string, FactorInputs>>): ScoreResult {
  const scorers = Object.entries(assessments).map(([scorer, inputs]): ScorerResult => ({ scorer, inputs, missing: missingFactors(formula, inputs), score: scoreOf(formula, inputs) }));
  const scores = scorers.flatMap(({ score }) => (score === null ? [] : [score]));
  return { scorers, score: aggregate(formula.aggregation, scores), spread: spreadOf(scores) };
}

/** The one score of several; null of none. */
export function aggregate(aggregation: Formula['aggregation'], scores: readonly number[]): number | null {
  if (scores.length === 0) return null;
  return aggregation === 'mean' ? scores.reduce((sum, score) => sum + score, 0) / scores.length : median(scores);
}

function median(scores: readonly number[]): number | null {
  const sorted = [...scores].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

const spreadOf = (scores: readonly number[]): number | null => (scores.length === 0 ? null : Math.max(...scores) - Math.min(...scores));
