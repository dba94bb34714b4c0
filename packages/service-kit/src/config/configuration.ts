import { z } from 'zod';

/** A TCP port from text. */
export const port = () => z.coerce.number().int().min(1).max(65_535);

/** Address of a PostgreSQL database. */
export const databaseUrl = () => z.string().regex(/^postgres(ql)?:\/\/.+/, { error: 'must be an address like postgres://user:password@host:5432/database' });

/** Address of something that speaks HTTP. */
export const httpUrl = () => z.url({ protocol: /^https?$/, error: 'must be an address like http://127.0.0.1:8081' });

/** Brokers as `host:port`, several joined by commas. */
export const brokerList = () => z.string().regex(/^[^\s,:]+:\d+(,[^\s,:]+:\d+)*$/, { error: 'must be host:port, several joined by commas' });

/** A secret that is long enough to be one. */
export const secret = () => z.string().min(16, { error: 'must have at least 16 characters' });

/** What every service reads of its environment; an app's `configSchema` is `z.object({ ...serviceEnvironment, DATABASE_URL_X: databaseUrl() })`. */
export const serviceEnvironment = {
  SERVICE_PORT: port(),
  KAFKA_BROKERS: brokerList(),
  GATEWAY_INTERNAL_URL: httpUrl(),
  INTERNAL_SECRET: secret(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl().optional(),
  /** Before the names of topics and consumer groups; keeps several systems apart on one broker. */
  KAFKA_PREFIX: z.string().regex(/^[\w.-]{1,50}$/, { error: 'must be letters, digits, dots and dashes' }).optional(),
  /** Without a heartbeat for so long, a process's partitions go to others; in milliseconds. */
  KAFKA_SESSION_TIMEOUT_MS: z.coerce.number().int().min(6_000).max(300_000).optional(),
} as const;

/** What `createService` needs: the common environment, and the service's own database under one name. */
export type ServiceSettings = z.output<z.ZodObject<typeof serviceEnvironment>> & { readonly DATABASE_URL: string };

/** The environment does not fit; its message has a line for each variable and never a value. */
export class ConfigurationError extends Error {}

/** Reads the environment once. Empty variables count as missing. @throws ConfigurationError */
export function readConfiguration<Schema extends z.ZodObject>(schema: Schema, environment: Readonly<Record<string, string | undefined>> = process.env): z.output<Schema> {
  const given = Object.fromEntries(Object.keys(schema.shape).flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0] ?? '');
    return `  ${name} ${environment[name] ? issue.message : 'is not set'}`;
  });
  throw new ConfigurationError(`The configuration does not fit:\n${[...new Set(lines)].join('\n')}`);
}
