import { describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { rows, stream } from '../facts.js';
import type { EventStore } from '../store.js';
import { append, look, newEvent, noMore, nothing, opened, renamed } from './ticket-log.js';
import { ticketNames, ticketPage, ticketThatMoves, type TicketEvent } from './tickets.js';
import { load, type UnderTest } from './under-test.js';

export const moved = (to: string): TicketEvent => ({ type: 'TicketMoved', data: { to } }) as unknown as TicketEvent;

/** Appends to a ticket that was born below another one. */
export const appendBelow = (store: EventStore, root: string, id: string, ...facts: readonly TicketEvent[]) =>
  store.transact({ ...nothing, streams: [{ aggregate: ticketThatMoves, id }] }, ({ streams: [loaded] }) => ({
    write: {
      ...noMore,
      appends: [{ aggregate: ticketThatMoves, streamId: id, partitionKey: root, expectedVersion: loaded?.version ?? 0, events: facts.map((fact) => newEvent(fact)) }],
    },
    result: ([appended]) => appended,
  }));

/** A record that moves to another root. */
export function homesContract(test: () => UnderTest): void {
  describe('a stream that moved to another root', () => {
    const twoRoots = async () => {
      const [old, next, id] = [uuidv7(), uuidv7(), uuidv7()];
      for (const root of [old, next]) await append(test().store, root, [opened(`root ${root}`)]);
      await appendBelow(test().store, old, id, opened('a'));
      return { old, next, id };
    };
    const namesBelow = async (id: string) => ((await look(test().store, { facts: [rows(ticketNames, { root: { rootOf: id } })] })).facts[0] as readonly { root: string; title: string }[]).map(({ title }) => title).sort();

    it('belongs there from then on, and keeps its key and so its order on the topic', async () => {
      const { old, next, id } = await twoRoots();
      expect((await look(test().store, { roots: [id] })).roots).toMatchObject([{ id: old }]);
      await appendBelow(test().store, old, id, moved(next));
      const { roots, facts } = await look(test().store, { roots: [id, old], facts: [stream(id), rows(ticketPage, { id: { rootOf: id } })] });
      expect(roots).toMatchObject([{ id: next }, { id: old }]);
      expect(facts).toMatchObject([{ partitionKey: next }, [{ id: next }]]);
      await appendBelow(test().store, old, id, renamed('b'));
      expect((await test().store.readStream(id)).map(({ partitionKey }) => partitionKey)).toEqual([old, old, old]);
      expect(await load(test, id, ticketThatMoves)).toMatchObject({ partitionKey: old, root: next, version: 3 });
    });

    it('takes along all its rows, those that nothing was said of and those that come later', async () => {
      const { old, next, id } = await twoRoots();
      expect(await namesBelow(id)).toEqual(['a']);
      await appendBelow(test().store, old, id, renamed('b'), moved(next));
      await appendBelow(test().store, old, id, renamed('c'));
      expect(await namesBelow(id)).toEqual(['a', 'b', 'c']);
      expect(await test().store.readRow(ticketNames, `${id}/c`)).toEqual({ id: `${id}/c`, root: next, title: 'c' });
      expect([...((await load(test, id, ticketThatMoves)).rows.get('ticket-names')?.values() ?? [])].map(({ root }) => root)).toEqual([next, next, next]);
    });

    it('may move again, and back', async () => {
      const { old, next, id } = await twoRoots();
      await appendBelow(test().store, old, id, moved(next), moved(old));
      expect((await look(test().store, { roots: [id] })).roots).toMatchObject([{ id: old }]);
      expect(await test().store.readRow(ticketNames, `${id}/a`)).toMatchObject({ root: old });
    });

    it('stays where it is when the transaction fails', async () => {
      const { old, next, id } = await twoRoots();
      await expect(appendBelow(test().store, old, id, moved(next), renamed('poison'))).rejects.toThrow();
      expect((await look(test().store, { roots: [id] })).roots).toMatchObject([{ id: old }]);
    });
  });
}
