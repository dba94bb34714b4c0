import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Kafka, logLevel } from 'kafkajs';
import { existsSync, statSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { birthOf } from '../local/births.mjs';
import { isListening } from '../local/ports.mjs';
import { stopLeftover } from '../local/postgres.ts';
import { startKafka, startPostgres, type TestKafka, type TestPostgres } from './cluster.ts';

/** Addresses of this machine that are not loopback. */
const outside = Object.values(networkInterfaces()).flatMap((all) => all ?? []).filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address);

describe('a PostgreSQL of our own', () => {
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  }, 60_000);
  afterAll(() => postgres.remove());

  const ask = async <Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> => {
    const client = new pg.Client({ connectionString: postgres.url });
    await client.connect();
    try {
      return (await client.query<Row>(sql)).rows;
    } finally {
      await client.end();
    }
  };
  const identity = async () => (await ask<{ id: string }>('select system_identifier::text as id from pg_control_system()'))[0]!.id;

  it('is durable, compares text by code points, and asks for a password', async () => {
    expect(await ask('select current_setting(\'fsync\') as fsync, current_setting(\'synchronous_commit\') as commit, \'Z\' < \'a\' as by_code')).toEqual([{ fsync: 'on', commit: 'on', by_code: true }]);
    const stranger = new pg.Client({ connectionString: postgres.url.replace('postgres:postgres@', 'postgres:guessed@') });
    await expect(stranger.connect()).rejects.toThrow(/password authentication failed/);
  });

  it('listens on loopback alone, and its data is its user\'s alone', async () => {
    for (const address of outside) expect(await isListening(postgres.port, address)).toBe(false);
    expect(statSync(join(postgres.folder, 'cluster', 'data')).mode & 0o077).toBe(0);
    expect(statSync(join(postgres.folder, 'cluster', 'data')).uid).not.toBe(0);
  });

  it('keeps what was committed before kill -9, on the same port', async () => {
    await ask('create table kept as select 1 as one');
    const before = await identity();
    await postgres.kill();
    expect(postgres.pid()).toBeUndefined();
    await postgres.start();
    expect(await ask('select one from kept')).toEqual([{ one: 1 }]);
    expect(await identity()).toBe(before);
  });

  it('is found and stopped where its starter was killed', async () => {
    const pid = postgres.pid()!;
    expect(await stopLeftover(join(postgres.folder, 'cluster'))).toBe(true);
    expect(birthOf(pid)).toBeUndefined();
    expect(await stopLeftover(join(postgres.folder, 'cluster'))).toBe(false);
    // The process is gone; that we hear of it may take a moment.
    while (postgres.pid() !== undefined) await new Promise((resolve) => setTimeout(resolve, 10));
    await postgres.start();
  });

  it('is another cluster once it was wiped', async () => {
    const before = await identity();
    await postgres.wipe();
    await postgres.start();
    expect(await identity()).not.toBe(before);
    expect(await ask('select to_regclass(\'kept\') as kept')).toEqual([{ kept: null }]);
  });
});

describe('a Kafka of our own', () => {
  let kafka: TestKafka;
  beforeAll(async () => {
    kafka = await startKafka();
  }, 60_000);
  afterAll(() => kafka.remove());

  const asAdmin = async <T>(work: (admin: ReturnType<Kafka['admin']>) => Promise<T>): Promise<T> => {
    const admin = new Kafka({ brokers: [kafka.brokers], logLevel: logLevel.NOTHING, retry: { retries: 20 } }).admin();
    await admin.connect();
    try {
      return await work(admin);
    } finally {
      await admin.disconnect();
    }
  };
  // Beside the broker's own, where it notes who leads which group.
  const topicsMade = async () => (await asAdmin((admin) => admin.listTopics())).filter((topic) => !topic.startsWith('__'));

  it('listens on loopback alone, and makes no topic that it was not told to make', async () => {
    for (const address of outside) expect(await isListening(kafka.port, address)).toBe(false);
    await expect(asAdmin((admin) => admin.fetchTopicMetadata({ topics: ['not-made'] }))).rejects.toThrow();
    expect(await topicsMade()).toEqual([]);
  });

  it('keeps its topics over kill -9, on the same port, and has a folder for each partition', async () => {
    await asAdmin((admin) => admin.createTopics({ topics: [{ topic: 'kept', numPartitions: 2 }], waitForLeaders: false }));
    while (!existsSync(join(kafka.logFolder, 'kept-1'))) await new Promise((resolve) => setTimeout(resolve, 10));
    await kafka.kill();
    await kafka.start();
    expect(await topicsMade()).toEqual(['kept']);
    expect(existsSync(join(kafka.logFolder, 'kept-1'))).toBe(true);
  }, 60_000);

  it('has none once it was wiped', async () => {
    await kafka.wipe();
    await kafka.start();
    expect(await topicsMade()).toEqual([]);
  }, 60_000);
});
