import { metricEvents, type EventsOf, type FormulaInput, type MetricAggregation, type MetricCategory, type MetricDirection, type MetricGrain, type MetricUnit, type ThresholdLevel } from '@wheelhouse/contracts';

export type MetricEvent = EventsOf<typeof metricEvents>;

export interface MetricSegment {
  readonly segment: string;
  readonly retired: boolean;
}

/** A value to reach by a day: the first period behind `from` whose number is as good hits it. */
export interface MetricTarget {
  readonly target: string;
  readonly value: number;
  readonly from: string;
  readonly by: string;
  readonly over: MetricGrain;
}

export interface MetricThreshold {
  readonly level: ThresholdLevel;
  readonly value: number;
  readonly over: MetricGrain;
}

export interface MetricFormula {
  readonly expression: string;
  readonly inputs: readonly FormulaInput[];
}

export interface KnownMetric {
  readonly status: 'active' | 'retired';
  readonly archived: boolean;
  readonly product: string | null;
  readonly name: string;
  readonly description: string | null;
  readonly category: MetricCategory;
  readonly unit: MetricUnit;
  readonly direction: MetricDirection;
  readonly aggregation: MetricAggregation;
  readonly grain: MetricGrain;
  readonly segments: readonly MetricSegment[];
  readonly source: string | null;
  readonly formula: MetricFormula | null;
  readonly targets: readonly MetricTarget[];
  readonly thresholds: readonly MetricThreshold[];
}

export type Metric = { readonly status: 'none' } | KnownMetric;

export const noMetric: Metric = { status: 'none' };

/** Moves a metric on by one fact. */
export function evolve(metric: Metric, event: MetricEvent): Metric {
  if (event.type === 'MetricDefined') {
    const { product, description, source, segments, ...given } = event.data;
    return {
      ...given,
      ...{ status: 'active', archived: false, formula: null, targets: [], thresholds: [] },
      product: product ?? null,
      description: description ?? null,
      source: source ?? null,
      segments: segments.map((segment) => ({ segment, retired: false })),
    };
  }
  return metric.status === 'none' ? metric : next(metric, event);
}

function next(metric: KnownMetric, event: Exclude<MetricEvent, { type: 'MetricDefined' }>): KnownMetric {
  switch (event.type) {
    case 'MetricRenamed':
    case 'MetricDescribed':
    case 'MetricSourceStated':
    case 'MetricReclassified':
      return { ...metric, ...event.data };
    case 'MetricSegmentAdded':
      return { ...metric, segments: [...metric.segments.filter(({ segment }) => segment !== event.data.segment), { segment: event.data.segment, retired: false }] };
    case 'MetricSegmentRetired':
      return { ...metric, segments: metric.segments.map((known) => (known.segment === event.data.segment ? { ...known, retired: true } : known)) };
    case 'MetricDerived':
      return { ...metric, formula: event.data };
    case 'MetricTargetSet':
      return { ...metric, targets: [...metric.targets, event.data] };
    case 'MetricTargetDropped':
      return { ...metric, targets: metric.targets.filter(({ target }) => target !== event.data.target) };
    case 'MetricThresholdSet':
      return { ...metric, thresholds: [...metric.thresholds.filter(({ level }) => level !== event.data.level), event.data] };
    case 'MetricThresholdDropped':
      return { ...metric, thresholds: metric.thresholds.filter(({ level }) => level !== event.data.level) };
    case 'MetricRetired':
      return { ...metric, status: 'retired' };
    case 'MetricArchived':
      return { ...metric, archived: true };
    case 'MetricRestored':
      return { ...metric, archived: false };
  }
}
