import { by, noWayBack, undoOf } from '@wheelhouse/event-sourcing';
import { archiveStudy } from './domain/archive-study.js';
import { restoreStudy } from './domain/restore-study.js';
import { rewordStudy } from './domain/reword-study.js';
import { study } from './study.aggregate.js';

export const studyUndo = undoOf(study)({
  StudyPlanned: by('*', archiveStudy, (_data, { why }) => ({ reason: why })),
  StudyArchived: by('archived', restoreStudy, () => ({})),
  StudyRestored: by('archived', archiveStudy, (_data, { why }) => ({ reason: why })),
  StudyQuestionReworded: by('question', rewordStudy, (_data, { before }) => ({ question: before.question })),
  StudyMethodChanged: by('method', rewordStudy, (_data, { before }) => ({ method: before.method })),
  StudySegmentSet: by('segment', rewordStudy, (_data, { before }) => ({ segment: before.segment })),
  StudySampleSet: by('sample', rewordStudy, (_data, { before }) => ({ sample: before.sample })),
  StudyRescheduled: by('days', rewordStudy, (_data, { before: { start, end } }) => ({ start, end })),
  StudyStarted: noWayBack(['status', 'method'], 'a study that began has begun; abandon it'),
  StudySessionRecorded: noWayBack(({ session }) => `session:${session}`, 'a session was held; redact words that should not be there'),
  StudySessionRedacted: noWayBack(({ session }) => `session:${session}`, 'its words are destroyed'),
  SurveyAnswersRecorded: noWayBack('answers', 'what respondents answered stands'),
  StudyConcluded: noWayBack('status', 'what was found is told; redact words that should not be there'),
  StudyFindingRedacted: noWayBack(({ finding }) => `finding:${finding}`, 'its words are destroyed'),
  StudyAbandoned: noWayBack('status', 'a study that was abandoned is planned anew'),
});
