import { compareFeatures } from './compare-features.js';
import { modelOfProduct, modelTemplates } from './model-templates.js';
import { orderByModel } from './order-by-model.js';
import { owedScores } from './owed-scores.js';
import { scoresOfFeature } from './scores-of-feature.js';
import { simulateModel } from './simulate-model.js';

/** Reads over scores that are no page and no list. */
export const prioritisationQueries = [scoresOfFeature, compareFeatures, orderByModel, simulateModel, owedScores, modelTemplates, modelOfProduct] as const;
