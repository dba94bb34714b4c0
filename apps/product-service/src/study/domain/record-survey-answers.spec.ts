import { describe, expect, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { study } from '../study.aggregate.js';
import { answered, planned, started } from '../testing/study-facts.js';
import { recordSurveyAnswers } from './record-survey-answers.js';

describe('recording survey answers', () => {
  const running = [planned, started];
  const [first] = answered.data.answers;
  const more = { respondent: 'r-2', recommend: 3 };

  it('takes them in', () => given(study, running).when(recordSurveyAnswers, answered.data).then([answered]));
  it('makes no event for the same answers again', () => given(study, [...running, answered]).when(recordSurveyAnswers, answered.data).thenNothing());
  it('takes in what is new among what is known', () =>
    given(study, [...running, answered])
      .when(recordSurveyAnswers, { answers: [{ ...first!, kano: [...first!.kano!, { capability: 'tides', functional: 2, dysfunctional: 3 }] }, more] })
      .then([{ type: 'SurveyAnswersRecorded', data: { answers: [{ respondent: 'r-1', kano: [{ capability: 'tides', functional: 2, dysfunctional: 3 }] }, more] } }]));
  it.each([
    { recommend: 8 },
    { fit: { without: 'not' as const, active: true } },
    { kano: [{ capability: 'booking', functional: 1, dysfunctional: 4 }] },
    { outcomes: [{ outcome: 'find a berth', importance: 5, satisfaction: 3 }] },
  ])('refuses another answer of the same respondent: %j', (otherwise) =>
    given(study, [...running, answered]).when(recordSurveyAnswers, { answers: [{ respondent: 'r-1', ...otherwise }] }).thenRefused('conflict', 'study.answered-otherwise'));
  it('refuses two answers of one respondent at once', () =>
    given(study, running).when(recordSurveyAnswers, { answers: [more, { ...more, recommend: 4 }] }).thenRefused('conflict', 'study.answered-otherwise'));
  it('takes what a respondent says twice at once but once', () => given(study, running).when(recordSurveyAnswers, { answers: [more, more] }).then([{ type: 'SurveyAnswersRecorded', data: { answers: [more] } }]));
  it('refuses an answer off the study’s scale', () =>
    given(study, running).when(recordSurveyAnswers, { answers: [{ respondent: 'r-1', outcomes: [{ outcome: 'x', importance: 6, satisfaction: 1 }] }] }).thenRefused('invalid', 'study.answer-off-scale'));
  it.each([{ kano: [{ capability: 'x', functional: 0, dysfunctional: 1 }] }, { recommend: 11 }, { outcomes: [{ outcome: 'x', importance: 11, satisfaction: 1 }] }, { respondent: 'anna@example.org' }])('takes nothing off any scale: %j', (wrong) =>
    expect(recordSurveyAnswers.body.safeParse({ answers: [{ respondent: 'r-1', ...wrong }] }).success).toBe(false));
  it('refuses one question twice', () =>
    given(study, running)
      .when(recordSurveyAnswers, { answers: [{ respondent: 'r-1', outcomes: [1, 2].map((satisfaction) => ({ outcome: 'x', importance: 1, satisfaction })) }] })
      .thenRefused('invalid', 'study.question-twice'));
  it('refuses a study that does not run', () => given(study, [planned]).when(recordSurveyAnswers, answered.data).thenRefused('conflict', 'study.wrong-state'));
  it('refuses more questions than a study asks', () =>
    given(study, [...running, { type: 'SurveyAnswersRecorded', data: { answers: Array.from({ length: 200 }, (_, n) => ({ respondent: 'r-9', outcomes: [{ outcome: `o${n}`, importance: 1, satisfaction: 1 }] })) } }])
      .when(recordSurveyAnswers, answered.data)
      .thenRefused('conflict', 'study.questions-full'));
  it('refuses more respondents than a study hears', () =>
    given(study, [...running, { type: 'SurveyAnswersRecorded', data: { answers: Array.from({ length: 5000 }, (_, n) => ({ respondent: `x${n}`, recommend: 1 })) } }])
      .when(recordSurveyAnswers, answered.data)
      .thenRefused('conflict', 'study.respondents-full'));
});
