import { builtInModels, formulaOf, type FactorInputs, type Formula } from '@wheelhouse/contracts';
import { formulaInWords } from '../../prioritisation-model/scoring/formula-words.js';
import { resultOf, scoreOf, type ScoreResult } from '../../prioritisation-model/scoring/score.js';

/** RICE as it is built in. */
export const rice: Formula = formulaOf(builtInModels.rice);

/** What a feature's page shows of RICE, by which it is scored unless another model is asked for. */
export interface RiceResult extends ScoreResult {
  readonly model: 'rice';
  readonly formula: string;
}

/**
 * One scorer's RICE: reach (people or events a quarter) × impact × confidence (percent) ÷ effort (person-months).
 * S. McBride, "RICE: simple prioritization for product managers", Intercom, 2016.
 */
export const riceScore = (inputs: FactorInputs): number | null => scoreOf(rice, inputs);

/** The result over all scorers of one feature: the median of those who gave every input. */
export const riceResult = (inputs: Readonly<Record<string, FactorInputs>>): RiceResult => ({ model: 'rice', formula: formulaInWords(rice), ...resultOf(rice, inputs) });
