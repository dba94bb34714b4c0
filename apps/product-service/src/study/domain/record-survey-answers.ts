import { surveyAnswers, type SurveyAnswers } from '@wheelhouse/contracts';
import { commandOf, type Decision, isRejection, reject, type Rejection, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { study } from '../study.aggregate.js';
import { clash, digestOf } from './answer-digest.js';
import { MOST_QUESTIONS, MOST_RESPONDENTS, standing } from './study.rules.js';
import { answersOf, type KnownStudy, type StudyEvent } from './study.state.js';

export const recordSurveyAnswers = commandOf(study)({
  name: 'record-survey-answers',
  method: 'POST',
  path: '/:id/record-survey-answers',
  summary: 'Take in answers of up to a hundred respondents; a respondent answers a question once',
  body: z.object({ answers: z.array(surveyAnswers).min(1).max(100) }),
  example: { answers: [{ respondent: 'r-17', kano: [{ capability: 'booking', functional: 1, dysfunctional: 5 }], outcomes: [{ outcome: 'find a berth before dusk', importance: 5, satisfaction: 2 }], fit: { without: 'very', active: true }, recommend: 9 }] },
  access: crew,
  decide: (state, { body: { answers } }) => {
    const known = standing(state, ['running'], 'given answers');
    if (isRejection(known)) return known;
    const sound = answers.map((one, index) => answerRefused(known.scale, one, `/answers/${index}`)).find(Boolean);
    return sound ?? newAnswers(known, answers);
  },
});

/** Why answers of one respondent do not stand by themselves; undefined where they do. */
function answerRefused(scale: KnownStudy['scale'], { kano = [], outcomes = [] }: SurveyAnswers, pointer: string): Rejection | undefined {
  const off = outcomes.findIndex(({ importance, satisfaction }) => Math.max(importance, satisfaction) > scale);
  if (off >= 0) return reject.invalid('study.answer-off-scale', `This study asks from 1 to ${scale}.`, `${pointer}/outcomes/${off}`);
  const asked = [...kano.map(({ capability }) => `k ${capability}`), ...outcomes.map(({ outcome }) => `o ${outcome}`)];
  return new Set(asked).size < asked.length ? reject.invalid('study.question-twice', 'A respondent answers a question once.', pointer) : undefined;
}

/** What is new in the answers; those that were given before are left out, and one that was given otherwise is refused. */
function newAnswers(study: KnownStudy, answers: readonly SurveyAnswers[]): Decision<StudyEvent> {
  const seen: Record<string, Readonly<Record<string, string>>> = {};
  const fresh: SurveyAnswers[] = [];
  for (const [index, one] of answers.entries()) {
    const before = { ...answersOf(study, one.respondent), ...seen[one.respondent] };
    const now = digestOf(one);
    if (clash(before, now) !== undefined) return reject.conflict('study.answered-otherwise', `${one.respondent} answered this question otherwise before.`, `/answers/${index}`);
    seen[one.respondent] = { ...seen[one.respondent], ...now };
    const added = withoutKnown(one, before);
    if (Object.keys(digestOf(added)).length > 0) fresh.push(added);
  }
  const respondents = new Set([...Object.keys(study.answered), ...fresh.map(({ respondent }) => respondent)]).size;
  if (respondents > MOST_RESPONDENTS) return reject.conflict('study.respondents-full', `A study hears ${MOST_RESPONDENTS} respondents; plan another one.`);
  const questions = new Set([...study.questions, ...Object.values(seen).flatMap(Object.keys)]).size;
  if (questions > MOST_QUESTIONS) return reject.conflict('study.questions-full', `A study asks ${MOST_QUESTIONS} questions at most.`);
  return fresh.length === 0 ? [] : [{ type: 'SurveyAnswersRecorded', data: { answers: fresh } }];
}

/** The answers to questions that the respondent has not answered yet. */
function withoutKnown({ respondent, kano, outcomes, fit, recommend }: SurveyAnswers, before: Readonly<Record<string, string>>): SurveyAnswers {
  const newKano = kano?.filter(({ capability }) => before[`k ${capability}`] === undefined) ?? [];
  const newOutcomes = outcomes?.filter(({ outcome }) => before[`o ${outcome}`] === undefined) ?? [];
  return {
    respondent,
    ...(newKano.length > 0 ? { kano: newKano } : {}),
    ...(newOutcomes.length > 0 ? { outcomes: newOutcomes } : {}),
    ...(fit && before['f'] === undefined ? { fit } : {}),
    ...(recommend !== undefined && before['r'] === undefined ? { recommend } : {}),
  };
}
