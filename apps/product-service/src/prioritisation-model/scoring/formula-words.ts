import type { FactorInputs, Formula } from '@wheelhouse/contracts';
import { aggregate, scoreOf, shareOfWay, weightOf } from './score.js';

const signed = (direction: 'higher' | 'lower'): string => (direction === 'higher' ? 'the higher the better' : 'the lower the better');

/** A formula as people read it. */
export function formulaInWords({ kind, factors }: Pick<Formula, 'kind' | 'factors'>): string {
  switch (kind) {
    case 'rice':
      return 'reach × impact × confidence ÷ effort';
    case 'wsjf':
      return '(user-business value + time criticality + risk reduction and opportunity enablement) ÷ job size';
    case 'weighted':
      return factors.map((factor) => `${shown(weightOf(factor))} % ${factor.name} (${signed(factor.direction)})`).join(' + ');
  }
}

/** How one scorer's inputs come to their result, or what is missing for it. */
export function workedOut(formula: Formula, inputs: FactorInputs): string {
  const score = scoreOf(formula, inputs);
  const of = (factor: string) => shown(inputs[factor]);
  if (score === null) return 'not scored: an input is missing';
  switch (formula.kind) {
    case 'rice':
      return `${of('reach')} × ${of('impact')} × ${of('confidence')} % ÷ ${of('effort')} = ${shown(score)}`;
    case 'wsjf':
      return `(${of('businessValue')} + ${of('timeCriticality')} + ${of('riskReduction')}) ÷ ${of('jobSize')} = ${shown(score)}`;
    case 'weighted':
      return `${formula.factors.map((factor) => `${shown(weightOf(factor))} % × ${shown(100 * shareOfWay(factor, inputs[factor.factor] ?? 0))}`).join(' + ')} = ${shown(score)}`;
  }
}

/** How several scorers' results become one. */
export function aggregationInWords(aggregation: Formula['aggregation'], scores: readonly number[]): string {
  const result = aggregate(aggregation, scores);
  if (result === null) return 'not scored: nobody gave every input';
  return scores.length === 1 ? `one scorer: ${shown(result)}` : `${aggregation} of ${scores.map(shown).join(', ')} = ${shown(result)}`;
}

/** A number as people read it: two decimals at most, and none of a number's own noise. */
export const shown = (value: number | undefined): string => (value === undefined ? '?' : String(Math.abs(value) < 1 ? Number(value.toPrecision(3)) : Number(value.toFixed(2))));
