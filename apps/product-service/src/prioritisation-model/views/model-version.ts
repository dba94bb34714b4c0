import { prioritisationModelVersionPublished, type ModelFactor, type ModelKind, type ScoreAggregation } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';
import { formulaInWords } from '../scoring/formula-words.js';
import { versionKey } from '../scoring/known-formula.js';

/** Every published version of a model, as it will always be. */
export const prioritisationModelVersion = defineView({
  name: 'prioritisation-model-version',
  version: 1,
  source: 'own',
  events: [prioritisationModelVersionPublished],
  columns: {
    id: column.text(),
    model: column.uuid(),
    version: column.integer(),
    kind: column.text<ModelKind>(),
    formula: column.text(),
    factors: column.json<readonly ModelFactor[]>(),
    aggregation: column.text<ScoreAggregation>(),
    note: column.text().orNull(),
    publishedAt: column.instant(),
  },
  lists: [{ filters: ['model'], sort: 'version' }],
  keys: (event) => [versionKey(event.streamId, event.data.version)],
  fold: (_row, { streamId, data, recordedAt }, id) => ({ id, model: streamId, ...data, formula: formulaInWords(data), note: data.note ?? null, publishedAt: recordedAt }),
});
