import { applyToTables, trip } from '@wheelhouse/event-store-postgres';
import type pg from 'pg';
import { toldOf } from './apply-batch.js';
import { lockCheckpoint, readParked, type ParkedRow, type PartitionOf } from './batch-sql.js';
import type { Consumer, TopicWork } from './consumer.js';
import { isAway } from './failures.js';

/** Which parked records are to be tried again: those of a view (or `reaction:…`, `listener:…`) and a stream or a key. */
export interface ReplayRequest {
  readonly view: string;
  readonly stream?: string;
  readonly key?: string;
}

export interface Replayed {
  readonly replayed: number;
  /** Still parked: the first that fails again, and those behind it. */
  readonly left: number;
  /** Why the first of them failed. */
  readonly detail?: string;
}

const CHUNK = 500;

/**
 * Tries parked records again, in their order, under the lock of their partition's checkpoint, so that nothing passes
 * them. Where records of a whole key wait for one another, a replay by stream takes all of the key.
 * @throws when the infrastructure is away; what was replayed before that stays so.
 */
export async function replay(consumer: Consumer, request: ReplayRequest): Promise<Replayed> {
  const { pool, name } = consumer.options;
  if (request.stream === undefined && request.key === undefined) throw new Error('a replay needs a stream or a key');
  const { rows } = await pool.query<{ topic: string; partition: number; partition_key: string }>(
    `select distinct topic, partition, partition_key from parked_records where consumer = $1 and view = $2
      and ($3::text is null or partition_key = $3) and ($4::text is null or headers->>'ce_streamid' = $4)`,
    [name, request.view, request.key ?? null, request.stream ?? null],
  );
  const sum = { replayed: 0, left: 0, detail: undefined as string | undefined };
  for (const { topic, partition, partition_key: key } of rows) {
    const work = consumer.work.get(topic);
    if (!work) continue;
    const one = await replayKey(pool, work, { consumer: name, topic, partition }, key, request);
    sum.replayed += one.replayed;
    sum.left += one.left;
    sum.detail ??= one.detail;
  }
  const { replayed, left, detail } = sum;
  return { replayed, left, ...(detail === undefined ? {} : { detail }) };
}

async function replayKey(pool: pg.Pool, work: TopicWork, of: PartitionOf, key: string, request: ReplayRequest): Promise<Replayed> {
  let replayed = 0;
  for (;;) {
    const part = await inTransaction(pool, async (client) => {
      await trip(client, [lockCheckpoint(of)]);
      const { rows: all } = await client.query<ParkedRow>(
        'select * from parked_records where consumer = $1 and topic = $2 and partition_key = $3 and view = $4 order by "offset", id',
        [of.consumer, of.topic, key, request.view],
      );
      const wholeKey = request.stream === undefined || all.some((row) => row.stream_id === null);
      const rows = wholeKey ? all : all.filter((row) => row.stream_id === request.stream);
      return tryInOrder(client, work, rows, request.view, all.some((row) => row.stream_id === null));
    });
    replayed += part.replayed;
    if (part.replayed < CHUNK || part.left === 0) return { ...part, replayed };
  }
}

async function tryInOrder(client: pg.ClientBase, work: TopicWork, rows: readonly ParkedRow[], view: string, oneChain: boolean): Promise<Replayed> {
  const stuck = new Set<string>();
  const gone: number[] = [];
  let detail: string | undefined;
  for (const row of rows.slice(0, CHUNK)) {
    const chain = oneChain ? '' : (row.stream_id ?? '');
    if (stuck.has(chain)) continue;
    const failure = await tryRecord(client, work, row, view);
    if (failure === undefined) gone.push(Number(row.id));
    else {
      stuck.add(chain);
      detail ??= failure;
      await client.query('update parked_records set attempts = attempts + 1, detail = $2 where id = $1', [row.id, failure.slice(0, 2_000)]);
    }
  }
  if (gone.length > 0) await client.query('delete from parked_records where id = any($1::bigint[])', [gone]);
  return { replayed: gone.length, left: rows.length - gone.length, ...(detail === undefined ? {} : { detail }) };
}

/** Why a record still cannot be applied; undefined where it was. */
async function tryRecord(client: pg.ClientBase, { applier }: TopicWork, row: ParkedRow, view: string): Promise<string | undefined> {
  const { decoded } = readParked(row, applier.decode);
  if (decoded.outcome === 'poison') return decoded.detail;
  if (decoded.outcome === 'unknown-type') return undefined;
  const { event } = decoded;
  await applier.views.refresh(client);
  const fed = applier.views.ready().find(({ target }) => target.name === view);
  const effect = applier.effects.find(({ name }) => name === view);
  await client.query('savepoint replayed');
  try {
    if (fed) await applyToTables(client, [fed.table], [event]);
    else if (effect) await effect.run([event]);
    else return `this release has nothing called ${view}`;
    await client.query('release savepoint replayed');
    return undefined;
  } catch (error) {
    if (isAway(error)) throw error;
    await client.query('rollback to savepoint replayed');
    return toldOf(error);
  }
}

async function inTransaction<Result>(pool: pg.Pool, act: (client: pg.ClientBase) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await act(client);
    const { command } = await client.query('commit');
    if (command !== 'COMMIT') throw new Error(`COMMIT answered ${command}`);
    client.release();
    return result;
  } catch (error) {
    const rolledBack = await client.query('rollback').then(() => true, () => false);
    client.release(!rolledBack);
    throw error;
  }
}
