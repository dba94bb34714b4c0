import type { Place } from '@wheelhouse/event-sourcing';
import { lockHash, type Answered, type Statement } from '@wheelhouse/event-store-postgres';
import type pg from 'pg';
import type { RecordDecoder } from '../wire/decode-record.js';
import type { Headers } from '../wire/headers.js';
import { storedRecord } from '../wire/raw-record.js';
import type { ParkedScope } from './parked-scopes.js';
import type { BatchPlan, BatchState, Checkpoint, ParkReason, ReadRecord, WaitingRecord } from './plan-batch.js';

/** One partition as one consumer reads it. */
export interface PartitionOf {
  readonly consumer: string;
  readonly topic: string;
  readonly partition: number;
}

/**
 * The lock of a partition's checkpoint. It is an advisory one, since a lock on the row would take a transaction id, and
 * every relay of the cluster would wait from there to the end of the batch.
 */
export const checkpointLock = ({ consumer, topic, partition }: PartitionOf): string => lockHash(`checkpoint:${consumer}:${topic}:${partition}`);

export const lockCheckpoint = (of: PartitionOf): Statement => ({ name: 'checkpoint-lock', text: 'select pg_advisory_xact_lock($1)', values: [checkpointLock(of)] });

interface CheckpointRow {
  readonly partition: number;
  readonly generation: string | null;
  readonly next_offset: number;
  readonly epoch: number | null;
  readonly transaction_id: string | null;
  readonly position: string | null;
}

/** Reads a checkpoint's row; a partition that has none stands at its beginning. */
export function checkpointOf(row: CheckpointRow | undefined): Checkpoint {
  if (!row) return { nextOffset: 0 };
  const place = placeOf(row);
  return { nextOffset: Number(row.next_offset), ...(row.generation === null ? {} : { generation: row.generation }), ...(place ? { place } : {}) };
}

const placeOf = ({ epoch, transaction_id, position }: CheckpointRow): Place | undefined =>
  epoch === null || transaction_id === null || position === null ? undefined : { epoch, transaction: transaction_id, position };

const CHECKPOINT = 'select partition, generation, next_offset, epoch, transaction_id::text, position::text from consumer_checkpoints where consumer = $1 and topic = $2';

/**
 * One partition's checkpoint. A partition that held nothing yet is of the generation that the others are in: going
 * ahead of them into a newer one, it would be shown in tables that are soon switched away from.
 */
const CHECKPOINT_OF_ONE = `select at.partition, coalesce(at.next_offset, 0) as next_offset, at.epoch, at.transaction_id::text, at.position::text,
    coalesce(at.generation, (select other.generation from consumer_checkpoints other where other.consumer = $1 and other.topic = $2 and other.generation is not null order by other.generation desc limit 1)) as generation
  from (select) as one left join consumer_checkpoints at on at.consumer = $1 and at.topic = $2 and at.partition = $3`;

/** The checkpoints of a topic by partition, as committed. */
export async function readCheckpoints(client: pg.Pool | pg.ClientBase, consumer: string, topic: string): Promise<Map<number, Checkpoint>> {
  const { rows } = await client.query<CheckpointRow>({ name: 'checkpoints', text: CHECKPOINT, values: [consumer, topic] });
  return new Map(rows.map((row) => [row.partition, checkpointOf(row)]));
}

/** What a batch has to know, as statements: checkpoint, positions of streams, what is parked of its keys. */
export function stateReads(of: PartitionOf, records: readonly ReadRecord[]): readonly Statement[] {
  const streams = [...new Set(records.flatMap(({ decoded }) => (decoded.identity ? [decoded.identity.streamId] : [])))];
  const keys = [...new Set(records.map(({ raw }) => raw.key))];
  return [
    { name: 'checkpoint', text: CHECKPOINT_OF_ONE, values: [of.consumer, of.topic, of.partition] },
    {
      name: 'positions',
      text: 'select stream_id, version from stream_positions where consumer = $1 and topic = $2 and stream_id = any($3::text[])',
      values: [of.consumer, of.topic, streams],
    },
    {
      name: 'parks',
      text: `select distinct view, partition_key, stream_id, reason from parked_records
        where consumer = $1 and topic = $2 and partition_key = any($3::text[]) order by 1, 2, 3, 4`,
      values: [of.consumer, of.topic, keys],
    },
  ];
}

/** What the {@link stateReads} answered; records that wait for a gap of these streams to be filled are read besides. */
export async function stateOf(client: pg.ClientBase, of: PartitionOf, [checkpoint, positions, parks]: readonly Answered[], decode: RecordDecoder): Promise<BatchState> {
  const known = new Map((positions?.rows ?? []).map((row) => [String(row['stream_id']), Number(row['version'])]));
  const scopes = ((parks?.rows ?? []) as unknown as readonly ParkRow[]).map((row): ParkedScope => ({
    key: row.partition_key,
    reason: row.reason,
    ...(row.view === null ? {} : { target: row.view }),
    ...(row.stream_id === null ? {} : { streamId: row.stream_id }),
  }));
  const gaps = new Set(scopes.flatMap(({ reason, streamId }) => (reason === 'gap' && streamId !== undefined ? [streamId] : [])));
  return {
    checkpoint: checkpointOf(checkpoint?.rows[0] as unknown as CheckpointRow | undefined),
    positions: known,
    parks: scopes,
    waiting: gaps.size === 0 ? new Map() : await readWaiting(client, of, [...gaps], decode),
  };
}

interface ParkRow {
  readonly view: string | null;
  readonly partition_key: string;
  readonly stream_id: string | null;
  readonly reason: ParkReason;
}

/** A parked record as it is kept. */
export interface ParkedRow {
  readonly id: number;
  readonly partition: number;
  readonly generation: string | null;
  readonly offset: number;
  readonly view: string | null;
  readonly partition_key: string;
  readonly stream_id: string | null;
  readonly version: number | null;
  readonly headers: Headers;
  readonly value: Buffer | null;
  readonly reason: ParkReason;
  readonly detail: string;
  readonly attempts: number;
  readonly parked_at: string;
}

/** Reads a parked record again, as if it came from the topic. */
export function readParked(row: ParkedRow, decode: RecordDecoder): WaitingRecord {
  const raw = storedRecord({ offset: Number(row.offset), key: row.partition_key, headers: row.headers, value: row.value });
  return { parkedId: Number(row.id), raw, decoded: decode(raw) };
}

async function readWaiting(client: pg.ClientBase, of: PartitionOf, streams: readonly string[], decode: RecordDecoder): Promise<Map<string, WaitingRecord[]>> {
  const { rows } = await client.query<ParkedRow>({
    name: 'waiting',
    text: `select * from parked_records where consumer = $1 and topic = $2 and reason = 'gap' and view is null and stream_id = any($3::text[]) order by version, id`,
    values: [of.consumer, of.topic, streams],
  });
  return Map.groupBy(rows.map((row) => readParked(row, decode)), ({ decoded }) => decoded.identity?.streamId ?? '') as Map<string, WaitingRecord[]>;
}

/** What a plan says beside the views: positions, parked records, the checkpoint last. */
export function outcomeWrites(of: PartitionOf, plan: BatchPlan): readonly Statement[] {
  const { consumer, topic } = of;
  const writes: Statement[] = [];
  if (plan.positions.size > 0) {
    writes.push({
      name: 'put-positions',
      text: `insert into stream_positions (consumer, topic, stream_id, version) select $1, $2, * from unnest($3::text[], $4::int[])
        on conflict (consumer, topic, stream_id) do update set version = excluded.version`,
      values: [consumer, topic, [...plan.positions.keys()], [...plan.positions.values()]],
    });
  }
  for (const { raw, ...park } of plan.parked) {
    writes.push({
      name: 'park',
      text: `insert into parked_records (consumer, topic, partition, generation, "offset", view, partition_key, stream_id, version, headers, value, reason, detail)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      values: [consumer, topic, of.partition, park.generation ?? null, raw.offset, park.target ?? null, raw.key, park.streamId ?? null, park.version ?? null,
        JSON.stringify(raw.headers), bytes(raw.value), park.reason, park.detail.slice(0, 2_000)],
    });
  }
  if (plan.released.length > 0) writes.push({ name: 'release', text: 'delete from parked_records where id = any($1::bigint[])', values: [plan.released] });
  for (const { raw, decoded } of plan.copies) {
    writes.push({
      name: 'better-copy',
      text: `update parked_records set headers = $5, value = $6 where consumer = $1 and topic = $2 and partition_key = $3
        and headers->>'ce_streamid' = $7 and version = $4 and reason in ('not-json', 'invalid-data', 'newer-version')`,
      values: [consumer, topic, raw.key, decoded.identity?.version, JSON.stringify(raw.headers), bytes(raw.value), decoded.identity?.streamId],
    });
  }
  return [...writes, checkpointWrite(of, plan.checkpoint)];
}

const bytes = (value: Buffer | null): string | null => (value === null ? null : `\\x${value.toString('hex')}`);

/** Sets a checkpoint; the caller holds its lock. */
export const checkpointWrite = (of: PartitionOf, { generation, nextOffset, place }: Checkpoint): Statement => ({
  name: 'put-checkpoint',
  text: `insert into consumer_checkpoints (consumer, topic, partition, generation, next_offset, epoch, transaction_id, position)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
    on conflict (consumer, topic, partition) do update set generation = excluded.generation, next_offset = excluded.next_offset,
      epoch = excluded.epoch, transaction_id = excluded.transaction_id, position = excluded.position, updated_at = clock_timestamp()`,
  values: [of.consumer, of.topic, of.partition, generation ?? null, nextOffset, place?.epoch ?? null, place?.transaction ?? null, place?.position ?? null],
});

export const BEGIN: Statement = { name: 'begin', text: 'begin', values: [] };
export const COMMIT: Statement = { name: 'commit', text: 'commit', values: [] };
