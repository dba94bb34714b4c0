import type { BuiltInModel, Formula, ModelFactor, ModelKind, ScoreAggregation } from './prioritisation.values.js';

/** A published version of a model, whole. */
export interface ModelVersion {
  readonly version: number;
  readonly kind: ModelKind;
  readonly factors: readonly ModelFactor[];
  readonly aggregation: ScoreAggregation;
}

export interface BuiltIn extends ModelVersion {
  readonly name: string;
  /** Where its definition comes from. */
  readonly source: string;
}

const values = (...list: number[]) => ({ min: Math.min(...list), max: Math.max(...list), values: list });
const anchors = (meanings: Readonly<Record<number, string>>) => Object.entries(meanings).map(([value, meaning]) => ({ value: Number(value), meaning }));

/** SAFe's modified Fibonacci. */
const fibonacci = () => values(1, 2, 3, 5, 8, 13, 20);

/**
 * RICE: reach × impact × confidence ÷ effort (S. McBride, "RICE: simple prioritization for product managers", Intercom, 2016,
 * https://www.intercom.com/blog/rice-simple-prioritization-for-product-managers/).
 */
const rice: BuiltIn = {
  name: 'RICE',
  source: 'S. McBride, “RICE: simple prioritization for product managers”, Intercom, 2016',
  version: 1,
  kind: 'rice',
  aggregation: 'median',
  factors: [
    { factor: 'reach', name: 'Reach', direction: 'higher', min: 0, max: 1e12, anchors: anchors({ 0: 'nobody in a quarter', 1: 'one person or event in a quarter' }) },
    {
      ...{ factor: 'impact', name: 'Impact', direction: 'higher', ...values(0.25, 0.5, 1, 2, 3) },
      anchors: anchors({ 0.25: 'minimal for each of those reached', 0.5: 'low', 1: 'medium', 2: 'high', 3: 'massive' }),
    },
    {
      ...{ factor: 'confidence', name: 'Confidence', direction: 'higher', ...values(50, 80, 100) },
      anchors: anchors({ 50: 'low: a guess', 80: 'medium: some of the numbers are known', 100: 'high: data for reach, impact and effort' }),
    },
    { factor: 'effort', name: 'Effort', direction: 'lower', min: 0, max: 1e6, aboveMin: true, anchors: anchors({ 0.5: 'well below a month of one person', 1: 'one person for a month' }) },
  ],
};

/**
 * WSJF: cost of delay ÷ job size, where cost of delay = user-business value + time criticality + risk reduction and opportunity
 * enablement, each on 1, 2, 3, 5, 8, 13, 20 (Scaled Agile Framework, "WSJF", https://framework.scaledagile.com/wsjf; after
 * D. Reinertsen, "The principles of product development flow", 2009). SAFe sizes the items of one session against each other;
 * here the anchors of the version stand for those others, so that another feature's change never moves a score.
 */
const wsjf: BuiltIn = {
  name: 'WSJF',
  source: 'Scaled Agile Framework, “Weighted shortest job first”; D. Reinertsen, “The principles of product development flow”, 2009',
  version: 1,
  kind: 'wsjf',
  aggregation: 'median',
  factors: [
    {
      ...{ factor: 'businessValue', name: 'User-business value', direction: 'higher', ...fibonacci() },
      anchors: anchors({
        1: 'hardly noticed by users or the business',
        2: 'pleasant for a few',
        3: 'useful to a segment',
        5: 'useful to most users, or to revenue in sight',
        8: 'users ask for it, or revenue hangs on it',
        13: 'decides for many whether they stay or buy',
        20: 'the business stands or falls with it',
      }),
    },
    {
      ...{ factor: 'timeCriticality', name: 'Time criticality', direction: 'higher', ...fibonacci() },
      anchors: anchors({
        1: 'worth the same in a year',
        2: 'loses a little within a year',
        3: 'loses some of its value within two quarters',
        5: 'loses much of it within two quarters',
        8: 'users go elsewhere within a quarter',
        13: 'a date within a quarter, hard to move',
        20: 'a fixed date, worth nothing behind it',
      }),
    },
    {
      ...{ factor: 'riskReduction', name: 'Risk reduction and opportunity enablement', direction: 'higher', ...fibonacci() },
      anchors: anchors({
        1: 'no risk less, nothing made possible',
        2: 'a small risk less',
        3: 'teaches something worth knowing',
        5: 'opens the way for one other feature, or lessens a known risk',
        8: 'opens the way for several, or removes a known risk',
        13: 'opens a market, or removes a risk to the year',
        20: 'what comes later cannot go without it',
      }),
    },
    {
      ...{ factor: 'jobSize', name: 'Job size', direction: 'lower', ...fibonacci() },
      anchors: anchors({
        1: 'some days of one person',
        2: 'a week of one person',
        3: 'two weeks of a few',
        5: 'a month of a few',
        8: 'a month of a team',
        13: 'a quarter of a team',
        20: 'more than a quarter of a team: better split',
      }),
    },
  ],
};

/** The models that are there without being defined; a change of one is a new version beside the old. */
export const builtInModels: Readonly<Record<BuiltInModel, BuiltIn>> = { rice, wsjf };

/** What a version's score is computed from: its factors without what only people read. */
export const formulaOf = ({ kind, factors, aggregation }: Pick<ModelVersion, 'kind' | 'factors' | 'aggregation'>): Formula => ({
  kind,
  factors: factors.map(({ anchors: _anchors, objective: _objective, ...factor }) => factor),
  aggregation,
});
