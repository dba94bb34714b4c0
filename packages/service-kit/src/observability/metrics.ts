import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { withinTime } from './within-time.js';

/** What a service counts; one registry for each service, so that several live in one test process. */
export interface Metrics {
  readonly registry: Registry;
  readonly httpSeconds: Histogram<'operation' | 'method' | 'status'>;
  readonly commands: Counter<'command' | 'outcome'>;
  /** A number asked for whenever Prometheus asks: lag, backlog, age of xmin. A failing reading is left out. */
  gauge(name: string, help: string, labels: readonly string[], read: () => Promise<readonly Reading[]>): void;
}

export interface Reading {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** Starts counting for a service; `close` the registry by `registry.clear()`. */
export function serviceMetrics(service: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    httpSeconds: new Histogram({
      name: 'wheelhouse_http_request_duration_seconds',
      help: 'Time from the request to its answer, by operation.',
      labelNames: ['operation', 'method', 'status'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [registry],
    }),
    commands: new Counter({
      name: 'wheelhouse_commands_total',
      help: 'Commands by name and what came of them: accepted, repeated, or the code of the refusal.',
      labelNames: ['command', 'outcome'],
      registers: [registry],
    }),
    gauge(name, help, labels, read) {
      const gauge: Gauge = new Gauge({
        name,
        help,
        labelNames: [...labels],
        registers: [registry],
        async collect() {
          gauge.reset();
          // A reading that fails (the database is away) is shown by its absence and by /readyz.
          for (const reading of await withinTime(read()).catch(() => [])) gauge.set({ ...reading.labels }, reading.value);
        },
      });
    },
  };
}
