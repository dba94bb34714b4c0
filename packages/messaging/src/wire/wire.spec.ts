import { describe, expect, it } from '@jest/globals';
import { defineEvent, registryOf, z } from '@wheelhouse/contracts';
import type { RecordedEvent } from '@wheelhouse/event-sourcing';
import { noteChanged, noteRegistry, noteWritten } from '../testing/notes.js';
import { recordDecoder, type RawRecord } from './decode-record.js';
import { encodeEvent } from './encode-event.js';
import { rawRecord, storedRecord } from './raw-record.js';

const generation = '01990000-0000-7000-8000-00000000000a';
const event: RecordedEvent = {
  id: '01990000-0000-7000-8000-000000000001',
  context: 'product',
  streamType: 'note',
  streamId: '01990000-0000-7000-8000-000000000002',
  version: 3,
  partitionKey: '01990000-0000-7000-8000-000000000003',
  type: 'NoteChanged',
  schemaVersion: 1,
  data: { size: 7 },
  metadata: {
    actor: '01990000-0000-7000-8000-000000000004', command: 'change-note', correlationId: 'c-1', causationId: 'e-0', idempotencyKey: 'k-1', changeSet: 's-1',
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  },
  recordedAt: '2026-03-01T09:00:00.000001Z',
  place: { epoch: 2, transaction: '7450', position: '98' },
};
const onWire = (sent = encodeEvent(event, generation)): RawRecord => storedRecord({ offset: 5, key: sent.key, headers: sent.headers, value: Buffer.from(sent.value) });
const decode = recordDecoder(noteRegistry);

describe('an event on the wire', () => {
  it('is a CloudEvents 1.0 record in binary mode, and stays so', () => {
    expect(encodeEvent(event, generation)).toEqual({
      key: '01990000-0000-7000-8000-000000000003',
      partition: 4,
      value: '{"size":7}',
      headers: {
        'content-type': 'application/json',
        ce_specversion: '1.0',
        ce_id: '01990000-0000-7000-8000-000000000001',
        ce_source: '/wheelhouse/product',
        ce_type: 'wheelhouse.product.note-changed.v1',
        ce_subject: 'note/01990000-0000-7000-8000-000000000002',
        ce_time: '2026-03-01T09:00:00.000001Z',
        ce_partitionkey: '01990000-0000-7000-8000-000000000003',
        ce_streamtype: 'note',
        ce_streamid: '01990000-0000-7000-8000-000000000002',
        ce_streamversion: '3',
        ce_place: '2-7450-98',
        ce_generation: generation,
        ce_recordedat: '2026-03-01T09:00:00.000001Z',
        ce_actor: '01990000-0000-7000-8000-000000000004',
        ce_command: 'change-note',
        ce_correlationid: 'c-1',
        ce_causationid: 'e-0',
        ce_idempotencykey: 'k-1',
        ce_changeset: 's-1',
        ce_traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      },
    });
  });

  it('names its attributes as CloudEvents allows: lower-case letters and digits', () => {
    for (const name of Object.keys(encodeEvent(event, generation).headers)) expect(name).toMatch(/^(content-type|ce_[a-z0-9]+)$/);
  });

  it('is read as it was written', () => {
    expect(decode(onWire())).toEqual({
      outcome: 'event', generation, event,
      identity: { eventId: event.id, streamType: 'note', streamId: event.streamId, version: 3, place: event.place },
    });
  });

  it('is lifted to the newest version of its type', () => {
    const second = defineEvent({
      ...noteChanged, version: 2, data: z.object({ size: z.number(), unit: z.string() }), example: { size: 1, unit: 'line' },
      previous: { contract: noteChanged, upcast: (data: { size: number }) => ({ ...data, unit: 'line' }) },
    });
    expect(recordDecoder(registryOf([noteWritten, second]))(onWire())).toMatchObject({ outcome: 'event', event: { schemaVersion: 2, data: { size: 7, unit: 'line' } } });
  });

  it('drops fields that this release does not know', () => {
    expect(decode({ ...onWire(), value: Buffer.from('{"size":7,"colour":"red"}') })).toMatchObject({ outcome: 'event', event: { data: { size: 7 } } });
  });
});

describe('a record that is no event of ours', () => {
  const without = (...names: string[]) => storedRecord({ ...onWire(), headers: Object.fromEntries(Object.entries(onWire().headers).filter(([name]) => !names.includes(name))) });
  const withHeader = (name: string, value: string) => storedRecord({ ...onWire(), headers: { ...onWire().headers, [name]: value } });

  it.each(['ce_id', 'ce_type', 'ce_streamtype', 'ce_streamid', 'ce_streamversion', 'ce_place', 'ce_generation', 'ce_recordedat'])('without %s is poison that names what is missing', (name) => {
    const decoded = decode(without(name));
    expect(decoded).toMatchObject({ outcome: 'poison', reason: 'missing-header', detail: `missing or malformed: ${name}` });
    expect(decoded.identity).toBeUndefined();
  });

  it.each([['ce_streamversion', '0'], ['ce_streamversion', '1.5'], ['ce_place', 'here'], ['ce_id', 'x'], ['ce_type', 'order.placed'], ['ce_recordedat', 'yesterday']])('with %s %j is poison', (name, value) => {
    expect(decode(withHeader(name, value))).toMatchObject({ outcome: 'poison', reason: 'missing-header' });
  });

  it('of an unknown type says which', () => {
    expect(decode(withHeader('ce_type', 'wheelhouse.product.note-folded.v1'))).toMatchObject({ outcome: 'unknown-type', type: 'wheelhouse.product.note-folded.v1', identity: { version: 3 } });
  });

  it.each([['not-json', '{"size":'], ['not-json', ''], ['invalid-data', '{"size":"large"}'], ['invalid-data', 'null'], ['invalid-data', '[]']])('is poison (%s) with the value %j, and keeps its name', (reason, value) => {
    expect(decode({ ...onWire(), value: Buffer.from(value) })).toMatchObject({ outcome: 'poison', reason, type: 'NoteChanged', identity: { streamId: event.streamId, version: 3 } });
  });

  it('is poison without a value', () => {
    expect(decode({ ...onWire(), value: null })).toMatchObject({ outcome: 'poison', reason: 'not-json' });
  });

  it('of a newer version waits for a release that reads it', () => {
    expect(decode(withHeader('ce_type', 'wheelhouse.product.note-changed.v2'))).toMatchObject({ outcome: 'poison', reason: 'newer-version', type: 'NoteChanged' });
  });

  it('is read from whatever kafkajs gives: repeated headers, U+0000, no key', () => {
    const record = rawRecord({ offset: '7', key: null, headers: { a: [Buffer.from('1'), Buffer.from('2')], b: 'x\0y', c: undefined }, value: null });
    expect(record).toMatchObject({ offset: 7, key: '', value: null });
    expect(record.headers).toEqual({ a: '2', b: 'x\uFFFDy' });
  });
});
