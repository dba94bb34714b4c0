import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { archived, pillar, proposed } from '../testing/feature-facts.js';
import { unlinkPillar } from './unlink-pillar.js';

describe('unlinking a feature from a pillar', () => {
  const linked = { type: 'FeatureLinkedToPillar', data: { pillar } } as const;
  const unlinked = { type: 'FeatureUnlinkedFromPillar', data: { pillar } } as const;

  it('unlinks it', () => given(feature, [proposed, linked]).when(unlinkPillar, { pillar }).then([unlinked]));
  it('unlinks an archived one too, so that a pillar can be retired', () => given(feature, [proposed, linked, archived]).when(unlinkPillar, { pillar }).then([unlinked]));
  it('makes no event where there is no link', () => given(feature, [proposed]).when(unlinkPillar, { pillar }).thenNothing());
});
