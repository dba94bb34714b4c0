import { databaseUrl, httpUrl, port, readConfiguration, serviceEnvironment, type ServiceSettings } from '@wheelhouse/service-kit';
import { z } from 'zod';

const count = (fallback: number) => z.coerce.number().int().min(1).max(100_000_000).default(fallback);

/** Everything that the gateway reads of its environment. */
export const configSchema = z.object({
  ...serviceEnvironment,
  DATABASE_URL_GATEWAY: databaseUrl(),
  /** The public face. */
  PORT: port().default(8080),
  HOST: z.string().default('127.0.0.1'),
  PRODUCT_SERVICE_URL: httpUrl(),
  PROJECT_SERVICE_URL: httpUrl(),
  REPORTING_SERVICE_URL: httpUrl(),
  /** Who owns the organisation when there is none yet. */
  WHEELHOUSE_OWNER_EMAIL: z.email({ error: 'must be an email address' }).optional(),
  WHEELHOUSE_OWNER_PASSWORD: z.string().min(8, { error: 'must have at least 8 characters' }).max(200).optional(),
  WHEELHOUSE_OWNER_NAME: z.string().max(200).default('Owner'),
  WHEELHOUSE_ORGANISATION: z.string().max(200).default('Our organisation'),
  /** Files with a certificate chain and its key in PEM, where the gateway itself speaks TLS. */
  GATEWAY_TLS_CERT: z.string().optional(),
  GATEWAY_TLS_KEY: z.string().optional(),
  /** Addresses or networks of proxies in front, joined by commas, whose X-Forwarded-* are believed. */
  TRUST_PROXY: z.string().optional(),
  SESSION_HOURS: count(168),
  /** How long a session's roles are kept in memory; a change made through another gateway takes this long to be felt. */
  CALLER_CACHE_MS: z.coerce.number().int().min(0).max(60_000).default(3_000),
  /** Requests a minute of one caller through one gateway. */
  REQUESTS_PER_MINUTE: count(600_000),
  /** Wrong passwords in a quarter of an hour: for one account, and from one network. */
  SIGN_IN_FAILURES_PER_ACCOUNT: count(10),
  SIGN_IN_FAILURES_PER_ADDRESS: count(100),
  /** How long a service may take to begin its answer. */
  SERVICE_TIMEOUT_MS: count(30_000),
  /** Connections to each service. */
  SERVICE_CONNECTIONS: count(128),
});

export type Configuration = z.output<typeof configSchema> & ServiceSettings;

/** @throws ConfigurationError */
export function configuration(environment: Readonly<Record<string, string | undefined>> = process.env): Configuration {
  const read = readConfiguration(configSchema, environment);
  return { ...read, DATABASE_URL: read.DATABASE_URL_GATEWAY };
}
