import type { MetricAggregation, MetricGrain } from '@wheelhouse/contracts';
import { isRejection, reject, type Rejection } from '@wheelhouse/event-sourcing';
import type { KnownMetric, Metric } from './metric.state.js';
import { grains } from './periods.js';

export const metricNotFound = reject.notFound('metric.not-found', 'There is no such metric.');

/** The metric where it may be changed; else why not. */
export function unarchived(metric: Metric): KnownMetric | Rejection {
  if (metric.status === 'none') return metricNotFound;
  if (metric.archived) return reject.conflict('metric.archived', 'The metric is archived; restore it first.');
  return metric;
}

/** The metric where it is still observed; else why not. */
export function unretired(metric: Metric): KnownMetric | Rejection {
  const known = unarchived(metric);
  if (isRejection(known)) return known;
  return known.status === 'retired' ? reject.conflict('metric.retired', 'The metric is retired.') : known;
}

/** Held by those who tell what was observed and by those who change what may be told, so that observations have one order. */
export const observationLock = (metric: string): string => `metric-observations:${metric}`;

/** Why a metric has no number over a period; undefined where it has one. */
export function overRefused({ aggregation, grain }: Pick<KnownMetric, 'aggregation' | 'grain'>, over: MetricGrain): Rejection | undefined {
  if (grains.indexOf(over) < grains.indexOf(grain)) return reject.invalid('metric.period-too-fine', `An observation of the metric stands for a whole ${grain}.`, '/over');
  if (aggregation.kind === 'distinct' && over !== grain) {
    return reject.invalid('metric.distinct-summed', `A distinct count is never summed: it has a number for each ${grain}, and none for a ${over}.`, '/over');
  }
  return undefined;
}

/** Whether a mean of single days says anything: of values, and never of ratios or averages, which have weights. */
export const takesMean = ({ kind }: MetricAggregation): boolean => kind === 'sum' || kind === 'last' || kind === 'distinct';
