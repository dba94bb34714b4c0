import { describe, expect, it } from '@jest/globals';
import { readEventData } from '../kernel/registry.js';
import { builtInModels, formulaOf } from './built-in-models.js';
import { featureAssessed, featureAssessmentWithdrawn } from './feature-assessed.events.js';

const scorer = '0190c5a0-0000-7000-8000-0000000000a1';

describe('an assessment of release 0.1.0', () => {
  it('is read as one by RICE’s first version, with the formula as it stood', () =>
    expect(readEventData(featureAssessed, 1, { model: 'rice', scorer, inputs: { reach: 4000, impact: 2 } })).toEqual({
      ...{ model: 'rice', version: 1, scorer, inputs: { reach: 4000, impact: 2 } },
      formula: formulaOf(builtInModels.rice),
    }));
  it('is withdrawn from there', () => expect(readEventData(featureAssessmentWithdrawn, 1, { model: 'rice', scorer })).toEqual({ model: 'rice', version: 1, scorer }));
  it('leaves out of the formula what only people read, so that an event stays small', () => expect(JSON.stringify(formulaOf(builtInModels.wsjf)).length).toBeLessThan(700));
});
