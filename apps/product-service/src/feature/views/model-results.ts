import type { Formula } from '@wheelhouse/contracts';
import { formulaKept, keptFormula, versionKey } from '../../prioritisation-model/scoring/known-formula.js';
import { resultOf, type ScoreResult } from '../../prioritisation-model/scoring/score.js';
import type { Assessments } from '../domain/assessments.js';

/** What a feature's scorers come to under one version of a model. */
export interface ModelResult extends ScoreResult {
  readonly model: string;
  readonly version: number;
  /** The formula as it stood; null is that of a model that is built in. */
  readonly formula: Formula | null;
}

/** Results under every model that somebody scored the feature by. */
export const modelResults = (assessments: Assessments): readonly ModelResult[] =>
  Object.values(assessments).map(({ model, version, formula, inputs }) => ({ model, version, formula: keptFormula(model, version, formula), ...resultOf(formula, inputs) }));

/** The inputs that results were computed from. */
export const assessmentsOf = (results: readonly ModelResult[]): Assessments =>
  Object.fromEntries(
    results.map(({ model, version, formula, scorers }) => [
      versionKey(model, version),
      { model, version, formula: formulaKept(model, version, formula), inputs: Object.fromEntries(scorers.map(({ scorer, inputs }) => [scorer, inputs])) },
    ]),
  );
