import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { column, defineView, type AnyView, type Position } from '@wheelhouse/event-sourcing';
import { ensureViews, hasConsumed, openPool } from '@wheelhouse/event-store-postgres';
import pg from 'pg';
import { guards, type Guards } from '../testing/guards.js';
import { folderSizes, noteContracts, noteList, noteRegistry } from '../testing/notes.js';
import { createTestSystem, eventually, type TestSystem } from '../testing/test-system.js';
import { createConsumer, type Consumer } from './consumer.js';

const withHistory = defineView({ ...noteList, name: 'note-history', history: true });

describe('a fed view', () => {
  let system: TestSystem;
  let consumer: Consumer;

  beforeAll(async () => {
    system = await createTestSystem([noteList, folderSizes, withHistory]);
    system.relay();
    consumer = system.consumer();
    await consumer.joined();
  });
  afterAll(() => system.stop());

  /** All rows as the log says they are. */
  const expected = async (): Promise<Map<string, number>> => {
    const rows = await system.writer.query<{ stream_id: string; version: number }>('select stream_id, max(version) as version from events group by stream_id');
    return new Map(rows.map((row) => [row.stream_id, row.version - 1]));
  };
  const comesOutEqual = (view: AnyView) =>
    eventually(
      async () => ({ rows: await system.rows(view), log: await expected() }),
      ({ rows, log }) => rows.size === log.size && [...log].every(([id, changes]) => rows.get(id)?.['changes'] === changes),
    );
  const round = () => system.append(Array.from({ length: 40 }, (_, index) => ({ stream: `n${index}`, key: `k${index % 9}` })));
  const load = async (rounds: number): Promise<Position> => {
    for (let done = 1; done < rounds; done += 1) await round();
    return round();
  };
  const tableOf = async (view: string) => (await system.reader.query<{ table_name: string }>('select table_name from projections where name = $1', [view]))[0]?.table_name;

  it('is rebuilt while events come in, and comes out equal', async () => {
    await load(10);
    await comesOutEqual(noteList);
    const [list, history] = [await tableOf('note-list'), await tableOf('note-history')];
    let running = true;
    const loading = (async () => {
      while (running) await consumer.waitFor(await load(1));
    })();
    await consumer.rebuild('note-list');
    await consumer.rebuild('note-history');
    running = false;
    await loading;
    expect(await tableOf('note-list')).not.toBe(list);
    expect(await tableOf('note-history')).not.toBe(history);
    await comesOutEqual(noteList);
    await comesOutEqual(withHistory);
    expect((await system.reader.query(`select count(*)::int as n from note_history_history`))[0]).toMatchObject({ n: [...(await expected()).values()].reduce((sum, changes) => sum + changes + 1, 0) });
    expect(await system.reader.query(`select distinct consumer from consumer_checkpoints`)).toEqual([{ consumer: 'reader' }]);
    expect(await system.reader.query(`select distinct consumer from stream_positions`)).toEqual([{ consumer: 'reader' }]);
    expect(await system.reader.query('select * from projection_builds')).toEqual([]);
  });

  it('is built before it is written, where its fold has another version', async () => {
    await consumer.stop();
    const next = defineView({
      ...noteList, version: 2, columns: { ...noteList.columns, letters: column.integer() }, events: noteContracts,
      fold: (row, event, id) => {
        const after = noteList.fold(row, event, id);
        return after && { ...after, letters: after.title.length };
      },
    });
    const views = [next, folderSizes, withHistory];
    const { toRebuild } = await ensureViews(system.reader.url, views, { hasPast: (client, view) => hasConsumed(client, view.source) });
    expect(toRebuild).toEqual([next]);
    const second = system.consumer({ subscriptions: [{ context: 'product', registry: noteRegistry, views }], toRebuild });
    expect(second.pending()).toEqual(['note-list']);
    const loading = load(5);
    await eventually(() => second.pending(), (pending) => pending.length === 0);
    await loading;
    await comesOutEqual(next);
    await comesOutEqual(withHistory);
    expect((await system.rows(next)).get('n3')).toMatchObject({ letters: 2 });
    expect(system.fatal).toEqual([]);
    expect(await system.reader.query('select * from parked_records')).toEqual([]);
  });
});

describe('an event that comes in while a fed view is switched to', () => {
  /** The consumer has a batch in its hands while the switch is held up at its first statement, and goes on with it then. Answers how many of the two changes the view has in the end. */
  const changesAfter = async (less: Partial<Guards>, meanwhile: (event: Position, reader: Consumer) => Promise<unknown>): Promise<unknown> => {
    const system = await createTestSystem();
    const holding = new pg.Client(system.reader.url);
    // The switch is to wait as long as it takes here.
    const pool = openPool({ url: system.reader.url }, async (client) => void (await client.query('set lock_timeout = 0')));
    let reader: Consumer | undefined;
    try {
      const relay = system.relay();
      const made = createConsumer({
        name: 'reader', pool, kafka: system.kafka, prefix: system.prefix, logger: system.log, sessionTimeoutMs: 6_000, settleMs: 400,
        subscriptions: [{ context: 'product', registry: noteRegistry, views: [noteList, folderSizes] }],
        onFatal: (error) => void system.fatal.push(error), [guards]: less,
      });
      reader = made;
      let gate = Promise.withResolvers<undefined>();
      gate.resolve(undefined);
      made.start(async (batch) => {
        await gate.promise;
        await made.consume(batch);
      });
      const write = async (): Promise<Position> => {
        const position = await system.append([{ stream: 'n0', key: 'k0' }]);
        relay.ring();
        return position;
      };
      expect(await made.waitFor(await write())).toEqual({ outcome: 'applied' });
      gate = Promise.withResolvers();
      const event = await write();
      // Published before anything is held up: the relay waits for whatever transaction is open.
      await eventually(() => system.topicRecords(), (records) => records.flat().length === 2);
      await holding.connect();
      await holding.query('begin');
      await holding.query('lock table projections in access exclusive mode');
      const rebuilt = made.rebuild('note-list');
      await eventually(
        () => system.reader.query(`select 1 from pg_locks where not granted and relation = 'projections'::regclass and database = (select oid from pg_database where datname = current_database())`),
        (waiting) => waiting.length > 0,
      );
      gate.resolve(undefined);
      await meanwhile(event, made);
      await holding.query('commit');
      await rebuilt;
      expect(await made.waitFor(await write())).toEqual({ outcome: 'applied' });
      return (await system.rows(noteList)).get('n0')?.['changes'];
    } finally {
      await holding.end();
      await reader?.stop();
      await pool.end();
      await system.stop();
    }
  };

  it('is in the view that was switched to', async () => {
    // It waits for the lock of its checkpoint, which the switch has.
    expect(await changesAfter({}, async () => undefined)).toBe(2);
  });

  it('would be missing from it for ever, were the checkpoints not held', async () => {
    expect(await changesAfter({ heldSwitch: false }, (event, reader) => reader.waitFor(event))).toBe(1);
  });
});
