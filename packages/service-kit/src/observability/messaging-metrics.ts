import type { MessagingMetrics } from '@wheelhouse/messaging';
import { Counter, Histogram } from 'prom-client';
import type { Metrics } from './metrics.js';

/** What the consumer counts, for Prometheus. */
export function messagingMetrics({ registry }: Metrics): MessagingMetrics {
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) => new Counter({ name: `wheelhouse_consumer_${name}`, help, labelNames, registers: [registry] });
  const records = counter('records_total', 'Records applied.', ['topic']);
  const seconds = new Histogram({
    name: 'wheelhouse_consumer_batch_seconds',
    help: 'Time to apply one batch.',
    labelNames: ['topic'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  const duplicates = counter('duplicates_total', 'Records dropped because they were known.', ['topic']);
  const unknown = counter('unknown_types_total', 'Records of a type that this release does not know.', ['topic', 'type']);
  const parked = counter('parked_total', 'Records put aside, by view and reason.', ['topic', 'view', 'reason']);
  const generations = counter('generation_changes_total', 'Newer generations of a topic that were seen.', ['topic']);
  return {
    batchApplied: (topic, count, took) => {
      records.inc({ topic }, count);
      seconds.observe({ topic }, took);
    },
    duplicates: (topic, count) => duplicates.inc({ topic }, count),
    unknownType: (topic, type, count) => unknown.inc({ topic, type }, count),
    parked: (topic, view, reason) => parked.inc({ topic, view: view ?? 'none', reason }),
    generationChanged: (topic) => generations.inc({ topic }),
  };
}
