import { experimentEvents, type ExperimentMethod } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';
import { evolve, noExperiment, takenPart, type Conclusion, type Experiment, type ExperimentResult, type ExperimentStatus, type KnownExperiment, type Stop, type StopRule } from '../domain/experiment.state.js';

/** An experiment as its page and its product's list show it. */
export const experimentPage = defineView({
  name: 'experiment-page',
  version: 1,
  source: 'own',
  events: experimentEvents,
  columns: {
    id: column.uuid(),
    root: column.uuid(),
    product: column.uuid(),
    name: column.text(),
    hypothesis: column.text(),
    method: column.text<ExperimentMethod>(),
    metric: column.uuid(),
    plannedN: column.integer(),
    feature: column.uuid().orNull(),
    status: column.text<ExperimentStatus>(),
    stopRule: column.json<StopRule>().orNull(),
    startedOn: column.day().orNull(),
    results: column.json<readonly ExperimentResult[]>(),
    /** How many took part so far, of all arms. */
    n: column.integer(),
    conclusion: column.json<Conclusion>().orNull(),
    stop: column.json<Stop>().orNull(),
    archived: column.boolean(),
    updatedAt: column.instant(),
  },
  lists: [
    { filters: ['product'], sort: 'updatedAt' },
    { filters: ['product', 'status'], sort: 'updatedAt' },
    { filters: ['feature'], sort: 'updatedAt' },
    { filters: ['metric'], sort: 'updatedAt' },
  ],
  keys: (event) => [event.streamId],
  fold: (row, event) => {
    const experiment = evolve(row ? stateOf(row) : noExperiment, event);
    if (experiment.status === 'none') return row;
    return { id: event.streamId, root: event.partitionKey, ...experiment, n: takenPart(experiment.results), updatedAt: event.recordedAt };
  },
});

/** The state that a row shows: the page leaves nothing out. */
const stateOf = ({ id: _id, root: _root, n: _n, updatedAt: _at, ...known }: KnownExperiment & { readonly id: string; readonly root: string; readonly n: number; readonly updatedAt: string }): Experiment => known;
