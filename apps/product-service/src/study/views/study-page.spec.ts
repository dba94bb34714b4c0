import { describe, expect, it } from '@jest/globals';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { author, sealed } from '../../research/testing/evidence-facts.js';
import { abandoned, answered, archived, concluded, held, planned, product, self, session, started } from '../testing/study-facts.js';
import { studyPage } from './study-page.js';
import { studySession, studyTally } from './study-rows.js';

describe('the page of a study', () => {
  it('shows what is asked of whom', () => givenFacts(studyPage, [{ ...planned, partitionKey: product }]).thenRow(self, { root: product, product, status: 'planned', question: 'What keeps crews from booking?', sample: 40, scale: 5, findings: [] }));
  it('shows its whole way', () =>
    givenFacts(studyPage, [planned, started, held, answered, concluded, archived, { type: 'StudyRestored', data: {} }]).thenRow(self, { status: 'concluded', startedOn: '2026-02-01', endedOn: '2026-02-28', sessions: [session], findings: concluded.data.findings, archived: false }));
  it('shows what was changed', () =>
    givenFacts(studyPage, [planned, { type: 'StudyQuestionReworded', data: { question: 'Why?' } }, { type: 'StudyMethodChanged', data: { method: 'diary' } }, { type: 'StudySampleSet', data: { sample: 7 } }]).thenRow(self, { question: 'Why?', method: 'diary', sample: 7 }));
  it('tells why it was given up', () => givenFacts(studyPage, [planned, abandoned]).thenRow(self, { status: 'abandoned', abandoned: 'nobody answered' }));
});

describe('what a study holds', () => {
  it('keeps a row for each session', () => givenFacts(studySession, [{ ...held, partitionKey: product }]).thenRows([{ id: session, root: product, study: self, day: '2026-02-03', customer: null, author, notes: sealed }]));
  it('counts how often each answer was given', () => {
    const { rows: found } = givenFacts(studyTally, [
      { ...answered, partitionKey: product },
      { type: 'SurveyAnswersRecorded', data: { answers: [{ respondent: 'r-2', recommend: 9 }, { respondent: 'r-3', recommend: 2 }] }, partitionKey: product },
    ]);
    expect([...found.values()].map(({ kind, question, counts }) => [kind, question, counts])).toEqual([
      ['kano', 'booking', { '1/5': 1 }],
      ['outcome', 'find a berth', { '5/2': 1 }],
      ['fit', 'without', { 'very/active': 1 }],
      ['recommend', 'recommend', { '9': 2, '2': 1 }],
    ]);
  });
});
