import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { archived, deliveredWay, inDelivery, launchedWay, measured } from '../testing/feature-facts.js';
import { launchWithRelease, rollBackWithRelease } from './follow-release.js';

const release = '01900000-0000-7000-8000-0000000000e1';
const otherRelease = '01900000-0000-7000-8000-0000000000e2';
const body = { release, day: '2026-01-20' };
const back = { ...body, reason: 'it broke' };
const launched = { type: 'FeatureLaunched', data: body } as const;
const rolledBack = { type: 'FeatureLaunchRolledBack', data: back } as const;

describe('a feature that goes out with a release', () => {
  it('is launched', () => given(feature, deliveredWay).when(launchWithRelease, body).then([launched]));
  it('stays as it is where users have it already', () => {
    given(feature, launchedWay).when(launchWithRelease, body).thenNothing();
    given(feature, [...launchedWay, measured]).when(launchWithRelease, body).thenNothing();
  });
  it('is refused while it is being built, archived, or on a day to come', () => {
    given(feature, inDelivery).when(launchWithRelease, body).thenRefused('conflict', 'feature.wrong-state');
    given(feature, [...deliveredWay, archived]).when(launchWithRelease, body).thenRefused('conflict', 'feature.archived');
    given(feature, deliveredWay).when(launchWithRelease, { ...body, day: '2026-03-03' }).thenRefused('invalid', 'day.in-future');
  });
});

describe('a feature whose release is rolled back', () => {
  it('is delivered again, and can be launched again', () => {
    given(feature, [...deliveredWay, launched]).when(rollBackWithRelease, back).then([rolledBack]);
    given(feature, [...deliveredWay, launched, rolledBack]).when(launchWithRelease, body).then([launched]);
  });
  it('is taken back though its outcome was measured', () => given(feature, [...deliveredWay, launched, measured]).when(rollBackWithRelease, back).then([rolledBack]));
  it('stays where another release or nobody’s brought it, and the second time', () => {
    given(feature, [...deliveredWay, launched]).when(rollBackWithRelease, { ...back, release: otherRelease }).thenNothing();
    given(feature, launchedWay).when(rollBackWithRelease, back).thenNothing();
    given(feature, [...deliveredWay, launched, rolledBack]).when(rollBackWithRelease, back).thenNothing();
  });
  it('is left alone while it is archived', () => given(feature, [...deliveredWay, launched, archived]).when(rollBackWithRelease, back).thenRefused('conflict', 'feature.archived'));
});
