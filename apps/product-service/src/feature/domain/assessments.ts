import type { FactorInputs, Formula } from '@wheelhouse/contracts';
import { versionKey } from '../../prioritisation-model/scoring/known-formula.js';

/** What scorers gave to one version of a model, with its formula as it stood. */
export interface Assessment {
  readonly model: string;
  readonly version: number;
  readonly formula: Formula;
  /** Inputs by scorer. */
  readonly inputs: Readonly<Record<string, FactorInputs>>;
}

/** Assessments by model and version. */
export type Assessments = Readonly<Record<string, Assessment>>;

type Assessed = Omit<Assessment, 'inputs'> & { readonly scorer: string; readonly inputs: FactorInputs };

/** A scorer's inputs, in place of those they gave before to the same version. */
export function withInputs(assessments: Assessments, { model, version, formula, scorer, inputs }: Assessed): Assessments {
  const key = versionKey(model, version);
  return { ...assessments, [key]: { model, version, formula, inputs: { ...assessments[key]?.inputs, [scorer]: inputs } } };
}

/** Without a scorer's inputs to a version; one that nobody scored is left out. */
export function withoutInputs(assessments: Assessments, { model, version, scorer }: Pick<Assessed, 'model' | 'version' | 'scorer'>): Assessments {
  const { [versionKey(model, version)]: assessment, ...others } = assessments;
  if (!assessment) return assessments;
  const { [scorer]: _gone, ...left } = assessment.inputs;
  return Object.keys(left).length === 0 ? others : { ...others, [versionKey(model, version)]: { ...assessment, inputs: left } };
}
