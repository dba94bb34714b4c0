import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { other, proposed } from '../testing/feature-facts.js';
import { dropDependency } from './drop-dependency.js';

describe('dropping a dependency', () => {
  it('drops it', () =>
    given(feature, [proposed, { type: 'FeatureDependencyAdded', data: { on: other } }]).when(dropDependency, { on: other }).then([{ type: 'FeatureDependencyDropped', data: { on: other } }]));
  it('makes no event where there is none', () => given(feature, [proposed]).when(dropDependency, { on: other }).thenNothing());
});
