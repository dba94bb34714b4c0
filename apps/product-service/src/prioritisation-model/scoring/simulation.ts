import type { FactorInputs, Formula, FormulaFactor } from '@wheelhouse/contracts';
import { carriedOver } from './scale.js';
import { resultOf, type ScoreResult } from './score.js';

/** Where a factor's value comes from: a factor of the other model, carried over along the scales or by steps. */
export interface FactorSource {
  readonly factor: string;
  /** The value of the highest step that the other value reaches; below all steps the input is missing. */
  readonly steps?: readonly { readonly atLeast: number; readonly value: number }[] | undefined;
}

/** Inputs to one formula from those to another: named sources first, then factors of the same name; what has no source is missing. */
export function inputsCarriedOver(from: Formula, to: Formula, sources: Readonly<Record<string, FactorSource>>, inputs: FactorInputs): FactorInputs {
  return Object.fromEntries(
    to.factors.flatMap((factor) => {
      const source = sources[factor.factor] ?? { factor: factor.factor };
      const value = carried(from.factors.find((one) => one.factor === source.factor), factor, source, inputs[source.factor]);
      return value === undefined ? [] : [[factor.factor, value]];
    }),
  );
}

function carried(from: FormulaFactor | undefined, to: FormulaFactor, { steps }: FactorSource, value: number | undefined): number | undefined {
  if (!from || value === undefined) return undefined;
  if (!steps) return carriedOver(from, to, value);
  return steps.reduce<{ readonly atLeast: number; readonly value: number } | undefined>((best, step) => (step.atLeast <= value && (!best || step.atLeast > best.atLeast) ? step : best), undefined)?.value;
}

/** Who the values of a simulation are by where nobody scored the feature. */
export const SIMULATED = 'simulated';

/** The result of a feature under a formula, its scorers' inputs carried over and some values taken as they are told. */
export function simulated(
  formula: Formula,
  feature: { readonly from: Formula; readonly inputs: Readonly<Record<string, FactorInputs>> },
  sources: Readonly<Record<string, FactorSource>>,
  values: FactorInputs | undefined,
): ScoreResult {
  const scorers = Object.entries(feature.inputs).map(([scorer, inputs]) => [scorer, { ...inputsCarriedOver(feature.from, formula, sources, inputs), ...values }] as const);
  return resultOf(formula, Object.fromEntries(scorers.length === 0 && values ? [[SIMULATED, values]] : scorers));
}
