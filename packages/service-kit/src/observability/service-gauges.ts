import type { PostgresStore } from '@wheelhouse/event-store-postgres';
import type pg from 'pg';
import type { DeadlineWorker } from '../deadlines/run-deadlines.js';
import type { ServiceDeclaration } from '../declaration/service.declaration.js';
import { ownTopic, type ServiceEvents } from '../events/service-events.js';
import type { Metrics, Reading } from './metrics.js';

/** Seconds that the oldest transaction of the whole cluster has been open: every relay on it waits for that long. */
export const XMIN_AGE = `select coalesce(max(extract(epoch from clock_timestamp() - xact_start)), 0)::float8 as seconds
  from pg_stat_activity where backend_xid is not null and pid <> pg_backend_pid()`;

export interface GaugeParts {
  readonly service: ServiceDeclaration;
  readonly pool: pg.Pool;
  readonly store: PostgresStore | undefined;
  readonly events: ServiceEvents | undefined;
  readonly deadlines: DeadlineWorker | undefined;
  readonly metrics: Metrics;
}

/** Numbers that are looked up when Prometheus asks. */
export function serviceGauges({ service, pool, store, events, deadlines, metrics }: GaugeParts): void {
  const one = async (sql: string): Promise<number> => Number((await pool.query<{ seconds: number }>(sql)).rows[0]?.seconds ?? 0);
  metrics.gauge('wheelhouse_xmin_age_seconds', 'How long the oldest writing transaction of the cluster has been open.', [], async () => [{ labels: {}, value: await one(XMIN_AGE) }]);
  metrics.gauge('wheelhouse_database_connections', 'Connections of the store, by what they do.', ['state'], () =>
    Promise.resolve([
      { labels: { state: 'all' }, value: pool.totalCount },
      { labels: { state: 'idle' }, value: pool.idleCount },
      { labels: { state: 'waited_for' }, value: pool.waitingCount },
    ]),
  );
  if (store) {
    metrics.gauge('wheelhouse_epoch', 'Life of the log: raised when its database is moved to another cluster.', [], async () => [{ labels: {}, value: await one('select max(epoch) as seconds from epochs') }]);
  }
  if (deadlines) {
    const each = async (of: 'overdue' | 'oldestOverdueSeconds'): Promise<Reading[]> => (await deadlines.state()).map((state) => ({ labels: { deadline: state.deadline }, value: state[of] }));
    metrics.gauge('wheelhouse_deadlines_overdue', 'Deadlines that fell due and are not met yet.', ['deadline'], () => each('overdue'));
    metrics.gauge('wheelhouse_deadlines_oldest_overdue_seconds', 'How long the oldest of them has been due.', ['deadline'], () => each('oldestOverdueSeconds'));
  }
  const { relay, consumer } = events ?? {};
  if (relay && events) {
    const topic = ownTopic(service, events.topicPrefix);
    metrics.gauge('wheelhouse_relay_leads', 'Whether this process publishes.', ['topic'], () => Promise.resolve([{ labels: { topic }, value: relay.leads() ? 1 : 0 }]));
    metrics.gauge('wheelhouse_relay_backlog_events', 'Positions of the log that are not published yet.', ['topic'], async () => [{ labels: { topic }, value: (await relay.state()).backlog }]);
    metrics.gauge('wheelhouse_topic_generation_info', 'Generation of the topic that is published; always 1.', ['topic', 'generation'], async () => {
      const { generation } = await relay.state();
      return generation === undefined ? [] : [{ labels: { topic, generation }, value: 1 }];
    });
  }
  if (consumer && events) {
    const { operations } = events;
    const byTopic = async (of: 'records' | 'seconds', join: (a: number, b: number) => number): Promise<Reading[]> => {
      const sums = new Map<string, number>();
      for (const lag of await operations.lag()) sums.set(lag.topic, join(sums.get(lag.topic) ?? 0, lag[of]));
      return [...sums].map(([topic, value]) => ({ labels: { topic }, value }));
    };
    metrics.gauge('wheelhouse_consumer_lag_records', 'Records that are not applied yet.', ['topic'], () => byTopic('records', (a, b) => a + b));
    metrics.gauge('wheelhouse_consumer_lag_seconds', 'How long the partition that is worst off has been behind.', ['topic'], () => byTopic('seconds', Math.max));
    metrics.gauge('wheelhouse_parked_records', 'Records that are put aside.', ['view', 'reason'], async () =>
      (await operations.parkedCounts()).map(({ view, reason, count }) => ({ labels: { view: view ?? 'none', reason }, value: count })),
    );
    metrics.gauge('wheelhouse_views_pending', 'Views whose tables are being built.', [], () => Promise.resolve([{ labels: {}, value: consumer.pending().length }]));
  }
}
