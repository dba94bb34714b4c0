import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { archived, proposed } from '../testing/feature-facts.js';
import { rewordFeature } from './reword-feature.js';

describe('wording a feature', () => {
  it('changes title, problem and kind, each by its own fact', () =>
    given(feature, [proposed])
      .when(rewordFeature, { title: 'Book before you sail', problem: 'full harbours', kind: 'enhancement' })
      .then([
        { type: 'FeatureRenamed', data: { title: 'Book before you sail' } },
        { type: 'FeatureProblemStated', data: { problem: 'full harbours' } },
        { type: 'FeatureReclassified', data: { kind: 'enhancement' } },
      ]));
  it('takes a problem away', () =>
    given(feature, [proposed, { type: 'FeatureProblemStated', data: { problem: 'full harbours' } }])
      .when(rewordFeature, { problem: null })
      .then([{ type: 'FeatureProblemStated', data: { problem: null } }]));
  it('makes no event of the same words', () => given(feature, [proposed]).when(rewordFeature, { title: 'Book a berth', problem: null, kind: 'new' }).thenNothing());
  it('refuses while it is archived', () => given(feature, [proposed, archived]).when(rewordFeature, { title: 'x' }).thenRefused('conflict', 'feature.archived'));
});
