import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Outcome, Request } from '@wheelhouse/event-sourcing';
import { guards, type Guards } from '../testing/guards.js';
import { folderSizes, noteContracts, noteList, noteRegistry } from '../testing/notes.js';
import { createTestSystem, eventually, type TestSystem } from '../testing/test-system.js';
import { defineReaction, type Listener } from './effects.js';
import type { Consumer } from './consumer.js';
import { replay } from './replay.js';

describe('several processes of one service', () => {
  let system: TestSystem;

  beforeAll(async () => {
    system = await createTestSystem();
    system.relay();
  });
  afterAll(() => system.stop());

  const expectEqual = async (events: number) => {
    await eventually(async () => [...(await system.rows(folderSizes)).values()].reduce((sum, row) => sum + Number(row['events']), 0), (sum) => sum === events, 30_000);
    const versions = await system.writer.query<{ stream_id: string; version: number }>('select stream_id, max(version) as version from events group by stream_id');
    const rows = await system.rows(noteList);
    for (const { stream_id: id, version } of versions) expect(rows.get(id)).toMatchObject({ changes: version - 1 });
  };

  /** One process reads while others come and go under load; answers how many events were written. */
  const comeAndGo = async (of: TestSystem): Promise<{ readonly events: number; readonly first: Consumer }> => {
    const first = of.consumer();
    await first.joined();
    let rounds = 0;
    let running = true;
    const loading = (async () => {
      while (running) {
        await of.append(Array.from({ length: 60 }, (_, index) => ({ stream: `n${index}`, key: `k${index % 23}` })));
        rounds += 1;
      }
    })();
    for (let turn = 0; turn < 3; turn += 1) {
      const other = of.consumer();
      await other.joined();
      const before = rounds;
      await eventually(() => rounds, (now) => now > before + 3);
      await other.stop();
    }
    running = false;
    await loading;
    return { events: rounds * 60, first };
  };

  it('share the partitions, and apply each event once while they come and go in the middle of batches', async () => {
    const { events, first } = await comeAndGo(system);
    await expectEqual(events);
    expect(await system.reader.query('select * from parked_records')).toEqual([]);
    expect(system.fatal).toEqual([]);
    await first.stop();
  });

  /** A process takes partitions over from behind what the one before it has applied; answers what was applied twice. */
  const takenOverFromBehind = async (less: Partial<Guards>): Promise<readonly string[]> => {
    const own = await createTestSystem();
    try {
      own.relay();
      const before = own.consumer({ [guards]: less });
      const logOf = async (): Promise<readonly string[]> => [...(await own.rows(folderSizes)).values()].flatMap((row) => row['log'] as readonly string[]);
      await own.append(Array.from({ length: 30 }, (_, index) => ({ stream: `n${index}`, key: `k${index % 7}` })));
      await eventually(logOf, (entries) => entries.length === 30);
      await before.stop();
      await own.reader.query('update consumer_checkpoints set next_offset = 0');
      own.consumer({ [guards]: less });
      // Behind them, so that all of them were read again once it is there.
      await own.append(Array.from({ length: 30 }, (_, index) => ({ stream: `n${index}`, key: `k${index % 7}` })));
      const versions = async () => own.reader.query<{ version: number }>('select version from stream_positions');
      await eventually(versions, (rows) => rows.length === 30 && rows.every(({ version }) => Number(version) === 2));
      const log = await logOf();
      return log.filter((entry, index) => log.indexOf(entry) !== index);
    } finally {
      await own.stop();
    }
  };

  it('apply nothing twice that a process before them applied', async () => {
    expect(await takenOverFromBehind({})).toEqual([]);
  }, 60_000);

  it('would apply it twice, if neither checkpoints nor versions were looked at', async () => {
    expect((await takenOverFromBehind({ checkpoint: false, dedupe: false })).length).toBeGreaterThan(0);
  }, 60_000);

  it('repeats no reaction and leaves none out; a failing one stops its key alone', async () => {
    const handled: Request[] = [];
    const seen = new Map<string, number>();
    let refuse = true;
    const reaction = defineReaction({
      name: 'greet-note', from: 'product', events: noteContracts, actsFrom: '2020-01-01T00:00:00Z',
      react: (event) => (event.type === 'NoteWritten' ? ({ id: event.streamId, body: { title: event.data.title }, now: event.recordedAt } as never) : undefined),
    });
    const tooLate = defineReaction({ ...reaction, name: 'greet-later', actsFrom: '2999-01-01T00:00:00Z' });
    const listener: Listener = { name: 'counts', from: 'product', onEvents: (events) => events.forEach(({ id }) => seen.set(id, (seen.get(id) ?? 0) + 1)) };
    const handler = {
      handle: async (request: Request): Promise<Outcome> => {
        if (refuse && request.id === 'r1') return { kind: 'conflict', code: 'note.refused', detail: 'Not now.' };
        handled.push(request);
        return { id: request.id } as Outcome;
      },
    };
    const consumer = system.consumer({
      name: 'reactor', handler,
      subscriptions: [{ context: 'product', registry: noteRegistry, views: [], reactions: [reaction, tooLate], listeners: [listener] }],
    });
    await consumer.joined();
    const position = await system.append(['r0', 'r1', 'r2'].map((stream) => ({ stream, key: stream })));
    await eventually(() => handled.map(({ id }) => id), (ids) => ids.includes('r0') && ids.includes('r2'));
    expect(await consumer.waitFor({ ...position, key: 'r1' })).toMatchObject({ outcome: 'parked', view: 'reaction:greet-note' });
    const forR0 = handled.filter(({ id }) => id === 'r0');
    expect(new Set(forR0.map(({ idempotency }) => idempotency?.caller))).toEqual(new Set(['reaction:greet-note']));
    expect(new Set(forR0.map(({ idempotency }) => idempotency?.key)).size).toBe(1);
    expect(forR0[0]).toMatchObject({ causationId: forR0[0]?.idempotency?.key, correlationId: 'c-1' });
    const events = await system.writer.query<{ event_id: string }>('select event_id from events');
    await eventually(() => seen.size, (size) => size === events.length);

    refuse = false;
    expect(await replay(consumer, { view: 'reaction:greet-note', key: 'r1' })).toEqual({ replayed: 1, left: 0 });
    expect(handled.some(({ id }) => id === 'r1')).toBe(true);
  });
});
