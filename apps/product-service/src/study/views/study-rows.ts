import { type SealedText, studySessionRecorded, studySessionRedacted, type SurveyAnswers, surveyAnswersRecorded } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';

/** The sessions of a study; their notes are opened when they are read. */
export const studySession = defineView({
  name: 'study-session',
  version: 1,
  source: 'own',
  events: [studySessionRecorded, studySessionRedacted],
  columns: {
    id: column.uuid(),
    root: column.uuid(),
    study: column.uuid(),
    day: column.day(),
    customer: column.uuid().orNull(),
    author: column.uuid(),
    notes: column.json<SealedText>().orNull(),
  },
  lists: [
    { filters: ['study'], sort: 'day' },
    { filters: ['customer'], sort: 'day' },
  ],
  keys: (event) => [event.data.session],
  fold: (row, event, id) => {
    if (event.type === 'StudySessionRedacted') return row && { ...row, notes: null };
    const { session: _session, ...columns } = event.data;
    return { id, root: event.partitionKey, study: event.streamId, ...columns };
  },
});

/** How often each answer to a question was given: all that the analyses need, however many answer. */
export interface Tally {
  readonly kind: 'kano' | 'outcome' | 'fit' | 'recommend';
  readonly question: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** What a study’s respondents answered, counted; the answers themselves stand in its facts. */
export const studyTally = defineView({
  name: 'study-tally',
  version: 1,
  source: 'own',
  events: [surveyAnswersRecorded],
  columns: {
    id: column.text(),
    root: column.uuid(),
    study: column.uuid(),
    kind: column.text<Tally['kind']>(),
    question: column.text(),
    counts: column.json<Tally['counts']>(),
  },
  lists: [{ filters: ['study'], sort: 'question' }],
  keys: (event) => [...new Set(event.data.answers.flatMap(talliesOf).map(({ kind, question }) => `${event.streamId}:${kind}:${question}`))],
  fold: (row, event, id) => {
    const mine = event.data.answers.flatMap(talliesOf).filter(({ kind, question }) => `${event.streamId}:${kind}:${question}` === id);
    const [first] = mine;
    if (!first) return row;
    const counts = { ...row?.counts };
    for (const { answer } of mine) counts[answer] = (counts[answer] ?? 0) + 1;
    return { id, root: event.partitionKey, study: event.streamId, kind: first.kind, question: first.question, counts };
  },
});

/** What a respondent’s answers add to the tallies: functional and dysfunctional as `1/5`, importance and satisfaction as `5/2`. */
function talliesOf({ kano = [], outcomes = [], fit, recommend }: SurveyAnswers): readonly (Omit<Tally, 'counts'> & { readonly answer: string })[] {
  return [
    ...kano.map(({ capability, functional, dysfunctional }) => ({ kind: 'kano' as const, question: capability, answer: `${functional}/${dysfunctional}` })),
    ...outcomes.map(({ outcome, importance, satisfaction }) => ({ kind: 'outcome' as const, question: outcome, answer: `${importance}/${satisfaction}` })),
    ...(fit ? [{ kind: 'fit' as const, question: 'without', answer: `${fit.without}/${fit.active ? 'active' : 'idle'}` }] : []),
    ...(recommend === undefined ? [] : [{ kind: 'recommend' as const, question: 'recommend', answer: String(recommend) }]),
  ];
}
