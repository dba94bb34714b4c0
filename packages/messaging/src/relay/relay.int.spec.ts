import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { folderSizes, noteList } from '../testing/notes.js';
import { partitionOf } from '../kafka/partition-of.js';
import { createTestSystem, eventually, type TestSystem } from '../testing/test-system.js';
import type { RawRecord } from '../wire/decode-record.js';
import type { Relay } from './relay.js';
import { guards, type Guards } from '../testing/guards.js';

const generationsOf = (records: readonly RawRecord[][]): string[] => [...new Set(records.flat().map(({ headers }) => headers['ce_generation'] ?? ''))].toSorted();
const idsOf = (records: readonly RawRecord[]): string[] => records.map(({ headers }) => headers['ce_id'] ?? '');

describe('the relay', () => {
  let system: TestSystem;

  beforeEach(async () => {
    system = await createTestSystem();
  });
  afterEach(() => system.stop());

  const published = (count: number) => eventually(() => system.topicRecords(), (records) => records.flat().length >= count);
  const logIds = async (): Promise<string[]> =>
    (await system.writer.query<{ event_id: string }>('select event_id from events order by epoch, transaction_id, position')).map((row) => row.event_id);
  const expectEqualViews = async () => {
    const versions = await system.writer.query<{ stream_id: string; version: number; size: number }>(
      `select distinct on (stream_id) stream_id, version, (data->>'size')::int as size from events order by stream_id, version desc`);
    await eventually(
      () => system.rows(noteList),
      (rows) => rows.size === versions.length && versions.every(({ stream_id, version, size }) => rows.get(stream_id)?.['changes'] === version - 1 && rows.get(stream_id)?.['size'] === size),
    );
  };

  it('publishes each key in the order of the log, also what commits late', async () => {
    const relay = system.relay();
    await system.append([{ stream: 'first', key: 'k' }]);
    await published(1);
    const late = new pg.Client(system.writer.url);
    await late.connect();
    await late.query('begin');
    await late.query(
      `insert into events (epoch, partition_key, stream_type, stream_id, version, event_id, type, schema_version, data, metadata, recorded_at)
       values (1, 'k', 'note', 'late', 1, gen_random_uuid(), 'NoteWritten', 1, '{"title":"late","size":1}', '{"actor":"mia","command":"write","correlationId":"c"}', clock_timestamp())`);
    await system.append(Array.from({ length: 20 }, (_, index) => ({ stream: `s${index}`, key: 'k' })));
    relay.ring();
    await late.query('commit');
    await late.end();
    relay.ring();
    const records = await published(22);
    expect(idsOf(records.find((partition) => partition.length > 0) ?? [])).toEqual(await logIds());
  });

  it('leads once for each database, and another takes over', async () => {
    const relays = [system.relay(), system.relay()];
    await eventually(() => relays.filter((relay) => relay.leads()).length, (leaders) => leaders === 1);
    await system.append(Array.from({ length: 50 }, (_, index) => ({ stream: `a${index}` })));
    await published(50);
    const leader = relays.find((relay) => relay.leads());
    const other = relays.find((relay) => !relay.leads());
    await leader?.stop();
    await eventually(() => other?.leads(), Boolean);
    await system.append(Array.from({ length: 50 }, (_, index) => ({ stream: `b${index}` })));
    other?.ring();
    const records = await published(100);
    expect(records.flat()).toHaveLength(100);
    expect(generationsOf(records)).toHaveLength(1);
  });

  it('makes nothing but duplicates when two lead, and consumers drop them', async () => {
    let dropped = 0;
    const metrics = { batchApplied: () => {}, unknownType: () => {}, parked: () => {}, generationChanged: () => {}, duplicates: (_: string, count: number) => void (dropped += count) };
    const first = system.relay({ [guards]: { leader: false } });
    await eventually(() => first.connected(), (connected) => connected === true);
    const second = system.relay({ [guards]: { leader: false, generation: false } });
    await eventually(() => second.connected(), (connected) => connected === true);
    system.consumer({ metrics });
    for (let round = 0; round < 10; round += 1) await system.append(Array.from({ length: 30 }, (_, index) => ({ stream: `n${index}`, key: `k${index % 5}` })));
    await expectEqualViews();
    expect((await system.topicRecords()).flat().length).toBeGreaterThan(300);
    await eventually(() => dropped, (count) => count > 0);
    expect(await system.reader.query('select * from parked_records')).toEqual([]);
  });

  /** A relay dies between publishing forty events and noting them, and another one goes on: 120 records of 80 events. */
  const dieBeforeNoting = async (less: Partial<Guards>): Promise<{ readonly records: readonly RawRecord[][]; readonly next: Relay }> => {
    const relay = system.relay();
    system.consumer({ [guards]: less });
    await system.append(Array.from({ length: 40 }, (_, index) => ({ stream: `n${index % 10}`, key: `k${index % 10}` })));
    await published(40);
    const [state] = await eventually(() => system.writer.query('select * from relay_state'), (rows) => rows[0]?.['position'] != null);
    const noted = await system.writer.query('select * from relay_partitions');
    await system.append(Array.from({ length: 40 }, (_, index) => ({ stream: `n${index % 10}`, key: `k${index % 10}` })));
    await published(80);
    await relay.stop();
    // As if it had been killed before it noted the second half.
    await system.writer.query('update relay_state set transaction_id = $1, position = $2', [state?.['transaction_id'], state?.['position']]);
    for (const row of noted) await system.writer.query('update relay_partitions set next_offset = $1, event_id = $2 where partition = $3', [row['next_offset'], row['event_id'], row['partition']]);
    const next = system.relay();
    return { records: await published(120), next };
  };
  const counted = async () => [...(await system.rows(folderSizes)).values()].reduce((sum, row) => sum + Number(row['events']), 0);

  it('publishes twice what it had not noted when it died, in the same generation', async () => {
    const { records, next } = await dieBeforeNoting({});
    expect(generationsOf(records)).toHaveLength(1);
    // One more of each key, behind the duplicates.
    await system.append(Array.from({ length: 10 }, (_, index) => ({ stream: `n${index}`, key: `k${index}` })));
    next.ring();
    await expectEqualViews();
    expect(await counted()).toBe(90);
  });

  it('would have them counted twice, were duplicates not dropped', async () => {
    await dieBeforeNoting({ dedupe: false });
    expect(await eventually(counted, (count) => count > 80)).toBeGreaterThan(80);
  });

  it('begins a generation when Kafka lost everything, and the views come out equal', async () => {
    const relay = system.relay();
    const consumer = system.consumer();
    await system.append(Array.from({ length: 60 }, (_, index) => ({ stream: `n${index % 12}` })));
    await expectEqualViews();
    const before = (await relay.state()).generation;
    await system.wipe();
    await eventually(() => relay.state(), (state) => state.generation !== before && state.backlog === 0);
    const position = await system.append(Array.from({ length: 24 }, (_, index) => ({ stream: `n${index % 12}` })));
    relay.ring();
    await expectEqualViews();
    const after = await relay.state();
    expect(after.generation && before && after.generation > before).toBe(true);
    expect(await consumer.waitFor(position)).toEqual({ outcome: 'applied' });
    expect(await consumer.generations()).toEqual([{ topic: system.topic, generation: after.generation }]);
  });

  /** The newer half of each partition is gone, and `n0` gets a new event with the size 77. */
  const loseTheTail = async (less: Partial<Guards>): Promise<readonly RawRecord[][]> => {
    const relay = system.relay();
    system.consumer();
    await system.append(Array.from({ length: 60 }, (_, index) => ({ stream: `n${index % 12}` })));
    await expectEqualViews();
    const records = await system.topicRecords();
    await relay.stop();
    await system.wipe();
    for (const partition of records) {
      const kept = partition.slice(0, Math.floor(partition.length / 2));
      if (kept.length > 0) await system.produce(kept.map(({ key, headers, value }) => ({ key, headers, value: value?.toString() ?? '' })));
    }
    await system.append([{ stream: 'n0', data: { size: 77 } }]);
    system.relay({ [guards]: less });
    return records;
  };

  it('begins a generation when the tail of the topic is gone', async () => {
    await loseTheTail({});
    await eventually(() => system.topicRecords(), (now) => generationsOf(now).length === 2);
    await expectEqualViews();
  });

  it('would have what is new taken for what stood at its offset, had it neither read back nor looked at the answers', async () => {
    const before = await loseTheTail({ generation: false, offsets: false });
    // As many as stood in the partition: the last of them is behind every offset that was known, and behind the event of n0.
    const enough = before[partitionOf('n0')]?.length ?? 0;
    const streams = Array.from({ length: enough }, (_, index) => `later${index}`);
    await system.append(streams.map((stream) => ({ stream, key: 'n0' })));
    const rows = await eventually(() => system.rows(noteList), (now) => now.has(streams.at(-1) ?? ''));
    expect(generationsOf(await system.topicRecords())).toHaveLength(1);
    expect(rows.get('n0')).toMatchObject({ changes: 4, size: 5 });
  });

  /** The database goes back to a backup while Kafka keeps what came after it, and `n1` gets a new event with the size 5000. */
  const goBack = async (less: Partial<Guards>): Promise<void> => {
    const relay = system.relay();
    system.consumer();
    await system.append(Array.from({ length: 24 }, (_, index) => ({ stream: `n${index % 12}` })));
    await published(24);
    await relay.stop();
    const state = await system.writer.query('select * from relay_state');
    const noted = await system.writer.query('select * from relay_partitions');
    const again = system.relay();
    await system.append(Array.from({ length: 24 }, (_, index) => ({ stream: `n${index % 12}` })));
    await expectEqualViews();
    await again.stop();
    // Restored: what came after the backup is gone from the log, and something else was written since.
    await system.writer.query('delete from events where version > 2');
    await system.writer.query('update relay_state set transaction_id = $1, position = $2', [state[0]?.['transaction_id'], state[0]?.['position']]);
    for (const row of noted) await system.writer.query('update relay_partitions set next_offset = $1, event_id = $2 where partition = $3', [row['next_offset'], row['event_id'], row['partition']]);
    await system.append([{ stream: 'n1', version: 3, data: { size: 5000 } }]);
    system.relay({ [guards]: less });
  };

  it('begins a generation when the database is older than Kafka', async () => {
    await goBack({});
    await expectEqualViews();
    expect(generationsOf(await system.topicRecords())).toHaveLength(2);
    expect((await system.rows(folderSizes)).get('n1')).toMatchObject({ events: 3 });
  });

  it('would have what is new taken for what the backup lacks, had it not read back', async () => {
    await goBack({ generation: false });
    await system.append([{ stream: 'marker', key: 'n1' }]);
    const rows = await eventually(() => system.rows(noteList), (now) => now.has('marker'));
    expect(generationsOf(await system.topicRecords())).toHaveLength(1);
    expect(rows.get('n1')).toMatchObject({ changes: 3, size: 4 });
  });
});
