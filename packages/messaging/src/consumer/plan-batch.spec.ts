import { describe, expect, it } from '@jest/globals';
import { defineView, type RecordedEvent } from '@wheelhouse/event-sourcing';
import { folderSizes, noteList, noteRegistry } from '../testing/notes.js';
import { guardsOf } from '../testing/guards.js';
import { recordDecoder } from '../wire/decode-record.js';
import { encodeEvent } from '../wire/encode-event.js';
import { storedRecord } from '../wire/raw-record.js';
import { failureKey, planBatch, type BatchPlan, type BatchState, type ReadRecord } from './plan-batch.js';
import { viewTarget } from './target.js';

const decode = recordDecoder(noteRegistry);
const [first, second] = ['01990000-0000-7000-8000-00000000000a', '01990000-0000-7000-8000-00000000000b'];
const targets = [viewTarget(noteList), viewTarget(folderSizes)];

function record(offset: number, stream: string, version: number, generation = first, more: { readonly value?: string; readonly key?: string } = {}): ReadRecord {
  const event: RecordedEvent = {
    id: `01990000-0000-7000-8000-${String(offset).padStart(12, '0')}`, context: 'product', streamType: 'note', streamId: stream, version, partitionKey: more.key ?? 'k',
    type: version === 1 ? 'NoteWritten' : 'NoteChanged', schemaVersion: 1, data: { title: stream, size: version },
    metadata: { actor: 'mia', command: 'c', correlationId: 'c' }, recordedAt: '2026-01-01T00:00:00.000000Z', place: { epoch: 1, transaction: '10', position: String(offset) },
  };
  const sent = encodeEvent(event, generation);
  const raw = storedRecord({ offset, key: sent.key, headers: sent.headers, value: Buffer.from(more.value ?? sent.value) });
  return { raw, decoded: decode(raw) };
}

const fresh: BatchState = { checkpoint: { nextOffset: 0 }, positions: new Map(), parks: [], waiting: new Map() };
const plan = (records: readonly ReadRecord[], state: Partial<BatchState> = {}, failures: ReadonlyMap<string, string> = new Map()): BatchPlan =>
  planBatch(records, { ...fresh, ...state }, targets, failures, guardsOf({}));
const applied = (made: BatchPlan, target = 'note-list'): string[] =>
  made.steps.filter((step) => step.targets.some(({ name }) => name === target)).map(({ event }) => `${event.streamId}#${event.version}`);
const parked = (made: BatchPlan): string[] => made.parked.map(({ target, raw, reason, streamId }) => `${target ?? '*'} ${raw.offset} ${reason} ${streamId ?? 'key'}`);

describe('the plan of a batch', () => {
  it('applies what follows, and moves checkpoint, place and streams on', () => {
    const made = plan([record(0, 'a', 1), record(1, 'b', 1), record(2, 'a', 2)]);
    expect(applied(made)).toEqual(['a#1', 'b#1', 'a#2']);
    expect(made.checkpoint).toEqual({ generation: first, nextOffset: 3, place: { epoch: 1, transaction: '10', position: '2' } });
    expect([...made.positions]).toEqual([['a', 2], ['b', 1]]);
  });

  it('leaves out what stands before the checkpoint', () => {
    const made = plan([record(3, 'a', 1), record(4, 'a', 2), record(5, 'a', 3)], { checkpoint: { generation: first, nextOffset: 5 }, positions: new Map([['a', 2]]) });
    expect(applied(made)).toEqual(['a#3']);
    expect(made.duplicates).toBe(0);
  });

  it('drops what a stream is known to have, though it comes at a new offset', () => {
    const made = plan([record(7, 'a', 1), record(8, 'a', 2), record(9, 'a', 3)], { checkpoint: { generation: first, nextOffset: 7 }, positions: new Map([['a', 2]]) });
    expect(applied(made)).toEqual(['a#3']);
    expect(made.duplicates).toBe(2);
  });

  it('refuses a gap, and lets the early record go on once the missing one comes', () => {
    const early = plan([record(0, 'a', 2), record(1, 'b', 1)]);
    expect(applied(early)).toEqual(['b#1']);
    expect(parked(early)).toEqual(['* 0 gap a']);
    expect(early.positions.has('a')).toBe(false);
    const waiting = new Map([['a', [{ ...record(0, 'a', 2), parkedId: 5 }]]]);
    const filled = plan([record(2, 'a', 1), record(3, 'a', 2)], { checkpoint: { generation: first, nextOffset: 2 }, waiting });
    expect(applied(filled)).toEqual(['a#1', 'a#2']);
    expect(filled.released).toEqual([5]);
    expect([filled.duplicates, filled.positions.get('a')]).toEqual([1, 2]);
  });

  it('fills a gap within one batch without parking anything', () => {
    const made = plan([record(0, 'a', 1), record(1, 'a', 3), record(2, 'a', 2)]);
    expect(applied(made)).toEqual(['a#1', 'a#2', 'a#3']);
    expect(made.parked).toEqual([]);
  });

  it('stops before a newer generation, and drops an older one', () => {
    const newer = plan([record(0, 'a', 1), record(1, 'a', 1, second), record(2, 'a', 2, second)]);
    expect([applied(newer), newer.newer, newer.checkpoint.nextOffset]).toEqual([['a#1'], second, 1]);
    const older = plan([record(5, 'a', 1, first), record(6, 'a', 1, second)], { checkpoint: { generation: second, nextOffset: 5 } });
    expect([applied(older), older.newer, older.checkpoint.nextOffset]).toEqual([['a#1'], undefined, 7]);
  });

  it('sees a newer generation also where it knows the offset', () => {
    expect(plan([record(4, 'a', 1, second)], { checkpoint: { generation: first, nextOffset: 9 } }).newer).toBe(second);
  });

  it('parks the rest of a stream in a view with a row for each, and the rest of the key in one with a row for all', () => {
    const made = plan([record(0, 'a', 1), record(1, 'b', 1), record(2, 'a', 2), record(3, 'b', 2)], {}, new Map([[failureKey(0, 'note-list'), 'no'], [failureKey(0, 'folder-sizes'), 'no']]));
    expect(applied(made)).toEqual(['b#1', 'b#2']);
    expect(applied(made, 'folder-sizes')).toEqual([]);
    expect(parked(made)).toEqual([
      'note-list 0 failed a', 'folder-sizes 0 failed key', 'folder-sizes 1 behind key', 'note-list 2 behind a', 'folder-sizes 2 behind key', 'folder-sizes 3 behind key',
    ]);
    expect(made.positions.get('a')).toBe(2);
  });

  it('parks behind what was parked before, and nothing of another key', () => {
    const parks = [{ target: 'folder-sizes', key: 'k', reason: 'failed' as const }];
    const made = plan([record(0, 'a', 1), record(1, 'z', 1, first, { key: 'other' })], { parks });
    expect(applied(made, 'folder-sizes')).toEqual(['z#1']);
    expect(parked(made)).toEqual(['folder-sizes 0 behind key']);
  });

  it('lets an event that touches other rows wait for whatever is parked of its key', () => {
    const both = defineView({ ...noteList, name: 'both', keys: (event) => (event.type === 'NoteWritten' ? [event.streamId] : [event.streamId, 'b']) });
    const wide = { ...viewTarget(both), rowPerStream: true };
    const made = planBatch([record(0, 'a', 1), record(1, 'c', 1), record(2, 'c', 2), record(3, 'd', 1)], fresh, [wide], new Map([[failureKey(0, 'both'), 'no']]), guardsOf({}));
    expect(parked(made)).toEqual(['both 0 failed a', 'both 2 behind key', 'both 3 behind d']);
    expect(applied(made, 'both')).toEqual(['c#1']);
  });

  it('parks what cannot be read for the views that would read it, and moves its stream on', () => {
    const made = plan([record(0, 'a', 1, first, { value: '{' }), record(1, 'a', 2)]);
    expect(parked(made)).toEqual(['note-list 0 not-json a', 'folder-sizes 0 not-json key', 'note-list 1 behind a', 'folder-sizes 1 behind key']);
    expect(made.positions.get('a')).toBe(2);
  });

  it('parks a record without a name alone, and counts unknown types', () => {
    const empty = storedRecord({ offset: 0, key: 'k', headers: {}, value: null });
    const nameless = { raw: empty, decoded: decode(empty) };
    const known = record(1, 'a', 1);
    const raw = storedRecord({ ...known.raw, headers: { ...known.raw.headers, ce_type: 'wheelhouse.product.note-folded.v1' } });
    const made = plan([nameless, { raw, decoded: decode(raw) }, record(2, 'a', 2)]);
    expect(parked(made)).toEqual(['* 0 missing-header key']);
    expect([...made.unknownTypes]).toEqual([['wheelhouse.product.note-folded.v1', 1]]);
    expect(applied(made)).toEqual(['a#2']);
  });
});

describe('whether a row has one stream', () => {
  it('is told by the keys of the contracts\' examples', () => {
    expect(viewTarget(noteList).rowPerStream).toBe(true);
    expect(viewTarget(folderSizes).rowPerStream).toBe(false);
  });
});
