import { metricDerived, metricEvents, metricRetired, type MetricAggregation, type MetricCategory, type MetricDirection, type MetricGrain, type MetricUnit } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';
import { evolve, noMetric, type KnownMetric, type Metric, type MetricFormula, type MetricSegment, type MetricTarget, type MetricThreshold } from '../domain/metric.state.js';

/** A metric as its page shows it; its history tells what was to be observed, and reached, at an instant. */
export const metricPage = defineView({
  name: 'metric-page',
  version: 1,
  source: 'own',
  history: true,
  events: metricEvents,
  columns: {
    id: column.uuid(),
    /** The product; null where the metric is the organisation's. */
    root: column.uuid().orNull(),
    product: column.uuid().orNull(),
    name: column.text(),
    description: column.text().orNull(),
    category: column.text<MetricCategory>(),
    unit: column.json<MetricUnit>(),
    direction: column.text<MetricDirection>(),
    aggregation: column.json<MetricAggregation>(),
    grain: column.text<MetricGrain>(),
    segments: column.json<readonly MetricSegment[]>(),
    source: column.text().orNull(),
    formula: column.json<MetricFormula>().orNull(),
    targets: column.json<readonly MetricTarget[]>(),
    thresholds: column.json<readonly MetricThreshold[]>(),
    retired: column.boolean(),
    archived: column.boolean(),
    updatedAt: column.instant(),
  },
  lists: [
    { filters: [], sort: 'name' },
    { filters: [], sort: 'updatedAt' },
    { filters: ['product'], sort: 'name' },
    { filters: ['product', 'archived'], sort: 'name' },
    { filters: ['category'], sort: 'name' },
    { filters: ['product', 'category'], sort: 'name' },
  ],
  keys: (event) => [event.streamId],
  fold: (row, event) => {
    const metric = evolve(row ? stateOf(row) : noMetric, event);
    if (metric.status === 'none') return row;
    const { status, ...columns } = metric;
    return { id: event.streamId, root: metric.product, ...columns, retired: status === 'retired', updatedAt: event.recordedAt };
  },
});

type Shown = Omit<KnownMetric, 'status'> & { readonly retired: boolean; readonly id: string; readonly root: string | null; readonly updatedAt: string };

/** The state that a row shows: the page leaves nothing out. */
const stateOf = ({ retired, id: _id, root: _root, updatedAt: _at, ...known }: Shown): Metric => ({ ...known, status: retired ? 'retired' : 'active' });

/** Which metric is computed from which, until it is retired: the rule against circles reads it whole. */
export const metricInput = defineView({
  name: 'metric-input',
  version: 1,
  source: 'own',
  events: [metricDerived, metricRetired],
  columns: { id: column.uuid(), metric: column.uuid(), inputs: column.json<readonly string[]>() },
  keys: (event) => [event.streamId],
  fold: (_row, event, id) => (event.type === 'MetricDerived' ? { id, metric: event.streamId, inputs: event.data.inputs.map(({ metric }) => metric) } : undefined),
});
