import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Context, ContractRegistry } from '@wheelhouse/contracts';
import { v7 as uuidv7 } from 'uuid';
import type { AnyAggregate } from '../aggregate.js';
import { comparePlaces, type Place, type RecordedEvent } from '../events.js';
import { reservation, row, rows, rowsById, stream } from '../facts.js';
import { EventTooLarge, MAX_EVENT_BYTES, type Appended, type EventStore, type Loaded, type NewEvent, type StoredAnswer, type TransactionRequest, type Writes } from '../store.js';
import type { AnyView } from '../view.js';
import { ticket, ticketPage, ticketRegistry, ticketTitles, ticketWithTeamRow, ticketsOfTeam, type TicketEvent } from './tickets.js';

/** What a store is opened with; its views are empty and ready. */
export interface StoreUnderTest {
  readonly context: Context;
  readonly registry: ContractRegistry;
  readonly rootView: AnyView;
  readonly views: readonly AnyView[];
  readonly clock: () => Date;
}

export interface OpenedStore {
  readonly store: EventStore;
  readonly close: () => Promise<void>;
}

/** A fact as it is appended, with an id of its own. */
export const newEvent = (fact: TicketEvent, command = 'test'): NewEvent => ({
  ...fact,
  id: uuidv7(),
  schemaVersion: 1,
  metadata: { actor: 'mia', command, correlationId: 'c-1' },
});

export const opened = (title = 'a', team = 'wheels'): TicketEvent => ({ type: 'TicketOpened', data: { title, team } });
export const renamed = (title: string): TicketEvent => ({ type: 'TicketRenamed', data: { title } });
export const closed: TicketEvent = { type: 'TicketClosed', data: {} };

const nothing: Omit<TransactionRequest, 'streams'> = { locks: [], keys: [], facts: [], roots: [] };
const noMore: Omit<Writes, 'appends'> = { reserves: [], answers: [] };

/** Appends facts to one stream, whatever it stands at. */
export async function append(store: EventStore, id: string, facts: readonly TicketEvent[], more: Partial<Writes> = {}, aggregate: AnyAggregate = ticket): Promise<Appended> {
  return store.transact({ ...nothing, streams: [{ aggregate, id }] }, ({ streams: [loaded] }) => ({
    write: {
      ...noMore,
      ...more,
      appends: [{ aggregate, streamId: id, partitionKey: loaded?.partitionKey ?? id, expectedVersion: loaded?.version ?? 0, events: facts.map((fact) => newEvent(fact)) }],
    },
    result: ([appended]) => appended ?? { streamId: id, events: [] },
  }));
}

/** What a transaction sees, and leaves as it is. */
export const look = (store: EventStore, request: Partial<TransactionRequest>): Promise<Loaded> =>
  store.transact({ ...nothing, streams: [], ...request }, (loaded) => ({ leave: loaded }));

/** What every implementation of {@link EventStore} keeps. The store is opened once; each test works on streams of its own. */
export function storeContract(name: string, open: (options: StoreUnderTest) => Promise<OpenedStore>): void {
  describe(`${name} keeps the contract of a store`, () => {
    let opened_: OpenedStore;
    let store: EventStore;
    let offset = 0;
    const clock = () => new Date(Date.now() + offset);

    beforeAll(async () => {
      opened_ = await open({ context: 'product', registry: ticketRegistry, rootView: ticketPage, views: [ticketPage, ticketTitles, ticketsOfTeam], clock });
      store = opened_.store;
    });
    afterAll(() => opened_.close());

    const load = async (id: string, aggregate: AnyAggregate = ticket) => {
      const [loaded] = (await look(store, { streams: [{ aggregate, id }] })).streams;
      if (!loaded) throw new Error('nothing loaded');
      return loaded;
    };

    describe('streams', () => {
      it('load as empty before the first event', async () => {
        expect(await load(uuidv7())).toMatchObject({ version: 0, tail: [] });
      });

      it('are written in order and read back as they were recorded', async () => {
        const id = uuidv7();
        const first = await append(store, id, [opened('a'), renamed('b')]);
        const second = await append(store, id, [closed]);
        const recorded = [...first.events, ...second.events];
        expect(recorded.map(({ version, type, streamId, streamType, partitionKey, context }) => ({ version, type, streamId, streamType, partitionKey, context }))).toEqual(
          ['TicketOpened', 'TicketRenamed', 'TicketClosed'].map((type, index) => ({
            version: index + 1, type, streamId: id, streamType: 'ticket', partitionKey: id, context: 'product',
          })),
        );
        expect(await store.readStream(id)).toEqual(recorded);
        expect((await load(id)).tail).toEqual(recorded);
        expect(await load(id)).toMatchObject({ version: 3, streamType: 'ticket', partitionKey: id, place: recorded[2]?.place, recordedAt: recorded[2]?.recordedAt });
      });

      it('stand in the log in the order of their writing', async () => {
        const id = uuidv7();
        await append(store, id, [opened(), renamed('b')]);
        await append(store, id, [renamed('c')]);
        const places = (await store.readStream(id)).map((event) => event.place);
        expect(places.map((place, index) => index === 0 || comparePlaces(places[index - 1] as Place, place) < 0)).toEqual([true, true, true]);
      });

      it('are read from behind a version, up to a number and up to an instant', async () => {
        const id = uuidv7();
        await append(store, id, [opened(), renamed('b')]);
        const { events: [third] } = await append(store, id, [renamed('c')]);
        expect((await store.readStream(id, { after: 1 })).map((event) => event.version)).toEqual([2, 3]);
        expect((await store.readStream(id, { limit: 1 })).map((event) => event.version)).toEqual([1]);
        const second = (await store.readStream(id))[1];
        expect((await store.readStream(id, { asOf: second?.recordedAt ?? '' })).map((event) => event.version)).toEqual([1, 2]);
        expect((await store.readStream(id, { asOf: third?.recordedAt ?? '' })).map((event) => event.version)).toEqual([1, 2, 3]);
        expect(await store.readStream(id, { asOf: '2001-01-01T00:00:00.000000Z' })).toEqual([]);
      });

      it('record times with microseconds that never run backwards, even when the clock does', async () => {
        const id = uuidv7();
        const before = await append(store, id, [opened()]);
        offset = -3_600_000;
        const after = await append(store, id, [renamed('b'), renamed('c')]).finally(() => {
          offset = 0;
        });
        const times = [...before.events, ...after.events].map((event) => event.recordedAt);
        for (const time of times) expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
        expect([...new Set(times)].sort()).toEqual(times);
      });

      it('refuse what does not stand on their version, and stay as they are', async () => {
        const id = uuidv7();
        await append(store, id, [opened()]);
        const stale = store.transact({ ...nothing, streams: [{ aggregate: ticket, id }] }, () => ({
          write: { ...noMore, appends: [{ aggregate: ticket, streamId: id, partitionKey: id, expectedVersion: 0, events: [newEvent(renamed('b'))] }] },
          result: () => 'written',
        }));
        await expect(stale).rejects.toThrow();
        expect(await store.readStream(id)).toHaveLength(1);
      });

      it('give each of many raced writers a version of its own', async () => {
        const id = uuidv7();
        await append(store, id, [opened()]);
        const raced = await Promise.all(Array.from({ length: 20 }, (_, index) => append(store, id, [renamed(`t${index}`)])));
        expect(raced.map(({ events: [event] }) => event?.version).sort((a = 0, b = 0) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 2));
        expect(await store.readRow(ticketPage, id)).toMatchObject({ renames: 20 });
      });

      it('load from their snapshot and the events behind it', async () => {
        const id = uuidv7();
        const snapshot = { version: 2, state: { status: 'open', titles: ['a', 'b'] } };
        await store.transact({ ...nothing, streams: [{ aggregate: ticket, id }] }, () => ({
          write: { ...noMore, appends: [{ aggregate: ticket, streamId: id, partitionKey: id, expectedVersion: 0, events: [newEvent(opened()), newEvent(renamed('b'))], snapshot }] },
          result: () => undefined,
        }));
        const [, second] = await store.readStream(id);
        expect(await load(id)).toMatchObject({ version: 2, snapshot, tail: [], recordedAt: second?.recordedAt, place: second?.place, partitionKey: id, streamType: 'ticket' });
        await append(store, id, [renamed('c')]);
        const loaded = await load(id);
        expect(loaded).toMatchObject({ version: 3, snapshot });
        expect(loaded.tail.map((event) => event.version)).toEqual([3]);
        const newer = await load(id, { ...ticket, stateVersion: 2 });
        expect(newer.snapshot).toBeUndefined();
        expect(newer.tail.map((event) => event.version)).toEqual([1, 2, 3]);
      });
    });

    describe('a transaction', () => {
      it('writes several streams, or none when one of them is refused', async () => {
        const [a, b] = [uuidv7(), uuidv7()];
        const both = (second: NewEvent) =>
          store.transact({ ...nothing, streams: [a, b].map((id) => ({ aggregate: ticket, id })) }, ({ streams }) => ({
            write: {
              ...noMore,
              appends: [a, b].map((id, index) => ({
                aggregate: ticket, streamId: id, partitionKey: id, expectedVersion: streams[index]?.version ?? 0, events: [index === 0 ? newEvent(opened()) : second],
              })),
            },
            result: (appended) => appended.map((one) => one.streamId),
          }));
        await expect(both(newEvent(renamed('poison')))).rejects.toThrow('ticket-page');
        expect([await store.readStream(a), await store.readStream(b), await store.readRow(ticketPage, a)]).toEqual([[], [], undefined]);
        expect(await both(newEvent(opened()))).toEqual([a, b]);
        expect([(await store.readStream(a)).length, (await store.readStream(b)).length]).toEqual([1, 1]);
      });

      it('leaves everything as it is when told to, or when the verdict throws', async () => {
        const id = uuidv7();
        expect(await store.transact({ ...nothing, streams: [{ aggregate: ticket, id }] }, () => ({ leave: 'nothing' }))).toBe('nothing');
        const broken = store.transact({ ...nothing, streams: [{ aggregate: ticket, id }] }, () => {
          throw new Error('a bug');
        });
        await expect(broken).rejects.toThrow('a bug');
        expect((await append(store, id, [opened()])).events).toHaveLength(1);
      });

      it('refuses an event over 256 KiB before anything is written, and takes the largest', async () => {
        const id = uuidv7();
        const room = MAX_EVENT_BYTES - Buffer.byteLength(JSON.stringify(newEvent(opened('')).data)) - Buffer.byteLength(JSON.stringify(newEvent(opened('')).metadata));
        await expect(append(store, id, [opened(), renamed('ü'.repeat(room / 2 + 100))])).rejects.toThrow(EventTooLarge);
        expect(await store.readStream(id)).toEqual([]);
        expect((await append(store, id, [opened('x'.repeat(room))])).events).toHaveLength(1);
      });
    });

    describe('answers under keys', () => {
      interface Answered {
        readonly earlier?: StoredAnswer;
        readonly appended?: Appended | undefined;
      }
      const answered = (id: string, key: string, caller = 'mia') =>
        store.transact<Answered>({ ...nothing, streams: [{ aggregate: ticket, id }], keys: [{ caller, key }] }, ({ streams: [loaded], answers: [earlier] }) => {
          if (earlier) return { leave: { earlier } };
          const event = newEvent(opened());
          return {
            write: {
              reserves: [],
              appends: [{ aggregate: ticket, streamId: id, partitionKey: id, expectedVersion: loaded?.version ?? 0, events: [event] }],
              answers: [{ caller, key, fingerprint: 'f', streamId: id, version: 1, events: [event.id] }],
            },
            result: ([appended]) => ({ appended }),
          };
        });

      it('say where the events stand, to the same caller only', async () => {
        const id = uuidv7();
        await answered(id, `k-${id}`);
        const [event] = await store.readStream(id);
        const repeated = await answered(id, `k-${id}`);
        expect(repeated).toEqual({
          earlier: { fingerprint: 'f', answer: { id, version: 1, partitionKey: id, place: event?.place, recordedAt: event?.recordedAt, events: [event?.id] } },
        });
        expect((await look(store, { keys: [{ caller: 'noa', key: `k-${id}` }] })).answers).toEqual([undefined]);
      });

      it('let one of twenty raced requests with one key write', async () => {
        const id = uuidv7();
        const raced = await Promise.all(Array.from({ length: 20 }, () => answered(id, `k-${id}`)));
        expect(raced.filter((outcome) => 'appended' in outcome)).toHaveLength(1);
        expect(await store.readStream(id)).toHaveLength(1);
      });

      it('come in the order of the keys asked', async () => {
        const [a, b] = [uuidv7(), uuidv7()];
        await answered(a, `k-${a}`);
        await answered(b, `k-${b}`);
        const keys = [b, 'unknown', a].map((id) => ({ caller: 'mia', key: `k-${id}` }));
        expect((await look(store, { keys })).answers.map((answer) => answer?.answer.id)).toEqual([b, undefined, a]);
      });
    });

    describe('own views', () => {
      it('hold every kind of value as it was folded', async () => {
        const id = uuidv7();
        const { events: [first] } = await append(store, id, [opened('Größe "x" {1,2}\\ \n', 'wheels')]);
        const recordedAt = first?.recordedAt ?? '';
        expect(await store.readRow(ticketPage, id)).toEqual({
          id, team: 'wheels', visibility: 'open', roles: { mia: ['sponsor'] }, archived: false, title: 'Größe "x" {1,2}\\ \n',
          titles: ['Größe "x" {1,2}\\ \n'], renames: 0, weight: null, openedOn: recordedAt.slice(0, 10), changedAt: recordedAt,
        });
        await append(store, id, [renamed('b')]);
        expect(await store.readRow(ticketPage, id)).toMatchObject({ title: 'b', renames: 1, weight: 0.25 });
      });

      it('lose the rows that a fold takes away, and show a stream its rows', async () => {
        const id = uuidv7();
        await append(store, id, [opened('a'), renamed('b'), renamed('a')]);
        const titles = (await load(id)).rows.get('ticket-titles');
        expect([...(titles ?? [])].map(([key, { uses }]) => [key, uses]).sort()).toEqual([[`${id}/a`, 2], [`${id}/b`, 1]]);
        await append(store, id, [closed]);
        expect((await load(id)).rows.get('ticket-titles')?.size).toBe(0);
        expect(await store.readRow(ticketTitles, `${id}/a`)).toBeUndefined();
      });

      it('name the view, the event and the row that a fold fails on', async () => {
        const id = uuidv7();
        await append(store, id, [opened()]);
        await expect(append(store, id, [renamed('poison')])).rejects.toMatchObject({ view: 'ticket-page', rowId: id, event: { type: 'TicketRenamed', streamId: id } });
        expect(await store.readStream(id)).toHaveLength(1);
      });

      it('refuse a row that another stream writes', async () => {
        const team = uuidv7();
        await append(store, uuidv7(), [opened('a', team)], {}, ticketWithTeamRow);
        const second = uuidv7();
        await expect(append(store, second, [opened('a', team)], {}, ticketWithTeamRow)).rejects.toThrow('another stream');
        expect(await store.readStream(second)).toEqual([]);
        expect(await store.readRow(ticketsOfTeam, team)).toMatchObject({ tickets: 1 });
      });
    });

    describe('what wider rules ask', () => {
      it('is answered in the order asked', async () => {
        const [a, b] = [uuidv7(), uuidv7()];
        const team = uuidv7();
        await append(store, a, [opened('a', team)]);
        await append(store, b, [opened('b', team)]);
        const { facts } = await look(store, {
          facts: [
            row(ticketPage, a), row(ticketPage, uuidv7()), rows(ticketPage, { team, title: 'b' }), rowsById(ticketPage, [b, uuidv7()]), stream(a), stream(uuidv7()),
            reservation('title', uuidv7()), rows(ticketPage, { team, weight: null }),
          ],
        });
        expect(facts).toMatchObject([{ id: a }, undefined, [{ id: b }], [{ id: b }], { streamType: 'ticket', partitionKey: a }, undefined, undefined, [{ id: a }, { id: b }]]);
        expect(facts).toHaveLength(8);
        await expect(look(store, { facts: [rows(ticketPage, { team }, 1)] })).rejects.toThrow('more');
      });

      it('tells who holds a unique value, which one stream does until it gives it back', async () => {
        const [a, b] = [uuidv7(), uuidv7()];
        const value = uuidv7();
        const holder = async () => (await look(store, { locks: [`reserve:title:${value}`], facts: [reservation('title', value)] })).facts[0];
        await append(store, a, [opened()], { reserves: [{ scope: 'title', take: value, streamId: a }] });
        expect(await holder()).toBe(a);
        await expect(append(store, b, [opened()], { reserves: [{ scope: 'title', take: value, streamId: b }] })).rejects.toThrow();
        expect([await holder(), await store.readStream(b)]).toEqual([a, []]);
        await append(store, a, [renamed('b')], { reserves: [{ scope: 'title', release: value, streamId: a }] });
        expect(await holder()).toBeUndefined();
        await append(store, b, [opened()], { reserves: [{ scope: 'title', take: value, streamId: b }] });
        expect(await holder()).toBe(b);
      });

      it('finds the root of a record by its key, and of a root by its own', async () => {
        const [root, below] = [uuidv7(), uuidv7()];
        await append(store, root, [opened('a', 'wheels')]);
        await store.transact({ ...nothing, streams: [{ aggregate: ticket, id: below }] }, () => ({
          write: { ...noMore, appends: [{ aggregate: ticket, streamId: below, partitionKey: root, expectedVersion: 0, events: [newEvent(opened('b', 'hubs'))] }] },
          result: () => undefined,
        }));
        const { roots, facts } = await look(store, { roots: [below, root, uuidv7()], facts: [rows(ticketPage, { id: { rootOf: below } }), rows(ticketPage, { id: { rootOf: root } })] });
        expect(facts).toMatchObject([[{ id: root }], [{ id: root }]]);
        expect(roots).toMatchObject([{ id: root, team: 'wheels', visibility: 'open', roles: { mia: ['sponsor'] } }, { id: root }, undefined]);
      });

      it('waits for a lock within the root of a stream', async () => {
        const [root, below] = [uuidv7(), uuidv7()];
        await append(store, root, [opened()]);
        const counted = (id: string) =>
          store.transact(
            { ...nothing, streams: [{ aggregate: ticket, id }], locks: [{ rootOf: root, name: 'count' }], facts: [rows(ticketTitles, { title: `n-${root}` })] },
            ({ facts: [found] }) => {
              if ((found as readonly unknown[]).length >= 3) return { leave: 'full' };
              return {
                write: { ...noMore, appends: [{ aggregate: ticket, streamId: id, partitionKey: root, expectedVersion: 0, events: [newEvent(opened(`n-${root}`))] }] },
                result: () => 'taken',
              };
            },
          );
        const raced = await Promise.all([below, ...Array.from({ length: 9 }, () => uuidv7())].map(counted));
        expect(raced.filter((outcome) => outcome === 'taken')).toHaveLength(3);
      });
    });

    describe('the whole log', () => {
      it('shows what is settled in order, from behind any place on', async () => {
        const ids = [uuidv7(), uuidv7(), uuidv7()];
        for (const id of ids) await append(store, id, [opened(), renamed('b')]);
        // A writer of another test on the same cluster may hold the horizon for a moment.
        const all = await settled(store, ids.length * 2, (event) => ids.includes(event.streamId));
        expect(all.map((event, index) => index === 0 || comparePlaces(all[index - 1]?.place as Place, event.place) < 0)).toEqual(all.map(() => true));
        expect(all.filter((event) => ids.includes(event.streamId)).map((event) => [event.streamId, event.version])).toEqual(ids.flatMap((id) => [[id, 1], [id, 2]]));
      });
    });
  });
}

/** The whole log once so many of the events that are looked for are settled. */
async function settled(store: EventStore, enough: number, wanted: (event: RecordedEvent) => boolean): Promise<RecordedEvent[]> {
  for (;;) {
    const all = await readAll(store, 7);
    if (all.filter(wanted).length >= enough) return all;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The whole log in pages. */
export async function readAll(store: Pick<EventStore, 'readLog'>, page = 1000) {
  const all: Awaited<ReturnType<EventStore['readLog']>>[number][] = [];
  for (;;) {
    const some = await store.readLog(all.at(-1)?.place, page);
    if (some.length === 0) return all;
    all.push(...some);
  }
}
