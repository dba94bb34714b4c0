import { builtInModels, formulaOf, type BuiltInModel, type Formula } from '@wheelhouse/contracts';

/** What a model and a version go by in one word. */
export const versionKey = (model: string, version: number): string => `${model}:${version}`;

const builtIn = new Map(Object.entries(builtInModels).map(([model, version]) => [versionKey(model, version.version), formulaOf(version)]));

export const isBuiltIn = (model: string): model is BuiltInModel => Object.hasOwn(builtInModels, model);

/** A formula as rows keep it: those that are built in are known to the code, so that a million rows need not repeat them. */
export const keptFormula = (model: string, version: number, formula: Formula): Formula | null => (builtIn.has(versionKey(model, version)) ? null : formula);

/** The formula that a row keeps. @throws where it keeps none of a model that is not built in */
export function formulaKept(model: string, version: number, kept: Formula | null): Formula {
  const formula = kept ?? builtIn.get(versionKey(model, version));
  if (!formula) throw new Error(`no formula of ${model}, version ${version}`);
  return formula;
}
