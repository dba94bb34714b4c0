import { describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { comparePlaces, type Place } from '../events.js';
import { EventTooLarge, MAX_EVENT_BYTES, type NewEvent } from '../store.js';
import { append, closed, newEvent, noMore, nothing, opened, renamed, settled } from './ticket-log.js';
import { ticket, ticketPage } from './tickets.js';
import { load, type UnderTest } from './under-test.js';

/** Streams, the log, and transactions as a whole. */
export function streamsContract(test: () => UnderTest): void {
  describe('streams', () => {
    it('load as empty before the first event', async () => {
      expect(await load(test, uuidv7())).toMatchObject({ version: 0, tail: [] });
    });

    it('are written in order and read back as they were recorded', async () => {
      const id = uuidv7();
      const first = await append(test().store, id, [opened('a'), renamed('b')]);
      const second = await append(test().store, id, [closed]);
      const recorded = [...first.events, ...second.events];
      expect(recorded.map(({ version, type, streamId, streamType, partitionKey, context }) => ({ version, type, streamId, streamType, partitionKey, context }))).toEqual(
        ['TicketOpened', 'TicketRenamed', 'TicketClosed'].map((type, index) => ({
          version: index + 1, type, streamId: id, streamType: 'ticket', partitionKey: id, context: 'product',
        })),
      );
      expect(await test().store.readStream(id)).toEqual(recorded);
      expect((await load(test, id)).tail).toEqual(recorded);
      expect(await load(test, id)).toMatchObject({ version: 3, streamType: 'ticket', partitionKey: id, place: recorded[2]?.place, recordedAt: recorded[2]?.recordedAt });
    });

    it('stand in the log in the order of their writing', async () => {
      const id = uuidv7();
      await append(test().store, id, [opened(), renamed('b')]);
      await append(test().store, id, [renamed('c')]);
      const places = (await test().store.readStream(id)).map((event) => event.place);
      expect(places.map((place, index) => index === 0 || comparePlaces(places[index - 1] as Place, place) < 0)).toEqual([true, true, true]);
    });

    it('are read together by their key and the time they were recorded', async () => {
      const [root, below] = [uuidv7(), uuidv7()];
      const { events: [first] } = await append(test().store, root, [opened('a')]);
      const since = first?.recordedAt ?? '';
      // A clock of milliseconds may not have moved between two streams.
      test().setClock(1_000);
      await test().store.transact({ ...nothing, streams: [{ aggregate: ticket, id: below }] }, () => ({
        write: { ...noMore, appends: [{ aggregate: ticket, streamId: below, partitionKey: root, expectedVersion: 0, events: [newEvent(opened('b'))] }] },
        result: () => undefined,
      }));
      test().setClock(2_000);
      const { events: [last] } = await append(test().store, root, [renamed('c')]).finally(() => {
        test().setClock(0);
      });
      const read = async (more: object) => (await test().store.readKey(root, { since: '2000-01-01T00:00:00.000000Z', limit: 10, ...more })).map(({ streamId, version }) => [streamId, version]);
      expect(await read({})).toEqual([[root, 1], [below, 1], [root, 2]]);
      expect(await read({ since })).toEqual([[below, 1], [root, 2]]);
      expect(await read({ until: since })).toEqual([[root, 1]]);
      expect(await read({ after: first, limit: 1 })).toEqual([[below, 1]]);
      expect(await read({ streams: [below] })).toEqual([[below, 1]]);
      expect(await read({ streams: [below, root], limit: 1 })).toEqual([[root, 1]]);
      expect(await read({ streams: [] })).toEqual([]);
      expect(await read({ after: last })).toEqual([]);
    });

    it('are found by their change set, in order, and by their own ids', async () => {
      const [first, second, changeSet] = [uuidv7(), uuidv7(), uuidv7()];
      await append(test().store, first, [opened()]);
      const { events: [one] } = await append(test().store, first, [renamed('b')], {}, ticket, changeSet);
      await append(test().store, second, [opened()], {}, ticket, changeSet);
      const found = async (limit: number) => (await test().store.readChangeSet(changeSet, limit)).map(({ streamId, version }) => [streamId, version]);
      expect(await found(10)).toEqual([[first, 2], [second, 1]]);
      expect(await found(1)).toEqual([[first, 2]]);
      expect(await test().store.readChangeSet(uuidv7(), 10)).toEqual([]);
      expect(await test().store.readEvent(one?.id ?? '')).toMatchObject({ streamId: first, version: 2 });
      expect(await test().store.readEvent(uuidv7())).toBeUndefined();
    });

    it('are read from behind a version, up to a number and up to an instant', async () => {
      const id = uuidv7();
      await append(test().store, id, [opened(), renamed('b')]);
      const { events: [third] } = await append(test().store, id, [renamed('c')]);
      expect((await test().store.readStream(id, { after: 1 })).map((event) => event.version)).toEqual([2, 3]);
      expect((await test().store.readStream(id, { limit: 1 })).map((event) => event.version)).toEqual([1]);
      const second = (await test().store.readStream(id))[1];
      expect((await test().store.readStream(id, { asOf: second?.recordedAt ?? '' })).map((event) => event.version)).toEqual([1, 2]);
      expect((await test().store.readStream(id, { asOf: third?.recordedAt ?? '' })).map((event) => event.version)).toEqual([1, 2, 3]);
      expect(await test().store.readStream(id, { asOf: '2001-01-01T00:00:00.000000Z' })).toEqual([]);
    });

    it('record times with microseconds that never run backwards, even when the clock does', async () => {
      const id = uuidv7();
      const before = await append(test().store, id, [opened()]);
      test().setClock(-3_600_000);
      const after = await append(test().store, id, [renamed('b'), renamed('c')]).finally(() => {
        test().setClock(0);
      });
      const times = [...before.events, ...after.events].map((event) => event.recordedAt);
      for (const time of times) expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
      expect([...new Set(times)].sort()).toEqual(times);
    });

    it('refuse what does not stand on their version, and stay as they are', async () => {
      const id = uuidv7();
      await append(test().store, id, [opened()]);
      const stale = test().store.transact({ ...nothing, streams: [{ aggregate: ticket, id }] }, () => ({
        write: { ...noMore, appends: [{ aggregate: ticket, streamId: id, partitionKey: id, expectedVersion: 0, events: [newEvent(renamed('b'))] }] },
        result: () => 'written',
      }));
      await expect(stale).rejects.toThrow();
      expect(await test().store.readStream(id)).toHaveLength(1);
    });

    it('give each of many raced writers a version of its own', async () => {
      const id = uuidv7();
      await append(test().store, id, [opened()]);
      const raced = await Promise.all(Array.from({ length: 20 }, (_, index) => append(test().store, id, [renamed(`t${index}`)])));
      expect(raced.map(({ events: [event] }) => event?.version).sort((a = 0, b = 0) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 2));
      expect(await test().store.readRow(ticketPage, id)).toMatchObject({ renames: 20 });
    });

    it('load from their snapshot and the events behind it', async () => {
      const id = uuidv7();
      const snapshot = { version: 2, state: { status: 'open', titles: ['a', 'b'] } };
      await test().store.transact({ ...nothing, streams: [{ aggregate: ticket, id }] }, () => ({
        write: { ...noMore, appends: [{ aggregate: ticket, streamId: id, partitionKey: id, expectedVersion: 0, events: [newEvent(opened()), newEvent(renamed('b'))], snapshot }] },
        result: () => undefined,
      }));
      const [, second] = await test().store.readStream(id);
      expect(await load(test, id)).toMatchObject({ version: 2, snapshot, tail: [], recordedAt: second?.recordedAt, place: second?.place, partitionKey: id, streamType: 'ticket' });
      await append(test().store, id, [renamed('c')]);
      const loaded = await load(test, id);
      expect(loaded).toMatchObject({ version: 3, snapshot });
      expect(loaded.tail.map((event) => event.version)).toEqual([3]);
      const newer = await load(test, id, { ...ticket, stateVersion: 2 });
      expect(newer.snapshot).toBeUndefined();
      expect(newer.tail.map((event) => event.version)).toEqual([1, 2, 3]);
    });
  });

  describe('a transaction', () => {
    it('writes several streams, or none when one of them is refused', async () => {
      const [a, b] = [uuidv7(), uuidv7()];
      const both = (second: NewEvent) =>
        test().store.transact({ ...nothing, streams: [a, b].map((id) => ({ aggregate: ticket, id })) }, ({ streams }) => ({
          write: {
            ...noMore,
            appends: [a, b].map((id, index) => ({
              aggregate: ticket, streamId: id, partitionKey: id, expectedVersion: streams[index]?.version ?? 0, events: [index === 0 ? newEvent(opened()) : second],
            })),
          },
          result: (appended) => appended.map((one) => one.streamId),
        }));
      await expect(both(newEvent(renamed('poison')))).rejects.toThrow('ticket-page');
      expect([await test().store.readStream(a), await test().store.readStream(b), await test().store.readRow(ticketPage, a)]).toEqual([[], [], undefined]);
      expect(await both(newEvent(opened()))).toEqual([a, b]);
      expect([(await test().store.readStream(a)).length, (await test().store.readStream(b)).length]).toEqual([1, 1]);
    });

    it('leaves everything as it is when told to, or when the verdict throws', async () => {
      const id = uuidv7();
      expect(await test().store.transact({ ...nothing, streams: [{ aggregate: ticket, id }] }, () => ({ leave: 'nothing' }))).toBe('nothing');
      const broken = test().store.transact({ ...nothing, streams: [{ aggregate: ticket, id }] }, () => {
        throw new Error('a bug');
      });
      await expect(broken).rejects.toThrow('a bug');
      expect((await append(test().store, id, [opened()])).events).toHaveLength(1);
    });

    it('refuses an event over 256 KiB before anything is written, and takes the largest', async () => {
      const id = uuidv7();
      const room = MAX_EVENT_BYTES - Buffer.byteLength(JSON.stringify(newEvent(opened('')).data)) - Buffer.byteLength(JSON.stringify(newEvent(opened('')).metadata));
      await expect(append(test().store, id, [opened(), renamed('ü'.repeat(room / 2 + 100))])).rejects.toThrow(EventTooLarge);
      expect(await test().store.readStream(id)).toEqual([]);
      expect((await append(test().store, id, [opened('x'.repeat(room))])).events).toHaveLength(1);
    });
  });

  describe('the whole log', () => {
    it('shows what is settled in order, from behind any place on', async () => {
      const ids = [uuidv7(), uuidv7(), uuidv7()];
      for (const id of ids) await append(test().store, id, [opened(), renamed('b')]);
      const all = await settled(test().store, ids.length * 2, (event) => ids.includes(event.streamId));
      expect(all.map((event, index) => index === 0 || comparePlaces(all[index - 1]?.place as Place, event.place) < 0)).toEqual(all.map(() => true));
      expect(all.filter((event) => ids.includes(event.streamId)).map((event) => [event.streamId, event.version])).toEqual(ids.flatMap((id) => [[id, 1], [id, 2]]));
    });
  });
}
