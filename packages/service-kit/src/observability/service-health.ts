import type pg from 'pg';
import type { ServiceEvents } from '../events/service-events.js';
import type { HealthCheck } from '../routes/health-routes.js';

/** A view that stands further behind than this many records is told as not well. */
const MOST_LAG = 10_000;

/** What a service looks at to say whether it can serve. Without Kafka it still answers and takes commands; that is told, and no reason to send nobody. */
export function serviceHealth({ pool, events }: { readonly pool: pg.Pool; readonly events: ServiceEvents | undefined }): readonly HealthCheck[] {
  const database: HealthCheck = {
    name: 'database',
    needed: true,
    check: async () => {
      const from = performance.now();
      await pool.query('select 1');
      return { milliseconds: Math.round((performance.now() - from) * 10) / 10 };
    },
  };
  if (!events) return [database];
  return [
    database,
    {
      name: 'broker',
      needed: false,
      check: async () => {
        const admin = events.kafka.admin({ retry: { retries: 0 } });
        await admin.connect();
        try {
          const { brokers } = await admin.describeCluster();
          if (events.relay?.connected() === false) throw new Error('the relay cannot publish');
          return { brokers: brokers.length, ...(events.relay ? { relay: events.relay.leads() ? 'leads' : 'stands by' } : {}) };
        } finally {
          await admin.disconnect();
        }
      },
    },
    ...(events.consumer
      ? [
          {
            name: 'lag',
            needed: false,
            check: async () => {
              const partitions = await events.operations.lag();
              const records = partitions.reduce((sum, partition) => sum + partition.records, 0);
              const seconds = partitions.reduce((most, partition) => Math.max(most, partition.seconds), 0);
              const rebuilding = events.consumer?.pending() ?? [];
              if (records > MOST_LAG) throw new Error(`${records} records behind`);
              if (rebuilding.length > 0) throw new Error(`being built: ${rebuilding.join(', ')}`);
              return { records, seconds };
            },
          },
        ]
      : []),
  ];
}
