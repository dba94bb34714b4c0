import { type EventsOf, studyEvents, type SurveyAnswers, type SealedText } from '@wheelhouse/contracts';
import { digestOf } from './answer-digest.js';

export type StudyEvent = EventsOf<typeof studyEvents>;
type Planned = Extract<StudyEvent, { type: 'StudyPlanned' }>['data'];

/** What a study found; the words are null once they are redacted. */
export interface Finding {
  readonly finding: string;
  readonly text: SealedText | null;
}

export interface KnownStudy extends Planned {
  readonly status: 'planned' | 'running' | 'concluded' | 'abandoned';
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  readonly findings: readonly Finding[];
  readonly abandoned: string | null;
  readonly sessions: readonly string[];
  /** What each respondent answered, as `digestOf` tells it. */
  readonly answered: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly archived: boolean;
}

export type Study = { readonly status: 'none' } | KnownStudy;

export const noStudy: Study = { status: 'none' };

/** Moves a study on by one fact. */
export function evolve(study: Study, event: StudyEvent): Study {
  if (event.type === 'StudyPlanned') {
    return { ...event.data, status: 'planned', startedOn: null, endedOn: null, findings: [], abandoned: null, sessions: [], answered: {}, archived: false };
  }
  return study.status === 'none' ? study : next(study, event);
}

function next(study: KnownStudy, event: Exclude<StudyEvent, { type: 'StudyPlanned' }>): KnownStudy {
  switch (event.type) {
    case 'StudyQuestionReworded':
    case 'StudyMethodChanged':
    case 'StudySegmentSet':
    case 'StudySampleSet':
    case 'StudyRescheduled':
      return { ...study, ...event.data };
    case 'StudyStarted':
      return { ...study, status: 'running', startedOn: event.data.day };
    case 'StudySessionRecorded':
      return { ...study, sessions: [...study.sessions, event.data.session] };
    case 'SurveyAnswersRecorded':
      return { ...study, answered: withAnswers(study.answered, event.data.answers) };
    case 'StudySessionRedacted':
      return study;
    case 'StudyFindingRedacted':
      return { ...study, findings: study.findings.map((one) => (one.finding === event.data.finding ? { ...one, text: null } : one)) };
    case 'StudyConcluded':
      return { ...study, status: 'concluded', endedOn: event.data.day, findings: event.data.findings };
    case 'StudyAbandoned':
      return { ...study, status: 'abandoned', abandoned: event.data.reason };
    case 'StudyArchived':
      return { ...study, archived: true };
    case 'StudyRestored':
      return { ...study, archived: false };
  }
}

const withAnswers = (answered: KnownStudy['answered'], answers: readonly SurveyAnswers[]): KnownStudy['answered'] => ({
  ...answered,
  ...Object.fromEntries(answers.map((one) => [one.respondent, { ...answered[one.respondent], ...digestOf(one) }])),
});
