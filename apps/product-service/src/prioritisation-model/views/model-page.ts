import { prioritisationModelEvents, type BuiltInModel, type ModelKind, type ModelVersion } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';
import { formulaInWords } from '../scoring/formula-words.js';
import { draftOf, evolve, noModel, type Draft, type KnownModel } from '../domain/model.state.js';

/** A model as its page shows it: its newest version, and the draft of the next. */
export const prioritisationModelPage = defineView({
  name: 'prioritisation-model-page',
  version: 1,
  source: 'own',
  events: prioritisationModelEvents,
  columns: {
    id: column.uuid(),
    name: column.text(),
    description: column.text().orNull(),
    kind: column.text<ModelKind>(),
    template: column.text<BuiltInModel>().orNull(),
    status: column.text<KnownModel['status']>(),
    formula: column.text(),
    draft: column.json<Draft>().orNull(),
    current: column.json<ModelVersion>().orNull(),
    requests: column.json<readonly string[]>(),
    archived: column.boolean(),
    updatedAt: column.instant(),
  },
  lists: [
    { filters: [], sort: 'name' },
    { filters: ['status'], sort: 'name' },
    { filters: ['kind'], sort: 'name' },
    { filters: ['archived'], sort: 'name' },
  ],
  keys: (event) => [event.streamId],
  fold: (row, event) => {
    const model = evolve(row ?? noModel, event);
    if (model.status === 'none') return row;
    const formula = formulaInWords({ kind: model.kind, factors: [...(model.current ?? draftOf(model)).factors] });
    return { id: event.streamId, ...model, formula, updatedAt: event.recordedAt };
  },
});
