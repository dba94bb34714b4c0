import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { comparison } from '../comparison.aggregate.js';
import { archived, assessed, capabilityAdded, competitorAdded, created } from '../testing/comparison-facts.js';
import { assessCapability } from './assess-capability.js';

describe('assessing a capability of a competitor', () => {
  const { data: body } = assessed;
  const way = [created, competitorAdded, capabilityAdded];
  const older = { ...body, day: '2026-01-01', level: 'lacks' as const };

  it('assesses it', () => given(comparison, way).when(assessCapability, body).then([assessed]));
  it('makes no event of the same assessment', () => given(comparison, [...way, assessed]).when(assessCapability, body).thenNothing());
  it('takes a newer one', () => given(comparison, [...way, assessed]).when(assessCapability, { ...body, day: '2026-02-20' }).then([{ ...assessed, data: { ...body, day: '2026-02-20' } }]));
  it('refuses one that is older than what stands', () => given(comparison, [...way, assessed]).when(assessCapability, older).thenRefused('conflict', 'comparison.assessment-older'));
  it('takes an older one that corrects', () =>
    given(comparison, [...way, assessed])
      .when(assessCapability, { ...older, corrects: true })
      .then([{ ...assessed, data: { ...older, corrects: true } }]));
  it('refuses a day that is still to come', () => given(comparison, way).when(assessCapability, { ...body, day: '2026-03-03' }).thenRefused('invalid', 'day.in-future'));
  it('refuses a competitor that is not compared', () => given(comparison, [created, capabilityAdded]).when(assessCapability, body).thenRefused('invalid', 'comparison.competitor-unknown'));
  it('refuses a capability that is not compared', () => given(comparison, [created, competitorAdded]).when(assessCapability, body).thenRefused('invalid', 'comparison.capability-unknown'));
  it('refuses while it is archived', () => given(comparison, [...way, archived]).when(assessCapability, body).thenRefused('conflict', 'comparison.archived'));
});
