import pg from 'pg';
import { sqlTypes } from './sql-values.js';

/** How a store reaches its database. */
export interface DatabaseOptions {
  /** `postgres://user:password@host:port/database`. */
  readonly url: string;
  /** Connections at most; 16 where it is not said. */
  readonly connections?: number;
  /** Told of a connection that broke while nobody used it; the pool makes another. */
  readonly onIdleError?: (error: Error) => void;
}

/** A lock that is not had in this time gives 503. */
export const LOCK_TIMEOUT_MS = 2_000;

/**
 * A transaction ends in this time, whatever happens: the oldest one open anywhere in the cluster holds back every
 * reader of the log.
 */
export const TRANSACTION_TIMEOUT_MS = 5_000;

/** How every connection of ours reads and writes: times in UTC and ISO style, numbers without loss. */
export const sessionSettings: Readonly<Record<string, string>> = { TimeZone: 'UTC', DateStyle: 'ISO', IntervalStyle: 'iso_8601' };

/**
 * What a connection that serves commands adds. Every statement of the store is served by an index; a plan that was
 * made while a table was empty must not scan it from then on, so scans are told to be dear. With one way to run each
 * statement, to plan it anew for its values is time lost.
 */
export const commandSettings: Readonly<Record<string, string>> = {
  ...sessionSettings,
  lock_timeout: `${LOCK_TIMEOUT_MS}`,
  transaction_timeout: `${TRANSACTION_TIMEOUT_MS}`,
  enable_seqscan: 'off',
  plan_cache_mode: 'force_generic_plan',
};

/** Configuration of a connection with settings from its first statement on. */
export function clientConfig(url: string, settings: Readonly<Record<string, string>> = sessionSettings): pg.ClientConfig {
  return {
    connectionString: url,
    options: Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`).join(' '),
    types: sqlTypes,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
  };
}

/** Called for each new connection before anything else uses it. */
export type Greeting = (client: pg.PoolClient) => Promise<void>;

/** Opens a pool of pipelining connections; nothing is connected before the first use. */
export function openPool(options: DatabaseOptions, greet: Greeting): pg.Pool {
  const pool = new pg.Pool({
    ...clientConfig(options.url, commandSettings),
    pipeline: true,
    max: options.connections ?? 16,
    idleTimeoutMillis: 60_000,
    verify: (client, done) => {
      greet(client).then(() => done(), done);
    },
  });
  // A connection that breaks in use fails its statements; without a listener it would end the process as well.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  pool.on('error', (error) => options.onIdleError?.(error));
  return pool;
}

/**
 * Sends what `submit` queries in one piece: one write to the socket, one round trip.
 */
export function together<Result>(client: pg.ClientBase, submit: () => Result): Result {
  const { stream } = (client as pg.Client).connection;
  stream.cork();
  try {
    return submit();
  } finally {
    stream.uncork();
  }
}
