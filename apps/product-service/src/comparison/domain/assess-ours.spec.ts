import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { comparison } from '../comparison.aggregate.js';
import { capabilityAdded, created, oursAssessed } from '../testing/comparison-facts.js';
import { assessOurs } from './assess-ours.js';

describe('assessing a capability of ours', () => {
  const { data: body } = oursAssessed;
  const way = [created, capabilityAdded];
  const older = { ...body, day: '2026-01-01', level: 'lacks' as const };

  it('assesses it', () => given(comparison, way).when(assessOurs, body).then([oursAssessed]));
  it('makes no event of the same assessment', () => given(comparison, [...way, oursAssessed]).when(assessOurs, body).thenNothing());
  it('refuses one that is older than what stands', () => given(comparison, [...way, oursAssessed]).when(assessOurs, older).thenRefused('conflict', 'comparison.assessment-older'));
  it('takes an older one that corrects', () =>
    given(comparison, [...way, oursAssessed])
      .when(assessOurs, { ...older, corrects: true })
      .then([{ ...oursAssessed, data: { ...older, corrects: true } }]));
  it('refuses a day that is still to come', () => given(comparison, way).when(assessOurs, { ...body, day: '2026-03-03' }).thenRefused('invalid', 'day.in-future'));
  it('refuses a capability that is not compared', () => given(comparison, [created]).when(assessOurs, body).thenRefused('invalid', 'comparison.capability-unknown'));
});
