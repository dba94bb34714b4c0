import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { deliveredWay, launched, launchedWay, measured, measuredWay } from '../testing/feature-facts.js';
import { measureOutcome } from './measure-outcome.js';

describe('measuring an outcome', () => {
  const body = { actual: 141, from: '2026-01-10', to: '2026-02-10' };

  it('measures the hypothesis’s metric', () => given(feature, launchedWay).when(measureOutcome, body).then([measured]));
  it('makes no event of the same measurement', () => given(feature, measuredWay).when(measureOutcome, body).thenNothing());
  it('refuses before a launch', () => given(feature, deliveredWay).when(measureOutcome, body).thenRefused('conflict', 'feature.wrong-state'));
  it('refuses inside its window', () => given(feature, launchedWay).when(measureOutcome, { ...body, to: '2026-03-01' }).thenRefused('conflict', 'feature.window-open'));
  it('refuses a window that begins before the launch', () => given(feature, launchedWay).when(measureOutcome, { ...body, from: '2026-01-09' }).thenRefused('conflict', 'feature.window-before-launch'));
  it('refuses a window that ends before it begins', () => given(feature, launchedWay).when(measureOutcome, { ...body, to: '2026-01-09' }).thenRefused('invalid', 'feature.window-backwards'));
  it('refuses where nothing was expected', () => given(feature, [...deliveredWay, launched]).when(measureOutcome, body).thenRefused('conflict', 'feature.no-hypothesis'));
});
