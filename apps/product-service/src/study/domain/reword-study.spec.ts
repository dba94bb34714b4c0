import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { study } from '../study.aggregate.js';
import { archived, concluded, planned, started } from '../testing/study-facts.js';
import { rewordStudy } from './reword-study.js';

describe('changing a study', () => {
  it('says each thing that changed', () =>
    given(study, [planned])
      .when(rewordStudy, { question: 'Why?', method: 'interview', segment: 'schools', sample: 12, end: '2026-03-07' })
      .then([
        { type: 'StudyQuestionReworded', data: { question: 'Why?' } },
        { type: 'StudyMethodChanged', data: { method: 'interview' } },
        { type: 'StudySegmentSet', data: { segment: 'schools' } },
        { type: 'StudySampleSet', data: { sample: 12 } },
        { type: 'StudyRescheduled', data: { start: '2026-02-01', end: '2026-03-07' } },
      ]));
  it('makes no event where it is so already', () => given(study, [planned]).when(rewordStudy, { method: 'survey', segment: null }).thenNothing());
  it('refuses an end before its start', () => given(study, [planned]).when(rewordStudy, { start: '2026-03-01' }).thenRefused('invalid', 'study.end-before-start'));
  it('refuses another method once it runs', () => given(study, [planned, started]).when(rewordStudy, { method: 'interview' }).thenRefused('conflict', 'study.method-in-use'));
  it('refuses a study that is over', () => given(study, [planned, started, concluded]).when(rewordStudy, {}).thenRefused('conflict', 'study.wrong-state'));
  it('refuses an archived one', () => given(study, [planned, archived]).when(rewordStudy, {}).thenRefused('conflict', 'study.archived'));
});
