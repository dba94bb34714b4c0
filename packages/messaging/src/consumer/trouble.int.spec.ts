import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ensureTopics, WrongPartitions } from '../kafka/topics.js';
import { operationsOf } from '../operations.js';
import { folderSizes, noteList } from '../testing/notes.js';
import { rawRecord } from '../wire/raw-record.js';
import { applyBatch, type BatchApplier } from './apply-batch.js';
import { createTestSystem, eventually, type TestSystem } from '../testing/test-system.js';

describe('a consumer in trouble', () => {
  let system: TestSystem;

  beforeAll(async () => {
    system = await createTestSystem();
  });
  afterAll(() => system.stop());

  const countOf = async () => [...(await system.rows(folderSizes)).values()].reduce((sum, row) => sum + Number(row['events']), 0);

  it('goes on by itself when the database ended its connections in the middle of batches', async () => {
    const relay = system.relay();
    const consumer = system.consumer();
    await consumer.joined();
    for (let round = 0; round < 6; round += 1) {
      await system.append(Array.from({ length: 100 }, (_, index) => ({ stream: `n${index % 25}`, key: `k${index % 25}` })));
      relay.ring();
      await system.reader.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`);
    }
    await eventually(countOf, (count) => count === 600);
    expect((await system.rows(noteList)).get('n7')).toMatchObject({ changes: 23 });
    expect(await system.reader.query('select * from parked_records')).toEqual([]);
    expect(system.fatal).toEqual([]);
  });

  it('builds everything anew when an operator begins a generation, and drops what an older one still brings', async () => {
    const relay = system.relay();
    const consumer = system.consumer();
    const operations = operationsOf({ consumer, relay });
    const before = await eventually(() => operations.generations(), ({ published }) => published !== undefined);
    const old = (await system.topicRecords()).flat()[0];
    const generation = await operations.startGeneration();
    expect(generation > (before.published ?? '')).toBe(true);
    await eventually(() => operations.generations(), ({ published, consumed, backlog }) => published === generation && consumed[system.topic] === generation && backlog === 0);
    await eventually(countOf, (count) => count === 600);
    if (!old) throw new Error('no record of the older generation');
    await system.produce([{ key: old.key, headers: { ...old.headers, ce_streamid: 'zombie', ce_streamversion: '1' }, value: old.value?.toString() ?? '' }]);
    const position = await system.append([{ stream: 'after', key: old.key }]);
    expect(await consumer.waitFor(position)).toEqual({ outcome: 'applied' });
    expect((await system.rows(noteList)).has('zombie')).toBe(false);
    expect((await system.rows(noteList)).has('after')).toBe(true);
  });

  it('goes on to the newest of several generations that it finds at once', async () => {
    const more = await createTestSystem();
    try {
      const relay = more.relay();
      const consumer = more.consumer();
      const notes = () => more.rows(noteList).then((rows) => rows.size);
      await more.append(Array.from({ length: 120 }, (_, index) => ({ stream: `n${index}`, key: `k${index}` })));
      await eventually(notes, (count) => count === 120);
      expect((await more.topicRecords()).every((records) => records.length > 0)).toBe(true);
      await consumer.stop();
      // Every partition stands before both of them, and sees nothing behind the first.
      const published = async (generations: number) => (await more.topicRecords()).flat().length === 120 * (1 + generations);
      await relay.startGeneration();
      await eventually(() => published(1), Boolean);
      const newest = await relay.startGeneration();
      await eventually(() => published(2), Boolean);
      const operations = operationsOf({ consumer: more.consumer() });
      await eventually(() => operations.generations(), ({ consumed }) => consumed[more.topic] === newest);
      expect(await notes()).toBe(120);
    } finally {
      await more.stop();
    }
  });

  it('lets no partition that was empty go ahead into a newer generation: what is shown from it would be gone when the others follow', async () => {
    const applier = system.consumer().work.get(system.topic)?.applier;
    const [older, newer] = ['01890000-0000-7000-8000-00000000000a', '01890000-0000-7000-8000-00000000000b'];
    const [sample] = (await system.topicRecords()).flat();
    const none: ReturnType<BatchApplier['views']['ready']> = [];
    if (!applier || !sample) throw new Error('nothing to go by');
    const views: BatchApplier['views'] = { ready: () => none, refresh: async () => undefined };
    const take = async (partition: number, generation: string) => {
      const raw = rawRecord({ offset: '0', key: Buffer.from(sample.key), headers: { ...sample.headers, ce_generation: generation }, value: sample.value });
      const taken = await applyBatch({ ...applier, views }, { consumer: 'late', topic: system.topic, partition }, [{ raw, decoded: applier.decode(raw) }], 0);
      if (taken.outcome !== 'applied') throw new Error(taken.outcome);
      return { generation: taken.plan.checkpoint.generation, newer: taken.plan.newer, next: taken.plan.checkpoint.nextOffset };
    };
    expect(await take(0, older)).toEqual({ generation: older, newer: undefined, next: 1 });
    expect(await take(1, newer)).toEqual({ generation: older, newer, next: 0 });
    expect(await take(2, older)).toEqual({ generation: older, newer: undefined, next: 1 });
  });

  it('is told when a topic has another number of partitions than ours', async () => {
    const admin = system.kafka.admin();
    await admin.connect();
    const prefix = `${system.prefix}narrow.`;
    await admin.createTopics({ topics: [{ topic: `${prefix}wheelhouse.product.events`, numPartitions: 3 }] });
    await expect(eventually(() => ensureTopics(system.kafka, { prefix, contexts: ['product'] }), () => true)).rejects.toThrow(WrongPartitions);
    await expect(ensureTopics(system.kafka, { prefix, contexts: ['product'] })).rejects.toThrow('has 3 partitions, and Wheelhouse needs exactly 12');
    await admin.disconnect();
  });
});
