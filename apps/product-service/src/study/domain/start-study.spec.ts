import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { study } from '../study.aggregate.js';
import { abandoned, planned, started } from '../testing/study-facts.js';
import { startStudy } from './start-study.js';

describe('starting a study', () => {
  it('says since when it runs', () => given(study, [planned]).when(startStudy, started.data).then([started]));
  it('makes no event the second time', () => given(study, [planned, started]).when(startStudy, started.data).thenNothing());
  it('refuses a day to come', () => given(study, [planned]).when(startStudy, { day: '2026-03-09' }).thenRefused('invalid', 'day.in-future'));
  it('refuses one that was given up', () => given(study, [planned, abandoned]).when(startStudy, started.data).thenRefused('conflict', 'study.wrong-state'));
});
