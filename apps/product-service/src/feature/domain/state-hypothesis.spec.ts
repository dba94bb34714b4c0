import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { deliveredWay, hypothesis, launchedWay, proposed } from '../testing/feature-facts.js';
import { stateHypothesis } from './state-hypothesis.js';

describe('stating a hypothesis', () => {
  const { data: body } = hypothesis;

  it('states it', () => given(feature, [proposed]).when(stateHypothesis, body).then([hypothesis]));
  it('makes no event of the same one', () => given(feature, [proposed, hypothesis]).when(stateHypothesis, body).thenNothing());
  it('states it anew until it is launched', () =>
    given(feature, [...deliveredWay, hypothesis]).when(stateHypothesis, { ...body, delta: 20 }).then([{ ...hypothesis, data: { ...body, delta: 20 } }]));
  it('refuses to change what was expected after a launch', () => given(feature, launchedWay).when(stateHypothesis, { ...body, delta: 20 }).thenRefused('conflict', 'feature.wrong-state'));
  it('refuses to expect nothing', () => given(feature, [proposed]).when(stateHypothesis, { ...body, delta: 0 }).thenRefused('invalid', 'feature.hypothesis-without-change'));
});
