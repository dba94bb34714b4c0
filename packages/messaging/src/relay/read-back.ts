import type { Kafka } from 'kafkajs';
import type pg from 'pg';
import { readRanges, type OffsetRange } from '../kafka/read-ranges.js';
import { header } from '../wire/headers.js';
import { NIL, type Noted, type RelayState } from './relay-state.js';

/** What stands in a topic, held against what was noted of it. */
export interface ReadBack {
  /** Why the log has to be published again; undefined where the topic is as it was left. */
  readonly differs?: string;
  /** The last record of each partition that has one. */
  readonly stands: ReadonlyMap<number, Noted>;
  /** Generations seen in the records read. */
  readonly generations: readonly string[];
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Reads back the record that was noted last in each partition, and those behind it, which a relay that was killed
 * between publishing and noting left there. The topic is as it was left if the noted ones are there, and those behind
 * them are of this generation and stand in this log: otherwise the broker lost something, or the database is older.
 */
export async function readBack(kafka: Kafka, client: pg.Pool | pg.ClientBase, topic: string, state: RelayState | undefined): Promise<ReadBack> {
  const admin = kafka.admin({ retry: { retries: 2 } });
  await admin.connect();
  const offsets = await admin.fetchTopicOffsets(topic).finally(() => admin.disconnect());
  const ranges = new Map<number, OffsetRange>();
  const reasons: string[] = [];
  for (const { partition, high, low } of offsets) {
    const [start, end] = [Number(low), Number(high)];
    const noted = state?.noted.get(partition)?.nextOffset;
    if (noted !== undefined && end < noted) reasons.push(`partition ${partition} ends at ${end}, and ${noted} was noted`);
    // Without anything noted the last record alone tells what stands there; a record that was noted may have been let go by age.
    const from = state && noted === undefined ? start : noted !== undefined && noted <= end ? noted - 1 : end - 1;
    ranges.set(partition, { from: Math.max(start, from), to: end });
  }
  const stands = new Map<number, Noted>();
  const generations = new Set<string>();
  const behind = new Set<string>();
  await readRanges(kafka, topic, ranges, (partition, { offset, headers }) => {
    const generation = headers[header.generation] ?? '';
    const eventId = UUID.test(headers[header.id] ?? '') ? (headers[header.id] ?? NIL) : NIL;
    stands.set(partition, { nextOffset: offset + 1, eventId });
    if (UUID.test(generation)) generations.add(generation);
    const noted = state?.noted.get(partition);
    if (noted && offset === noted.nextOffset - 1) {
      if (eventId !== noted.eventId) reasons.push(`offset ${offset} of partition ${partition} holds ${eventId}, and ${noted.eventId} was noted`);
    } else if (state && UUID.test(generation)) {
      if (generation !== state.generation) reasons.push(`offset ${offset} of partition ${partition} is of generation ${generation}, and not of ${state.generation}`);
      else if (eventId !== NIL) behind.add(eventId);
    }
  });
  const missing = reasons.length === 0 ? await missingFromLog(client, [...behind]) : undefined;
  if (missing !== undefined) reasons.push(`record ${missing} was published and is not in this log`);
  const [differs] = reasons;
  return { ...(differs === undefined ? {} : { differs }), stands, generations: [...generations] };
}

async function missingFromLog(client: pg.Pool | pg.ClientBase, ids: readonly string[]): Promise<string | undefined> {
  if (ids.length === 0) return undefined;
  const { rows } = await client.query<{ id: string }>(
    'select id from unnest($1::uuid[]) as id where not exists (select from events where event_id = id) limit 1', [ids]);
  return rows[0]?.id;
}
