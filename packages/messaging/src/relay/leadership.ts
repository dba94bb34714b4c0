import { clientConfig, lockHash } from '@wheelhouse/event-store-postgres';
import pg from 'pg';
import { messageOf } from '../consumer/failures.js';
import type { Logger } from '../kafka/kafka-client.js';
import { createBell } from './bell.js';

/** How long another process is the leader before this one asks again, in milliseconds. */
const ASK_AGAIN_MS = 200;
const RECONNECT_MS = 1_000;

// A leader whose machine is gone is noticed in some twenty seconds, by both ends; the system's default is two hours.
const KEEP_ALIVES = { tcp_keepalives_idle: '10', tcp_keepalives_interval: '3', tcp_keepalives_count: '3' };

export interface LeadershipOptions {
  /** Straight to the database, past any pooler: a session lock and LISTEN live with the connection. */
  readonly databaseUrl: string;
  /** Name of the lock, and of the channel of notifications. */
  readonly name: string;
  readonly logger: Logger;
  /** Called for each notification on the channel, with its payload. */
  readonly onNotified: (payload: string) => void;
  /** False: every process leads, which a test asks for. */
  readonly exclusive: boolean;
  /**
   * Leads until the signal says that the leadership is over: the connection broke, or all is to stop. Should it end by
   * itself, the lock is given back.
   */
  readonly lead: (client: pg.Client, over: AbortSignal) => Promise<void>;
}

export interface Leadership {
  leads(): boolean;
  /** Tells the leader, wherever it is; at most one message is on its way, and one waits behind it. */
  notify(payload: string): void;
  stop(): Promise<void>;
}

/** Takes part in leading: one process holds the lock of the database, the others stand by and take over. */
export function takePart(options: LeadershipOptions): Leadership {
  const { logger, name } = options;
  const channel = name.replaceAll(/[^a-z0-9]/g, '_');
  const stopping = new AbortController();
  const bell = createBell();
  let current: pg.Client | undefined;
  let leading = false;
  let sending = false;
  let waiting: string | undefined;

  const send = async (payload: string): Promise<void> => {
    sending = true;
    try {
      await current?.query('select pg_notify($1, $2)', [channel, payload]);
    } catch (error) {
      logger.debug({ error: messageOf(error) }, 'the leader was not told; it polls');
    }
    sending = false;
    if (waiting === undefined) return;
    const next = waiting;
    waiting = undefined;
    void send(next);
  };

  const serve = async (client: pg.Client): Promise<void> => {
    const lost = new AbortController();
    client.on('error', (error) => {
      logger.warn({ error: messageOf(error) }, 'the connection that leads or stands by broke');
      lost.abort();
      bell.ring();
    });
    client.on('end', () => lost.abort());
    client.on('notification', ({ payload }) => options.onNotified(payload ?? ''));
    await client.connect();
    await client.query(`listen ${channel}`);
    current = client;
    while (!lost.signal.aborted && !stopping.signal.aborted) {
      const { rows } = await client.query<{ had: boolean }>('select pg_try_advisory_lock($1) as had', [lockHash(name)]);
      if (rows[0]?.had || !options.exclusive) {
        leading = true;
        logger.info({ lock: name }, 'leads');
        await options.lead(client, AbortSignal.any([lost.signal, stopping.signal]));
        leading = false;
        await client.query('select pg_advisory_unlock($1)', [lockHash(name)]);
      }
      await bell.wait(ASK_AGAIN_MS);
    }
  };

  const run = async (): Promise<void> => {
    let told = false;
    while (!stopping.signal.aborted) {
      const client = new pg.Client({ ...clientConfig(options.databaseUrl, { TimeZone: 'UTC', DateStyle: 'ISO', ...KEEP_ALIVES }), keepAliveInitialDelayMillis: 10_000 });
      try {
        await serve(client);
        told = false;
      } catch (error) {
        if (!told && !stopping.signal.aborted) logger.warn({ error: messageOf(error) }, 'cannot lead or stand by; trying again until it works');
        told = true;
      } finally {
        leading = false;
        current = undefined;
        await client.end().catch(() => undefined);
      }
      if (!stopping.signal.aborted) await bell.wait(RECONNECT_MS);
    }
  };

  const running = run();
  return {
    leads: () => leading,
    notify: (payload) => {
      if (sending) waiting = payload;
      else void send(payload);
    },
    stop: async () => {
      stopping.abort();
      bell.ring();
      await running;
    },
  };
}
