import { describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { reaches, rowsNear } from '../facts.js';
import { append, look, opened, renamed } from './ticket-log.js';
import { ticketEdges, ticketOfGraph, ticketPage } from './tickets.js';
import type { UnderTest } from './under-test.js';

/** What rules ask of long lists and of graphs, without reading them whole. */
export function neighboursContract(test: () => UnderTest): void {
  describe('what stands next to a row of a list', () => {
    const listOf = async (titles: readonly string[]) => {
      const team = uuidv7();
      const ids = new Map<string, string>();
      for (const title of titles) {
        const id = uuidv7();
        ids.set(title, id);
        await append(test().store, id, [opened(title, team)]);
      }
      const near = async (anchor: string | undefined, each = 2) => {
        const asked = anchor === undefined ? undefined : { id: ids.get(anchor) ?? uuidv7() };
        const { facts: [found] } = await look(test().store, { facts: [rowsNear(ticketPage, { team }, 'title', asked, each)] });
        return (found as readonly { readonly title: string }[]).map(({ title }) => title).join('');
      };
      return near;
    };

    it('is told to both sides, as far as there is any', async () => {
      const near = await listOf(['d', 'a', 'e', 'b', 'c', 'f']);
      expect([await near('d'), await near('a'), await near('f'), await near('c', 1)]).toEqual(['bcdef', 'abc', 'def', 'bcd']);
    });

    it('is the end of the list where nothing is named, and nothing where that has no place in it', async () => {
      const near = await listOf(['d', 'a', 'e', 'b']);
      expect([await near(undefined), await near(undefined, 9), await near('x')]).toEqual(['de', 'abde', '']);
      expect(await (await listOf([]))(undefined)).toBe('');
    });

    it('leaves out what stands at the very same place', async () => {
      const team = uuidv7();
      const [first, same] = [uuidv7(), uuidv7()];
      await append(test().store, first, [opened('a', team)]);
      await append(test().store, same, [opened('a', team)]);
      const { facts: [found] } = await look(test().store, { facts: [rowsNear(ticketPage, { team }, 'title', { id: first }, 2)] });
      expect(found).toMatchObject([{ id: first }]);
    });
  });

  describe('whether one comes from a place to another', () => {
    // Each ticket is a place, and the titles it was given are the places it leads to.
    const graph = async (edges: Readonly<Record<string, readonly string[]>>) => {
      const ids = Object.fromEntries(Object.keys(edges).map((name) => [name, uuidv7()]));
      for (const [name, ends] of Object.entries(edges)) {
        await append(test().store, ids[name] ?? '', [opened(name), ...ends.map((end) => renamed(ids[end] ?? ''))], {}, ticketOfGraph);
      }
      return async (start: string, goal: string, limit?: number) =>
        (await look(test().store, { facts: [reaches(ticketEdges, 'from', 'to', ids[start] ?? '', ids[goal] ?? '', limit)] })).facts[0];
    };

    it('is found by way of others, around circles, and only in the direction of the edges', async () => {
      const comes = await graph({ a: ['b', 'c'], b: ['d'], c: ['a'], d: ['e'], e: [] });
      expect([await comes('a', 'e'), await comes('c', 'e'), await comes('e', 'a'), await comes('b', 'a'), await comes('a', 'a')]).toEqual([true, true, false, false, true]);
    });

    it('is left open where the way is too long', async () => {
      const comes = await graph({ a: ['b'], b: ['c'], c: ['d'], d: ['e'], e: [] });
      expect([await comes('a', 'e', 2), await comes('a', 'e', 50), await comes('e', 'd', 2)]).toEqual([undefined, true, false]);
    });
  });
}
