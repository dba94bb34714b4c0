import { studyEvents } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';
import { evolve, type Finding, type KnownStudy, noStudy } from '../domain/study.state.js';

/** A study as its page and its product’s list show it; who answered what is counted in its tallies. */
export const studyPage = defineView({
  name: 'study-page',
  version: 1,
  source: 'own',
  events: studyEvents,
  columns: {
    id: column.uuid(),
    root: column.uuid(),
    product: column.uuid(),
    status: column.text<KnownStudy['status']>(),
    question: column.text(),
    method: column.text<KnownStudy['method']>(),
    segment: column.text().orNull(),
    sample: column.integer(),
    scale: column.json<KnownStudy['scale']>(),
    start: column.day(),
    end: column.day(),
    startedOn: column.day().orNull(),
    endedOn: column.day().orNull(),
    findings: column.json<readonly Finding[]>(),
    abandoned: column.text().orNull(),
    sessions: column.json<readonly string[]>(),
    archived: column.boolean(),
    updatedAt: column.instant(),
  },
  lists: [
    { filters: ['product'], sort: 'start' },
    { filters: ['product'], sort: 'updatedAt' },
    { filters: ['product', 'status'], sort: 'start' },
    { filters: [], sort: 'updatedAt' },
  ],
  keys: (event) => [event.streamId],
  fold: (row, event) => {
    const study = evolve(row ? { ...row, questions: [], answered: {} } : noStudy, event);
    if (study.status === 'none') return row;
    const { answered: _answered, questions: _questions, ...columns } = study;
    return { ...columns, id: event.streamId, root: event.partitionKey, updatedAt: event.recordedAt };
  },
});
