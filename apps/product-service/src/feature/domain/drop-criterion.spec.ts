import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { criterion, criterionAdded, deliveredWay, proposed } from '../testing/feature-facts.js';
import { dropCriterion } from './drop-criterion.js';

describe('dropping an acceptance criterion', () => {
  const body = { criterion, reason: 'berths are held by law' };

  it('drops it', () => given(feature, [proposed, criterionAdded]).when(dropCriterion, body).then([{ type: 'FeatureCriterionDropped', data: body }]));
  it('refuses one that is not there', () => given(feature, [proposed]).when(dropCriterion, body).thenRefused('invalid', 'feature.criterion-unknown'));
  it('refuses once it is delivered', () => given(feature, [...deliveredWay, criterionAdded]).when(dropCriterion, body).thenRefused('conflict', 'feature.wrong-state'));
});
