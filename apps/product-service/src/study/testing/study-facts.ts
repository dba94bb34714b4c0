import { author, sealed } from '../../research/testing/evidence-facts.js';
import type { StudyEvent } from '../domain/study.state.js';

export const product = '01900000-0000-7000-8000-0000000000d1';
export const self = '01900000-0000-7000-8000-000000000001';
export const other = '01900000-0000-7000-8000-000000000002';
export const session = '01900000-0000-7000-8000-0000000000e3';
export const finding = '01900000-0000-7000-8000-0000000000e4';

type FactOf<Type extends StudyEvent['type']> = Extract<StudyEvent, { type: Type }>;

export const planned: FactOf<'StudyPlanned'> = {
  type: 'StudyPlanned',
  data: { product, question: 'What keeps crews from booking?', method: 'survey', segment: null, sample: 40, scale: 5, start: '2026-02-01', end: '2026-02-28' },
};
export const started: FactOf<'StudyStarted'> = { type: 'StudyStarted', data: { day: '2026-02-01' } };
export const held: FactOf<'StudySessionRecorded'> = { type: 'StudySessionRecorded', data: { session, day: '2026-02-03', customer: null, notes: sealed, author } };
export const answered: FactOf<'SurveyAnswersRecorded'> = {
  type: 'SurveyAnswersRecorded',
  data: { answers: [{ respondent: 'r-1', kano: [{ capability: 'booking', functional: 1, dysfunctional: 5 }], outcomes: [{ outcome: 'find a berth', importance: 5, satisfaction: 2 }], fit: { without: 'very', active: true }, recommend: 9 }] },
};
export const concluded: FactOf<'StudyConcluded'> = { type: 'StudyConcluded', data: { findings: [{ finding, text: sealed }], author, day: '2026-02-28' } };
export const abandoned: FactOf<'StudyAbandoned'> = { type: 'StudyAbandoned', data: { reason: 'nobody answered' } };
export const archived: FactOf<'StudyArchived'> = { type: 'StudyArchived', data: {} };
