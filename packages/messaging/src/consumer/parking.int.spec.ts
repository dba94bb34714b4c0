import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defineView } from '@wheelhouse/event-sourcing';
import { folderSizes, noteChanged, noteList } from '../testing/notes.js';
import { createTestSystem, eventually, type TestEvent, type TestSystem } from '../testing/test-system.js';
import { encodeEvent } from '../wire/encode-event.js';
import type { Headers } from '../wire/headers.js';
import { operationsOf, type Operations } from '../operations.js';
import type { Relay } from '../relay/relay.js';
import type { Consumer } from './consumer.js';

// What cannot be folded at first, and can once the mistake is mended.
let mended = false;
const mendable = defineView({
  ...noteList,
  name: 'mendable-notes',
  fold: (row, event, id) => noteList.fold(row, mended && event.data.size === -1 ? ({ ...event, data: { ...event.data, size: 1000 } } as typeof event) : event, id),
});

describe('a record that cannot be applied', () => {
  let system: TestSystem;
  let consumer: Consumer;
  let relay: Relay;
  let operations: Operations;

  beforeAll(async () => {
    system = await createTestSystem([noteList, folderSizes, mendable]);
    relay = system.relay();
    consumer = system.consumer();
    operations = operationsOf({ consumer, relay });
    await consumer.joined();
    await eventually(() => relay.connected(), Boolean);
  });
  afterAll(() => system.stop());

  const write = async (events: readonly TestEvent[]) => {
    const position = await system.append(events);
    relay.ring();
    return position;
  };
  const parkedOf = async (key: string) => (await operations.parked(1_000)).filter((record) => record.key === key);
  const settled = (key: string, events: number) => eventually(() => system.rows(folderSizes).then((rows) => rows.get(key)), (row) => row?.['events'] === events);
  /** Headers of an event of a stream, as the relay would send it. */
  const headersFor = async (stream: string, version: number, key: string, more: Headers = {}): Promise<Headers> => {
    const generation = (await relay.state()).generation ?? '';
    const { headers } = encodeEvent({
      id: '01990000-0000-7000-8000-000000000001', context: 'product', streamType: 'note', streamId: stream, version, partitionKey: key, type: noteChanged.type, schemaVersion: 1,
      data: {}, metadata: { actor: 'mia', command: 'change', correlationId: 'c' }, recordedAt: '2026-01-01T00:00:00.000000Z', place: { epoch: 1, transaction: '1', position: '1' },
    }, generation);
    return { ...headers, ...more };
  };

  it.each([0, 1, 2])('stops its stream in its view alone, at place %i of a batch of three streams', async (place) => {
    const key = `poison-${place}`;
    const streams = [0, 1, 2].map((index) => `${key}-${index}`);
    await write(streams.map((stream) => ({ stream, key })));
    await settled(key, 3);
    await write([...streams.map((stream, index) => ({ stream, key, data: { size: index === place ? -1 : 50 } })), ...streams.map((stream) => ({ stream, key, data: { size: 60 } }))]);
    // The view with a row for each stream stops that stream; the one with a row for the whole key stops the key.
    const parked = await eventually(() => parkedOf(key), (records) => records.filter(({ view }) => view === 'note-list').length === 2 && records.filter(({ view }) => view === 'folder-sizes').length === 6 - place);
    expect(parked.filter(({ view }) => view === 'note-list').map(({ stream, reason }) => [stream, reason])).toEqual([[streams[place], 'failed'], [streams[place], 'behind']]);
    const rows = await eventually(() => system.rows(noteList), (seen) => streams.every((stream, index) => index === place || seen.get(stream)?.['size'] === 60));
    expect(rows.get(streams[place] ?? '')).toMatchObject({ size: 1, changes: 0 });
    expect((await system.rows(folderSizes)).get(key)).toMatchObject({ events: 3 + place });
  });

  it('goes on for other keys, and a wait for what is parked is told so', async () => {
    const position = await write([{ stream: 'w', key: 'waiting' }, { stream: 'w', key: 'waiting', data: { size: -1 } }]);
    expect(await consumer.waitFor(position)).toMatchObject({ outcome: 'parked', reason: 'failed' });
    expect(await consumer.waitFor(await write([{ stream: 'other', key: 'other' }]))).toEqual({ outcome: 'applied' });
  });

  it('is found when it is the database that refuses it', async () => {
    const key = 'refused';
    await write([{ stream: 'r1', key }, { stream: 'r2', key, data: { title: 'r2', size: -13 } }, { stream: 'r3', key }]);
    await settled(key, 3);
    const parked = await eventually(() => parkedOf(key), (records) => records.length === 2);
    expect(parked.map(({ view, stream, reason }) => [view, stream, reason]).toSorted()).toEqual([['mendable-notes', 'r2', 'failed'], ['note-list', 'r2', 'failed']]);
    expect([...(await system.rows(noteList)).keys()]).toEqual(expect.arrayContaining(['r1', 'r3']));
  });

  it('is replayed in order, with what came behind it', async () => {
    const key = 'replayed';
    await write([{ stream: 'p', key }, { stream: 'p', key, data: { size: -1 } }, { stream: 'p', key, data: { size: 7 } }, { stream: 'p', key, data: { size: 8 } }]);
    await eventually(() => parkedOf(key), (records) => records.filter(({ view }) => view === 'mendable-notes').length === 3);
    expect(await operations.replay({ view: 'mendable-notes', stream: 'p' })).toMatchObject({ replayed: 0, left: 3, detail: expect.stringContaining('no size') });
    mended = true;
    expect(await operations.replay({ view: 'mendable-notes', stream: 'p' })).toEqual({ replayed: 3, left: 0 });
    expect((await system.rows(mendable)).get('p')).toMatchObject({ size: 8, changes: 3 });
    await write([{ stream: 'p', key, data: { size: 9 } }]);
    await eventually(() => system.rows(mendable), (rows) => rows.get('p')?.['size'] === 9);
    expect(await parkedOf(key).then((records) => records.filter(({ view }) => view === 'mendable-notes'))).toEqual([]);
  });

  it('is parked when it is not JSON, of a newer version, or does not fit its contract', async () => {
    for (const [name, value, more] of [['json', '{broken', {}], ['newer', '{"size":5}', { ce_type: 'wheelhouse.product.note-changed.v2' }], ['data', '{"size":"large"}', {}]] as const) {
      const key = `bad-${name}`;
      await write([{ stream: key, key }]);
      await settled(key, 1);
      await system.produce([{ key, value, headers: await headersFor(key, 2, key, more) }, { key, value: '{"size":6}', headers: await headersFor(key, 3, key) }]);
      const parked = await eventually(() => parkedOf(key), (records) => records.length === 6);
      expect(new Set(parked.map(({ reason }) => reason))).toEqual(new Set([{ json: 'not-json', newer: 'newer-version', data: 'invalid-data' }[name], 'behind']));
    }
    expect(system.fatal).toEqual([]);
  });

  it('is replayed from a better copy, once the log has sent one', async () => {
    const key = 'copied';
    await write([{ stream: key, key }]);
    await settled(key, 1);
    await system.produce([{ key, value: 'broken on the way', headers: await headersFor(key, 2, key) }]);
    await eventually(() => parkedOf(key), (records) => records.length === 3);
    await write([{ stream: key, key, data: { size: 22 } }]);
    await eventually(() => operations.replay({ view: 'folder-sizes', key }), ({ replayed }) => replayed === 1);
    expect((await system.rows(folderSizes)).get(key)).toMatchObject({ events: 2 });
  });

  it('of an unknown type moves its stream on and is counted', async () => {
    const key = 'unknown';
    await write([{ stream: key, key }]);
    await settled(key, 1);
    await system.produce([
      { key, value: '{}', headers: await headersFor(key, 2, key, { ce_type: 'wheelhouse.product.note-folded.v1' }) },
      { key, value: '{"size":6}', headers: await headersFor(key, 3, key) },
    ]);
    await settled(key, 2);
    expect(await parkedOf(key)).toEqual([]);
  });

  it('without a name is put aside alone, and can be thrown away', async () => {
    await system.produce([{ key: 'anyone', value: 'hello' }, { key: 'anyone', value: null }]);
    const parked = await eventually(() => parkedOf('anyone'), (records) => records.length === 2);
    expect(parked.map(({ view, reason }) => [view, reason])).toEqual([[null, 'missing-header'], [null, 'missing-header']]);
    for (const { id } of parked) expect(await operations.discard(id)).toBe(true);
    expect(await parkedOf('anyone')).toEqual([]);
  });

  it('ahead of one that is missing waits for it, and a republished stream brings both', async () => {
    const key = 'gapped';
    await write([{ stream: key, key }]);
    await settled(key, 1);
    // As if the relay's record of version 2 had been lost: it is noted as published, and version 3 comes.
    await system.writer.query(`insert into events (epoch, partition_key, stream_type, stream_id, version, event_id, type, schema_version, data, metadata, recorded_at, transaction_id)
      values (1, $1, 'note', $1, 2, gen_random_uuid(), 'NoteChanged', 1, '{"size":2}', '{"actor":"mia","command":"change","correlationId":"c"}', clock_timestamp(), '1')`, [key]);
    const position = await write([{ stream: key, key, version: 3, data: { size: 3 } }]);
    const [parked] = await eventually(() => parkedOf(key), (records) => records.length === 1);
    expect(parked).toMatchObject({ reason: 'gap', stream: key, view: null });
    expect(await consumer.waitFor(position)).toMatchObject({ outcome: 'parked', reason: 'gap' });
    expect(await operations.republish(key)).toBe(3);
    await settled(key, 3);
    expect(await parkedOf(key)).toEqual([]);
    expect((await system.rows(noteList)).get(key)).toMatchObject({ size: 3, changes: 2 });
    expect((await operations.generations()).consumed[system.topic]).toBe((await relay.state()).generation);
  });

  it('shows in the lag when it is not read yet, and not when it is parked', async () => {
    await eventually(() => operations.lag(), (lag) => lag.length === 12 && lag.every(({ records }) => records === 0));
    expect(await operations.parkedCounts()).toEqual(expect.arrayContaining([{ view: 'note-list', reason: 'failed', count: expect.any(Number) }]));
  });
});
