import type { RiceInputs } from '@wheelhouse/contracts';

/** The formula as people read it; confidence counts as a fraction. */
export const riceFormula = 'reach × impact × confidence ÷ effort';

const inputNames = ['reach', 'impact', 'confidence', 'effort'] as const;

export interface ScorerResult {
  readonly scorer: string;
  readonly inputs: RiceInputs;
  /** Inputs still to be given; while there are any, the score is none. */
  readonly missing: readonly string[];
  readonly score: number | null;
}

export interface RiceResult {
  readonly model: 'rice';
  readonly formula: string;
  readonly scorers: readonly ScorerResult[];
  /** Median over those who gave every input; null is 'not scored', never zero. */
  readonly score: number | null;
  /** Highest score less the lowest: how far the scorers are apart. */
  readonly spread: number | null;
}

/**
 * One scorer's RICE: reach (people or events a quarter) × impact × confidence (percent) ÷ effort (person-months).
 * S. McBride, "RICE: simple prioritization for product managers", Intercom, 2016.
 */
export function riceScore({ reach, impact, confidence, effort }: RiceInputs): number | null {
  if (reach === undefined || impact === undefined || confidence === undefined || effort === undefined) return null;
  return (reach * impact * (confidence / 100)) / effort;
}

/** The result over all scorers of one feature; another feature's change never moves it. */
export function riceResult(assessments: Readonly<Record<string, RiceInputs>>): RiceResult {
  const scorers = Object.entries(assessments).map(([scorer, inputs]): ScorerResult => ({
    scorer,
    inputs,
    missing: inputNames.filter((name) => inputs[name] === undefined),
    score: riceScore(inputs),
  }));
  const scores = scorers.flatMap(({ score }) => (score === null ? [] : [score])).sort((a, b) => a - b);
  const low = scores[0];
  const high = scores.at(-1);
  return {
    model: 'rice',
    formula: riceFormula,
    scorers,
    score: median(scores),
    spread: low === undefined || high === undefined ? null : high - low,
  };
}

function median(sorted: readonly number[]): number | null {
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
