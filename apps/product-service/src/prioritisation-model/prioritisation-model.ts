import { archiveModel } from './domain/archive-model.js';
import { changeFactors } from './domain/change-factors.js';
import { defineModel } from './domain/define-model.js';
import { makeDefault } from './domain/make-default.js';
import { publishVersion } from './domain/publish-version.js';
import { requestScores } from './domain/request-scores.js';
import { restoreModel } from './domain/restore-model.js';
import { retireModel } from './domain/retire-model.js';
import { rewordModel } from './domain/reword-model.js';
import { setAggregation } from './domain/set-aggregation.js';
import { weightFactors } from './domain/weight-factors.js';
import { withdrawScoreRequest } from './domain/withdraw-score-request.js';

export { prioritisationModel } from './prioritisation-model.aggregate.js';
export { prioritisationModelPage } from './views/model-page.js';
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
