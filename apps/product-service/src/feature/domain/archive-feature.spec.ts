import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { archived, proposed } from '../testing/feature-facts.js';
import { archiveFeature } from './archive-feature.js';

describe('archiving a feature', () => {
  it('puts it away', () => given(feature, [proposed]).when(archiveFeature, {}).then([archived]));
  it('makes no event the second time', () => given(feature, [proposed, archived]).when(archiveFeature, {}).thenNothing());
});
