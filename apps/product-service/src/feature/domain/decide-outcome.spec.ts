import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { launchedWay, measuredWay, other, proposed, self } from '../testing/feature-facts.js';
import { decideOutcome } from './decide-outcome.js';
import { featureRow } from '../testing/feature-rows.js';

describe('deciding on an outcome', () => {
  const keep = { decision: 'keep', why: 'more than was hoped' } as const;
  const facts = { next: featureRow(other, proposed) };

  it('keeps it', () => given(feature, measuredWay).when(decideOutcome, keep, { facts }).then([{ type: 'FeatureOutcomeDecided', data: keep }]));
  it('makes no event of the same decision', () => given(feature, [...measuredWay, { type: 'FeatureOutcomeDecided', data: keep }]).when(decideOutcome, keep, { facts }).thenNothing());
  it('follows it by another one', () =>
    given(feature, measuredWay)
      .when(decideOutcome, { decision: 'iterate', why: 'half of it', followedBy: other }, { facts })
      .then([{ type: 'FeatureOutcomeDecided', data: { decision: 'iterate', why: 'half of it', followedBy: other } }]));
  it('removes it, which ends its way', () => {
    const removed = { type: 'FeatureOutcomeDecided', data: { decision: 'remove', why: 'nobody used it' } } as const;
    given(feature, measuredWay).when(decideOutcome, removed.data, { facts }).then([removed]);
    given(feature, [...measuredWay, removed]).when(decideOutcome, keep, { facts }).thenRefused('conflict', 'feature.wrong-state');
  });
  it('refuses to iterate without a follower', () => given(feature, measuredWay).when(decideOutcome, { decision: 'iterate', why: 'x' }, { facts }).thenRefused('invalid', 'feature.follower-missing'));
  it('refuses to follow itself', () =>
    given(feature, measuredWay).when(decideOutcome, { decision: 'iterate', why: 'x', followedBy: self }, { facts, id: self }).thenRefused('invalid', 'feature.follows-itself'));
  it('refuses before it is measured', () => given(feature, launchedWay).when(decideOutcome, keep, { facts }).thenRefused('conflict', 'feature.wrong-state'));
});
