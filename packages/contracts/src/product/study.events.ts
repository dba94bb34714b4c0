import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { personal } from '../kernel/personal.js';
import { day, id, text } from '../kernel/values.js';
import { studyMethod, surveyAnswers } from './research.values.js';

const stream = { context: 'product', stream: 'study' } as const;

const product = '0190c5a0-0000-7000-8000-000000000001';
const member = '0190c5a0-0000-7000-8000-0000000000a1';
const customer = '0190c5a0-0000-7000-8000-0000000000d2';
const sealed = { key: '0190c5a0-0000-7000-8000-0000000000d1', subject: `member:${member}`, cipher: 'bm9uY2UtMTIuLi5jaXBoZXJ0ZXh0Li4udGFnLTE2' };
const session = '0190c5a0-0000-7000-8000-0000000000e3';
const finding = '0190c5a0-0000-7000-8000-0000000000e4';

const dates = { start: day(), end: day() };

export const studyPlanned = defineEvent({
  ...stream,
  type: 'StudyPlanned',
  version: 1,
  summary: 'A question was set down with how it is to be answered.',
  data: z.object({ product: id(), question: text(1000), method: studyMethod, segment: text(200).nullable(), sample: z.number().int().min(1).max(1_000_000), scale: z.union([z.literal(5), z.literal(10)]), ...dates }),
  example: { product, question: 'What keeps crews from booking?', method: 'survey', segment: 'charter fleets', sample: 40, scale: 5, start: '2027-02-01', end: '2027-02-28' },
});

export const studyQuestionReworded = defineEvent({
  ...stream,
  type: 'StudyQuestionReworded',
  version: 1,
  summary: 'The question of the study is worded anew.',
  data: z.object({ question: text(1000) }),
  example: { question: 'What keeps crews of small ships from booking?' },
});

export const studyMethodChanged = defineEvent({
  ...stream,
  type: 'StudyMethodChanged',
  version: 1,
  summary: 'The study is done in another way.',
  data: z.object({ method: studyMethod }),
  example: { method: 'interview' },
});

export const studySegmentSet = defineEvent({
  ...stream,
  type: 'StudySegmentSet',
  version: 1,
  summary: 'Whom the study asks, or null where it asks anybody.',
  data: z.object({ segment: text(200).nullable() }),
  example: { segment: 'charter fleets' },
});

export const studySampleSet = defineEvent({
  ...stream,
  type: 'StudySampleSet',
  version: 1,
  summary: 'How many the study wants to hear.',
  data: z.object({ sample: z.number().int().min(1).max(1_000_000) }),
  example: { sample: 60 },
});

export const studyRescheduled = defineEvent({
  ...stream,
  type: 'StudyRescheduled',
  version: 1,
  summary: 'The study runs on other days.',
  data: z.object(dates),
  example: { start: '2027-02-08', end: '2027-03-07' },
});

export const studyStarted = defineEvent({
  ...stream,
  type: 'StudyStarted',
  version: 1,
  summary: 'The study runs.',
  data: z.object({ day: day() }),
  example: { day: '2027-02-01' },
});

export const studySessionRecorded = defineEvent({
  ...stream,
  type: 'StudySessionRecorded',
  version: 1,
  summary: 'A session was held, with a customer or with somebody not known here.',
  data: z.object({ session: id(), day: day(), customer: id().nullable(), notes: personal('customer'), author: id() }),
  example: { session, day: '2027-02-03', customer, notes: sealed, author: member },
});

export const surveyAnswersRecorded = defineEvent({
  ...stream,
  type: 'SurveyAnswersRecorded',
  version: 1,
  summary: 'Answers of respondents came in; a respondent answers a question once.',
  data: z.object({ answers: z.array(surveyAnswers).min(1).max(100) }),
  example: { answers: [{ respondent: 'r-17', kano: [{ capability: 'booking', functional: 1, dysfunctional: 5 }], outcomes: [{ outcome: 'find a berth before dusk', importance: 5, satisfaction: 2 }], fit: { without: 'very', active: true }, recommend: 9 }] },
});

export const studyConcluded = defineEvent({
  ...stream,
  type: 'StudyConcluded',
  version: 1,
  summary: 'The study is over, and found something.',
  data: z.object({ findings: z.array(z.object({ finding: id(), text: personal('author') })).min(1).max(50), author: id(), day: day() }),
  example: { findings: [{ finding, text: sealed }], author: member, day: '2027-03-01' },
});

export const studyAbandoned = defineEvent({
  ...stream,
  type: 'StudyAbandoned',
  version: 1,
  summary: 'The study was given up, for a reason.',
  data: z.object({ reason: text(2000) }),
  example: { reason: 'nobody answered' },
});

export const studyArchived = defineEvent({
  ...stream,
  type: 'StudyArchived',
  version: 1,
  summary: 'The study was put away; it can be restored.',
  data: z.object({ reason: text(2000).optional() }),
  example: {},
});

export const studyRestored = defineEvent({
  ...stream,
  type: 'StudyRestored',
  version: 1,
  summary: 'The study is in use again, as it stood.',
  data: z.object({}),
  example: {},
});

export const studySessionRedacted = defineEvent({
  ...stream,
  type: 'StudySessionRedacted',
  version: 1,
  summary: 'The notes of a session are readable no more; that it was held remains.',
  data: z.object({ session: id(), keys: z.array(z.uuid()).min(1).max(10), reason: text(2000).optional() }),
  example: { session, keys: [sealed.key], reason: 'named a person' },
  destroysKeys: ({ keys }) => keys,
});

export const studyFindingRedacted = defineEvent({
  ...stream,
  type: 'StudyFindingRedacted',
  version: 1,
  summary: 'The words of a finding are readable no more; that there was one remains.',
  data: z.object({ finding: id(), keys: z.array(z.uuid()).min(1).max(10), reason: text(2000).optional() }),
  example: { finding, keys: [sealed.key], reason: 'named a person' },
  destroysKeys: ({ keys }) => keys,
});
