import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { study } from '../study.aggregate.js';
import { abandoned, concluded, planned, started } from '../testing/study-facts.js';
import { concludeStudy } from './conclude-study.js';

describe('concluding a study', () => {
  const body = { findings: concluded.data.findings, day: '2026-02-28' };
  it('ends it with what it found', () => given(study, [planned, started]).when(concludeStudy, body).then([concluded]));
  it('refuses it without a finding', () => given(study, [planned, started]).when(concludeStudy, { findings: [] }).thenRefused('invalid', 'study.no-finding'));
  it('refuses two findings with one id, of which one could not be redacted', () =>
    given(study, [planned, started]).when(concludeStudy, { findings: [...body.findings, ...body.findings] }).thenRefused('invalid', 'study.finding-twice'));
  it('refuses a day to come', () => given(study, [planned, started]).when(concludeStudy, { ...body, day: '2026-03-09' }).thenRefused('invalid', 'day.in-future'));
  it.each([[[planned]], [[planned, started, concluded]], [[planned, abandoned]]])('refuses one that does not run', (facts) => given(study, facts).when(concludeStudy, body).thenRefused('conflict', 'study.wrong-state'));
});
