import { PARTITIONS } from '../kafka/partition-of.js';
import { switchTo } from '@wheelhouse/event-store-postgres';
import type { ViewTable } from '@wheelhouse/event-store-postgres';
import type pg from 'pg';
import { checkpointLock } from './batch-sql.js';

/** A build that is to take the place of live tables. */
export interface Switch {
  readonly consumer: string;
  readonly topic: string;
  /** The name under which the build keeps checkpoints, positions and parked records of its own. */
  readonly build: string;
  readonly tables: readonly ViewTable[];
  /** The checkpoints are locked meanwhile; only a test says otherwise. */
  readonly held: boolean;
}

/** Gives a build its checkpoints: at the start of every partition, in a generation if one is known. */
export async function beginBuild(client: pg.ClientBase, build: string, topic: string, generation: string | undefined): Promise<void> {
  await client.query(
    'insert into consumer_checkpoints (consumer, topic, partition, generation) select $1, $2, partition, $3 from generate_series(0, $4::int - 1) as partition',
    [build, topic, generation ?? null, PARTITIONS],
  );
}

/** Removes what builds of a topic left behind; the caller holds the lock of rebuilds, so that none is under way. */
export async function forgetBuilds(client: pg.ClientBase, consumer: string, topic: string): Promise<void> {
  for (const table of ['consumer_checkpoints', 'stream_positions', 'parked_records']) {
    await client.query(`delete from ${table} where starts_with(consumer, $1) and topic = $2`, [`${consumer}#`, topic]);
  }
}

/**
 * Switches tables built of the consumer's own generation, at exactly its offsets: all checkpoints are locked, and the
 * build reads on until it meets them. False where it came to nothing.
 */
export async function switchViews(client: pg.ClientBase, { consumer, topic, build, tables, held, meets }: Switch & { readonly meets: () => Promise<boolean> }): Promise<boolean> {
  return underAllCheckpoints(client, { consumer, topic, held }, async () => {
    if (!(await meets())) return false;
    for (const table of tables) await switchTo(client, table);
    const names = tables.map(({ view }) => view.name);
    await client.query('delete from parked_records where consumer = $1 and topic = $2 and view = any($3::text[])', [consumer, topic, names]);
    await client.query('update parked_records set consumer = $1 where consumer = $4 and topic = $2 and view = any($3::text[])', [consumer, topic, names, build]);
    return true;
  });
}

/** Switches tables built of a newer generation; the consumer goes on where the build stands. The build must have ended. */
export async function switchGeneration(client: pg.ClientBase, { consumer, topic, build, tables, held }: Switch): Promise<void> {
  await underAllCheckpoints(client, { consumer, topic, held }, async () => {
    for (const table of tables) await switchTo(client, table);
    for (const kept of ['consumer_checkpoints', 'stream_positions', 'parked_records']) {
      await client.query(`delete from ${kept} where consumer = $1 and topic = $2`, [consumer, topic]);
      await client.query(`update ${kept} set consumer = $1 where consumer = $3 and topic = $2`, [consumer, topic, build]);
    }
    return true;
  });
}

async function underAllCheckpoints(client: pg.ClientBase, { consumer, topic, held }: Pick<Switch, 'consumer' | 'topic' | 'held'>, act: () => Promise<boolean>): Promise<boolean> {
  const locks = Array.from({ length: held ? PARTITIONS : 0 }, (_, partition) => checkpointLock({ consumer, topic, partition }));
  await client.query('begin');
  try {
    // Waiting takes no transaction id, so that no relay waits for it; the switch itself is short.
    await client.query('set local transaction_timeout = 0');
    await client.query('select pg_advisory_xact_lock(lock) from unnest($1::bigint[]) as lock order by lock', [locks]);
    const done = await act();
    await client.query(done ? 'commit' : 'rollback');
    return done;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
