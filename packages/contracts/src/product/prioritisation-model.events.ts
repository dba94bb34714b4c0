import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { day, id, text } from '../kernel/values.js';
import { builtInModel, factorKey, modelFactor, modelKind, modelVersion, scoreAggregation } from './prioritisation.values.js';

const stream = { context: 'product', stream: 'prioritisation-model' } as const;

const member = '0190c5a0-0000-7000-8000-0000000000a1';
const feature = '0190c5a0-0000-7000-8000-000000000010';
const request = '0190c5a0-0000-7000-8000-0000000000e1';
const objective = '0190c5a0-0000-7000-8000-0000000000d1';

const factors = z.array(modelFactor).min(1).max(12);
const exampleFactors: z.infer<typeof factors> = [
  {
    ...{ factor: 'certainty', name: 'Certainty of a berth', direction: 'higher', weight: 60, objective, min: 1, max: 5, values: [1, 3, 5] },
    anchors: [{ value: 5, meaning: 'a crew knows at breakfast where it sleeps' }],
  },
  { factor: 'cost', name: 'Cost', direction: 'lower', weight: 40, min: 0, max: 100, anchors: [] },
];

export const prioritisationModelDefined = defineEvent({
  ...stream,
  type: 'PrioritisationModelDefined',
  version: 1,
  summary: 'The organisation has one more model to prioritise by: a draft so far.',
  data: z.object({ name: text(200), description: text(4000).optional(), kind: modelKind, factors, aggregation: scoreAggregation, template: builtInModel.optional() }),
  example: { name: 'Berths first', kind: 'weighted', factors: exampleFactors, aggregation: 'median' },
});

export const prioritisationModelRenamed = defineEvent({
  ...stream,
  type: 'PrioritisationModelRenamed',
  version: 1,
  summary: 'The model goes by another name.',
  data: z.object({ name: text(200) }),
  example: { name: 'Certainty first' },
});

export const prioritisationModelDescribed = defineEvent({
  ...stream,
  type: 'PrioritisationModelDescribed',
  version: 1,
  summary: 'What the model is for; null where the description was taken away.',
  data: z.object({ description: text(4000).nullable() }),
  example: { description: 'For the year in which we win the harbours.' },
});

export const prioritisationModelFactorsChanged = defineEvent({
  ...stream,
  type: 'PrioritisationModelFactorsChanged',
  version: 1,
  summary: 'The draft of the model has these factors, with their scales and anchors; where there was none, a draft was begun.',
  data: z.object({ factors }),
  example: { factors: exampleFactors },
});

export const prioritisationModelWeighted = defineEvent({
  ...stream,
  type: 'PrioritisationModelWeighted',
  version: 1,
  summary: 'The factors of the draft count by these weights, in percent, each perhaps for an objective.',
  data: z.object({ weights: z.array(z.object({ factor: factorKey(), weight: z.number().positive().max(100), objective: id().nullable() })).min(1).max(12) }),
  example: { weights: [{ factor: 'certainty', weight: 70, objective }, { factor: 'cost', weight: 30, objective: null }] },
});

export const prioritisationModelAggregationSet = defineEvent({
  ...stream,
  type: 'PrioritisationModelAggregationSet',
  version: 1,
  summary: 'Of several scorers’ results the draft takes the median, or the mean.',
  data: z.object({ aggregation: scoreAggregation }),
  example: { aggregation: 'mean' },
});

export const prioritisationModelVersionPublished = defineEvent({
  ...stream,
  type: 'PrioritisationModelVersionPublished',
  version: 1,
  summary: 'The draft became a version that never changes; features are scored by it from now on.',
  data: z.object({ version: modelVersion(), kind: modelKind, factors, aggregation: scoreAggregation, note: text(2000).optional() }),
  example: { version: 1, kind: 'weighted', factors: exampleFactors, aggregation: 'median', note: 'as agreed in March' },
});

export const prioritisationModelMadeDefault = defineEvent({
  ...stream,
  type: 'PrioritisationModelMadeDefault',
  version: 1,
  summary: 'The organisation prioritises by this model where a product has not chosen another.',
  data: z.object({}),
  example: {},
});

export const prioritisationScoresRequested = defineEvent({
  ...stream,
  type: 'PrioritisationScoresRequested',
  version: 1,
  summary: 'Members were asked to score features by a version of the model, by a day.',
  data: z.object({ request: id(), version: modelVersion(), features: z.array(id()).min(1).max(200), scorers: z.array(id()).min(1).max(50), by: day() }),
  example: { request, version: 1, features: [feature], scorers: [member], by: '2027-04-15' },
});

export const prioritisationScoreRequestWithdrawn = defineEvent({
  ...stream,
  type: 'PrioritisationScoreRequestWithdrawn',
  version: 1,
  summary: 'What was asked of scorers is asked no more.',
  data: z.object({ request: id() }),
  example: { request },
});

export const prioritisationModelRetired = defineEvent({
  ...stream,
  type: 'PrioritisationModelRetired',
  version: 1,
  summary: 'Nothing is scored by the model any more; the scores that there are stay.',
  data: z.object({ reason: text(2000) }),
  example: { reason: 'the year of the harbours is over' },
});

export const prioritisationModelArchived = defineEvent({
  ...stream,
  type: 'PrioritisationModelArchived',
  version: 1,
  summary: 'The model was put away; it can be restored.',
  data: z.object({ reason: text(2000).optional() }),
  example: {},
});

export const prioritisationModelRestored = defineEvent({
  ...stream,
  type: 'PrioritisationModelRestored',
  version: 1,
  summary: 'The model is in use again, as it was.',
  data: z.object({}),
  example: {},
});
