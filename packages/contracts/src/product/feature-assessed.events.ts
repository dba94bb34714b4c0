import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { id } from '../kernel/values.js';
import { builtInModels, formulaOf } from './built-in-models.js';
import { factorInputs, formula, modelId, modelVersion } from './prioritisation.values.js';
import { riceInputs } from './values.js';

const stream = { context: 'product', stream: 'feature' } as const;

const member = '0190c5a0-0000-7000-8000-0000000000a1';
const rice = { model: 'rice', version: 1 } as const;

/** The first form knew RICE alone. */
const featureAssessedV1 = defineEvent({
  ...stream,
  type: 'FeatureAssessed',
  version: 1,
  summary: 'A scorer gave their inputs to the model; the score is computed from them, and is none while one is missing.',
  data: z.object({ model: z.enum(['rice']), scorer: id(), inputs: riceInputs }),
  example: { model: 'rice', scorer: member, inputs: { reach: 4000, impact: 2, confidence: 80, effort: 3 } },
});

/** An input that was left out is not there, rather than there as undefined. */
const given = (inputs: z.infer<typeof riceInputs>): Record<string, number> =>
  Object.fromEntries(Object.entries(inputs).flatMap(([factor, value]) => (value === undefined ? [] : [[factor, value]])));

export const featureAssessed = defineEvent({
  ...stream,
  type: 'FeatureAssessed',
  version: 2,
  summary: 'A scorer gave their inputs to a version of a model; the score is computed from them by the formula as it stood, and is none while one is missing.',
  data: z.object({ model: modelId(), version: modelVersion(), scorer: id(), inputs: factorInputs, formula }),
  example: { ...rice, scorer: member, inputs: { reach: 4000, impact: 2, confidence: 80, effort: 3 }, formula: formulaOf(builtInModels.rice) },
  previous: {
    contract: featureAssessedV1,
    upcast: ({ scorer, inputs }: z.infer<typeof featureAssessedV1.data>) => ({ ...rice, scorer, inputs: given(inputs), formula: formulaOf(builtInModels.rice) }),
  },
});

const featureAssessmentWithdrawnV1 = defineEvent({
  ...stream,
  type: 'FeatureAssessmentWithdrawn',
  version: 1,
  summary: 'A scorer took their inputs back.',
  data: z.object({ model: z.enum(['rice']), scorer: id() }),
  example: { model: 'rice', scorer: member },
});

export const featureAssessmentWithdrawn = defineEvent({
  ...stream,
  type: 'FeatureAssessmentWithdrawn',
  version: 2,
  summary: 'A scorer took their inputs to a version of a model back.',
  data: z.object({ model: modelId(), version: modelVersion(), scorer: id() }),
  example: { ...rice, scorer: member },
  previous: {
    contract: featureAssessmentWithdrawnV1,
    upcast: ({ scorer }: z.infer<typeof featureAssessmentWithdrawnV1.data>) => ({ ...rice, scorer }),
  },
});
