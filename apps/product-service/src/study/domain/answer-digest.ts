import type { SurveyAnswers } from '@wheelhouse/contracts';

/**
 * A respondent’s answers as short as they can be told apart: one entry for each question, `kano capability → 15`. A study keeps
 * those of every respondent in its state, so that a second answer to a question is known from the first one said again.
 */
export function digestOf({ kano = [], outcomes = [], fit, recommend }: SurveyAnswers): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...kano.map(({ capability, functional, dysfunctional }) => [`k ${capability}`, `${functional}${dysfunctional}`]),
    ...outcomes.map(({ outcome, importance, satisfaction }) => [`o ${outcome}`, `${importance}/${satisfaction}`]),
    ...(fit ? [['f', `${fit.without} ${fit.active ? 'active' : 'idle'}`]] : []),
    ...(recommend === undefined ? [] : [['r', String(recommend)]]),
  ]) as Readonly<Record<string, string>>;
}

/** The first question that was answered otherwise before; undefined where none was. */
export const clash = (before: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>): string | undefined =>
  Object.keys(now).find((question) => before[question] !== undefined && before[question] !== now[question]);
