import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { criterionAdded, deliveredWay, proposed } from '../testing/feature-facts.js';
import { addCriterion } from './add-criterion.js';

describe('adding an acceptance criterion', () => {
  const { data: body } = criterionAdded;

  it('adds it', () => given(feature, [proposed]).when(addCriterion, body).then([criterionAdded]));
  it('makes no event of the same one', () => given(feature, [proposed, criterionAdded]).when(addCriterion, body).thenNothing());
  it('refuses other words under the same id', () => given(feature, [proposed, criterionAdded]).when(addCriterion, { ...body, text: 'x' }).thenRefused('conflict', 'feature.criterion-exists'));
  it('refuses once it is delivered', () => given(feature, deliveredWay).when(addCriterion, body).thenRefused('conflict', 'feature.wrong-state'));
  it('refuses the hundred and first', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => ({ ...criterionAdded, data: { ...body, criterion: `01900000-0000-7000-8000-${String(index).padStart(12, '0')}` } }));
    given(feature, [proposed, ...hundred]).when(addCriterion, body).thenRefused('conflict', 'feature.too-many-criteria');
  });
});
