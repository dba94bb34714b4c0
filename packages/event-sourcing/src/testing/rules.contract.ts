import { describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { reservation, row, rows, rowsById, rowsThrough, stream } from '../facts.js';
import type { Appended, StoredAnswer } from '../store.js';
import { append, closed, look, newEvent, noMore, nothing, opened, renamed } from './ticket-log.js';
import { ticket, ticketOfPier, ticketPage, ticketTitles, ticketWithTeamRow, ticketsOfTeam } from './tickets.js';
import { load, type UnderTest } from './under-test.js';

/** Answers under keys, own views, and what wider rules ask. */
export function rulesContract(test: () => UnderTest): void {
  describe('answers under keys', () => {
    interface Answered {
      readonly earlier?: StoredAnswer;
      readonly appended?: Appended | undefined;
    }
    const answered = (id: string, key: string, caller = 'mia') =>
      test().store.transact<Answered>({ ...nothing, streams: [{ aggregate: ticket, id }], keys: [{ caller, key }] }, ({ streams: [loaded], answers: [earlier] }) => {
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
      const [event] = await test().store.readStream(id);
      const repeated = await answered(id, `k-${id}`);
      expect(repeated).toEqual({
        earlier: { fingerprint: 'f', answer: { id, version: 1, partitionKey: id, place: event?.place, recordedAt: event?.recordedAt, events: [event?.id] } },
      });
      expect((await look(test().store, { keys: [{ caller: 'noa', key: `k-${id}` }] })).answers).toEqual([undefined]);
    });

    it('let one of twenty raced requests with one key write', async () => {
      const id = uuidv7();
      const raced = await Promise.all(Array.from({ length: 20 }, () => answered(id, `k-${id}`)));
      expect(raced.filter((outcome) => 'appended' in outcome)).toHaveLength(1);
      expect(await test().store.readStream(id)).toHaveLength(1);
    });

    it('come in the order of the keys asked', async () => {
      const [a, b] = [uuidv7(), uuidv7()];
      await answered(a, `k-${a}`);
      await answered(b, `k-${b}`);
      const keys = [b, 'unknown', a].map((id) => ({ caller: 'mia', key: `k-${id}` }));
      expect((await look(test().store, { keys })).answers.map((answer) => answer?.answer.id)).toEqual([b, undefined, a]);
    });
  });

  describe('own views', () => {
    it('hold every kind of value as it was folded', async () => {
      const id = uuidv7();
      const { events: [first] } = await append(test().store, id, [opened('Größe "x" {1,2}\\ \n', 'wheels')]);
      const recordedAt = first?.recordedAt ?? '';
      expect(await test().store.readRow(ticketPage, id)).toEqual({
        id, team: 'wheels', visibility: 'open', roles: { mia: ['sponsor'] }, archived: false, title: 'Größe "x" {1,2}\\ \n',
        titles: ['Größe "x" {1,2}\\ \n'], renames: 0, weight: null, openedOn: recordedAt.slice(0, 10), changedAt: recordedAt,
      });
      await append(test().store, id, [renamed('b')]);
      expect(await test().store.readRow(ticketPage, id)).toMatchObject({ title: 'b', renames: 1, weight: 0.25 });
    });

    it('lose the rows that a fold takes away, and show a stream its rows', async () => {
      const id = uuidv7();
      await append(test().store, id, [opened('a'), renamed('b'), renamed('a')]);
      const titles = (await load(test, id)).rows.get('ticket-titles');
      expect([...(titles ?? [])].map(([key, { uses }]) => [key, uses]).sort()).toEqual([[`${id}/a`, 2], [`${id}/b`, 1]]);
      await append(test().store, id, [closed]);
      expect((await load(test, id)).rows.get('ticket-titles')?.size).toBe(0);
      expect(await test().store.readRow(ticketTitles, `${id}/a`)).toBeUndefined();
    });

    it('name the view, the event and the row that a fold fails on', async () => {
      const id = uuidv7();
      await append(test().store, id, [opened()]);
      await expect(append(test().store, id, [renamed('poison')])).rejects.toMatchObject({ view: 'ticket-page', rowId: id, event: { type: 'TicketRenamed', streamId: id } });
      expect(await test().store.readStream(id)).toHaveLength(1);
    });

    it('refuse a row that another stream writes', async () => {
      const team = uuidv7();
      await append(test().store, uuidv7(), [opened('a', team)], {}, ticketWithTeamRow);
      const second = uuidv7();
      await expect(append(test().store, second, [opened('a', team)], {}, ticketWithTeamRow)).rejects.toThrow('another stream');
      expect(await test().store.readStream(second)).toEqual([]);
      expect(await test().store.readRow(ticketsOfTeam, team)).toMatchObject({ tickets: 1 });
    });
  });

  describe('what wider rules ask', () => {
    it('is answered in the order asked', async () => {
      const [a, b] = [uuidv7(), uuidv7()];
      const team = uuidv7();
      await append(test().store, a, [opened('a', team)]);
      await append(test().store, b, [opened('b', team)]);
      const { facts } = await look(test().store, {
        facts: [
          row(ticketPage, a), row(ticketPage, uuidv7()), rows(ticketPage, { team, title: 'b' }), rowsById(ticketPage, [b, uuidv7()]), stream(a), stream(uuidv7()),
          reservation('title', uuidv7()), rows(ticketPage, { team, weight: null }),
        ],
      });
      expect(facts).toMatchObject([{ id: a }, undefined, [{ id: b }], [{ id: b }], { streamType: 'ticket', partitionKey: a }, undefined, undefined, [{ id: a }, { id: b }]]);
      expect(facts).toHaveLength(8);
      await expect(look(test().store, { facts: [rows(ticketPage, { team }, 1)] })).rejects.toThrow('more');
    });

    it('goes from rows to those that they name, and on from there', async () => {
      const [a, b, team] = [uuidv7(), uuidv7(), uuidv7()];
      await append(test().store, a, [opened(`x-${a}`, team)]);
      await append(test().store, b, [opened(`x-${b}`, team), renamed(`y-${b}`)]);
      const way = { view: ticketTitles, column: 'ticket' };
      const { facts } = await look(test().store, {
        facts: [
          rowsThrough(ticketPage, [way], { title: `y-${b}` }), rowsThrough(ticketPage, [way, { view: ticketPage, column: 'id' }], { ticket: a }),
          rowsThrough(ticketPage, [way], { ticket: { rootOf: b } }), rowsThrough(ticketPage, [way], { title: team }),
          rowsThrough(ticketTitles, [way], { title: `y-${b}` }, 10, 'ticket'),
        ],
      });
      expect(facts).toMatchObject([[{ id: b }], [{ id: a }], [{ id: b }], [], [{ id: `${b}/x-${b}` }, { id: `${b}/y-${b}` }]]);
      await expect(look(test().store, { facts: [rowsThrough(ticketTitles, [{ view: ticketTitles, column: 'id' }], { ticket: b }, 1)] })).rejects.toThrow('more');
    });

    it('tells who holds a unique value, which one stream does until it gives it back', async () => {
      const [a, b] = [uuidv7(), uuidv7()];
      const value = uuidv7();
      const holder = async () => (await look(test().store, { locks: [`reserve:title:${value}`], facts: [reservation('title', value)] })).facts[0];
      await append(test().store, a, [opened()], { reserves: [{ scope: 'title', take: value, streamId: a }] });
      expect(await holder()).toBe(a);
      await expect(append(test().store, b, [opened()], { reserves: [{ scope: 'title', take: value, streamId: b }] })).rejects.toThrow();
      expect([await holder(), await test().store.readStream(b)]).toEqual([a, []]);
      await append(test().store, a, [renamed('b')], { reserves: [{ scope: 'title', release: value, streamId: a }] });
      expect(await holder()).toBeUndefined();
      await append(test().store, b, [opened()], { reserves: [{ scope: 'title', take: value, streamId: b }] });
      expect(await holder()).toBe(b);
    });

    it('finds the whole root of a record by its key, and of a root by its own', async () => {
      const [root, below] = [uuidv7(), uuidv7()];
      await append(test().store, root, [opened('a', 'wheels')]);
      await test().store.transact({ ...nothing, streams: [{ aggregate: ticket, id: below }] }, () => ({
        write: { ...noMore, appends: [{ aggregate: ticket, streamId: below, partitionKey: root, expectedVersion: 0, events: [newEvent(opened('b', 'hubs'))] }] },
        result: () => undefined,
      }));
      const { roots, facts } = await look(test().store, { roots: [below, root, uuidv7()], facts: [rows(ticketPage, { id: { rootOf: below } }), rows(ticketPage, { id: { rootOf: root } })] });
      expect(facts).toMatchObject([[{ id: root }], [{ id: root }]]);
      const whole = await test().store.readRow(ticketPage, root);
      expect(whole).toMatchObject({ id: root, team: 'wheels', title: 'a', renames: 0 });
      expect(roots).toEqual([whole, whole, undefined]);
      expect((await look(test().store, { roots: [below] })).roots).toEqual([whole]);
    });

    it('finds roots of several kinds side by side', async () => {
      const [ship, harbour, below] = [uuidv7(), uuidv7(), uuidv7()];
      await append(test().store, ship, [opened('a', 'wheels')]);
      await test().store.transact({ ...nothing, streams: [{ aggregate: ticketOfPier, id: below }] }, () => ({
        write: { ...noMore, appends: [{ aggregate: ticketOfPier, streamId: below, partitionKey: harbour, expectedVersion: 0, events: [newEvent(opened(harbour, 'ropes'))] }] },
        result: () => undefined,
      }));
      const second = { id: harbour, team: 'ropes', visibility: 'team', roles: {}, archived: false };
      expect((await look(test().store, { roots: [below, ship, uuidv7()] })).roots).toMatchObject([second, { id: ship, team: 'wheels' }, undefined]);
      expect((await look(test().store, { roots: [below] })).roots).toEqual([second]);
    });

    it('waits for a lock within the root of a stream', async () => {
      const [root, below] = [uuidv7(), uuidv7()];
      await append(test().store, root, [opened()]);
      const counted = (id: string) =>
        test().store.transact(
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
}
