import { featureAssessed, featureAssessmentWithdrawn, type FactorInputs, type Formula } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';
import { formulaKept, keptFormula, versionKey } from '../../prioritisation-model/scoring/known-formula.js';
import { resultOf, type ScorerResult } from '../../prioritisation-model/scoring/score.js';

type InputsByScorer = Readonly<Record<string, FactorInputs>>;

/** The score before the present one, and the inputs that it was last made of. */
export interface PreviousScore {
  readonly score: number;
  readonly inputs: InputsByScorer;
  readonly until: string;
}

/** A feature's score under a version of a model: a row of its own, so that a product's features are ordered by any model. */
export const featureScore = defineView({
  name: 'feature-score',
  version: 1,
  source: 'own',
  events: [featureAssessed, featureAssessmentWithdrawn],
  columns: {
    id: column.text(),
    root: column.uuid(),
    feature: column.uuid(),
    model: column.text(),
    version: column.integer(),
    formula: column.json<Formula>().orNull(),
    score: column.number().orNull(),
    spread: column.number().orNull(),
    scorers: column.integer(),
    missing: column.integer(),
    results: column.json<readonly ScorerResult[]>(),
    previous: column.json<PreviousScore>().orNull(),
    since: column.instant(),
    updatedAt: column.instant(),
  },
  lists: [{ filters: ['root', 'model', 'version'], sort: 'score' }],
  keys: (event) => [scoreId(event.streamId, event.data.model, event.data.version)],
  fold: (row, event, id) => {
    const { model, version, scorer } = event.data;
    const before = inputsOf(row?.results ?? []);
    const formula = event.type === 'FeatureAssessed' ? event.data.formula : row && formulaKept(model, version, row.formula);
    if (!formula) return row;
    const { [scorer]: _before, ...others } = before;
    const inputs = event.type === 'FeatureAssessed' ? { ...before, [scorer]: event.data.inputs } : others;
    const { scorers: results, score, spread } = resultOf(formula, inputs);
    const scored = results.filter((result) => result.score !== null).length;
    const moved = row === undefined || row.score !== score;
    return {
      ...{ id, root: event.partitionKey, feature: event.streamId, model, version },
      ...{ formula: keptFormula(model, version, formula), score, spread, scorers: scored, missing: results.length - scored, results },
      previous: row && moved && row.score !== null ? { score: row.score, inputs: before, until: event.recordedAt } : (row?.previous ?? null),
      since: moved ? event.recordedAt : row.since,
      updatedAt: event.recordedAt,
    };
  },
});

/** The row of a feature under a version of a model. */
export const scoreId = (feature: string, model: string, version: number): string => `${feature}:${versionKey(model, version)}`;

const inputsOf = (results: readonly ScorerResult[]): InputsByScorer => Object.fromEntries(results.map(({ scorer, inputs }) => [scorer, inputs]));
