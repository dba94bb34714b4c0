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
  /** Questions that were answered, in the order they came. */
  readonly questions: readonly string[];
  /** What each respondent answered, by the number of the question: the names would be there a thousand times. */
  readonly answered: Readonly<Record<string, Readonly<Record<number, string>>>>;
  readonly archived: boolean;
}

export type Study = { readonly status: 'none' } | KnownStudy;

export const noStudy: Study = { status: 'none' };

/** Moves a study on by one fact. */
export function evolve(study: Study, event: StudyEvent): Study {
  if (event.type === 'StudyPlanned') {
    return { ...event.data, status: 'planned', startedOn: null, endedOn: null, findings: [], abandoned: null, sessions: [], questions: [], answered: {}, archived: false };
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
      return { ...study, ...withAnswers(study, event.data.answers) };
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

function withAnswers({ questions, answered }: Pick<KnownStudy, 'questions' | 'answered'>, answers: readonly SurveyAnswers[]): Pick<KnownStudy, 'questions' | 'answered'> {
  const numbers = new Map(questions.map((question, index) => [question, index]));
  const after: Record<string, Readonly<Record<number, string>>> = { ...answered };
  for (const one of answers) {
    const numbered = Object.entries(digestOf(one)).map(([question, answer]) => {
      const number = numbers.get(question) ?? numbers.size;
      numbers.set(question, number);
      return [number, answer] as const;
    });
    after[one.respondent] = { ...after[one.respondent], ...Object.fromEntries(numbered) };
  }
  return { questions: [...numbers.keys()], answered: after };
}

/** What a respondent answered before, by question. */
export const answersOf = ({ questions, answered }: Pick<KnownStudy, 'questions' | 'answered'>, respondent: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(answered[respondent] ?? {}).map(([number, answer]) => [questions[Number(number)] ?? '', answer]));
