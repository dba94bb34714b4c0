import { by, noWayBack, undoOf } from '@wheelhouse/event-sourcing';
import { archiveModel } from './domain/archive-prioritisation-model.js';
import { changeFactors } from './domain/change-model-factors.js';
import { draftOf } from './domain/model.state.js';
import { requestScores } from './domain/request-scores.js';
import { restoreModel } from './domain/restore-prioritisation-model.js';
import { rewordModel } from './domain/reword-prioritisation-model.js';
import { setAggregation } from './domain/set-score-aggregation.js';
import { withdrawScoreRequest } from './domain/withdraw-score-request.js';
import { prioritisationModel } from './prioritisation-model.aggregate.js';

export const prioritisationModelUndo = undoOf(prioritisationModel)({
  PrioritisationModelDefined: by('*', archiveModel, (_data, { why }) => ({ reason: why })),
  PrioritisationModelArchived: by('archived', restoreModel, () => ({})),
  PrioritisationModelRestored: by('archived', archiveModel, (_data, { why }) => ({ reason: why })),
  PrioritisationModelRenamed: by('name', rewordModel, (_data, { before }) => ({ name: before.name })),
  PrioritisationModelDescribed: by('description', rewordModel, (_data, { before }) => ({ description: before.description })),
  PrioritisationModelFactorsChanged: by('factors', changeFactors, (_data, { before }) => ({ factors: [...draftOf(before).factors] })),
  PrioritisationModelWeighted: by('factors', changeFactors, (_data, { before }) => ({ factors: [...draftOf(before).factors] })),
  PrioritisationModelAggregationSet: by('aggregation', setAggregation, (_data, { before }) => ({ aggregation: draftOf(before).aggregation })),
  PrioritisationModelVersionPublished: noWayBack(['factors', 'aggregation'], 'a published version never changes; publish another one'),
  PrioritisationModelMadeDefault: noWayBack('default', 'another model is made the default in its place'),
  PrioritisationScoresRequested: by(({ request }) => `request:${request}`, withdrawScoreRequest, ({ request }) => ({ request })),
  PrioritisationScoreRequestWithdrawn: by(({ request }) => `request:${request}`, requestScores, ({ request }, { past }) => {
    const asked = past.flatMap((event) => (event.type === 'PrioritisationScoresRequested' && event.data.request === request ? [event.data] : [])).at(-1);
    return asked && { request, features: asked.features, scorers: asked.scorers, by: asked.by };
  }),
  PrioritisationModelRetired: noWayBack('status', 'nothing is scored by it any more; define another one'),
});
