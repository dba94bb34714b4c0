import { archiveModel } from './domain/archive-prioritisation-model.js';
import { changeFactors } from './domain/change-model-factors.js';
import { defineModel } from './domain/define-prioritisation-model.js';
import { makeDefault } from './domain/make-default-model.js';
import { publishVersion } from './domain/publish-model-version.js';
import { requestScores } from './domain/request-scores.js';
import { restoreModel } from './domain/restore-prioritisation-model.js';
import { retireModel } from './domain/retire-prioritisation-model.js';
import { rewordModel } from './domain/reword-prioritisation-model.js';
import { setAggregation } from './domain/set-score-aggregation.js';
import { weightFactors } from './domain/weight-model-factors.js';
import { withdrawScoreRequest } from './domain/withdraw-score-request.js';

export { prioritisationModel } from './prioritisation-model.aggregate.js';
export { prioritisationModelPage } from './views/model-page.js';
export { prioritisationQueries } from './queries/prioritisation.queries.js';
export { prioritisationModelVersion } from './views/model-version.js';

/** Every command of a prioritisation model; its views hang on the aggregate. */
export const prioritisationModelCommands = [
  defineModel,
  rewordModel,
  changeFactors,
  weightFactors,
  setAggregation,
  publishVersion,
  requestScores,
  withdrawScoreRequest,
  makeDefault,
  retireModel,
  archiveModel,
  restoreModel,
] as const;
