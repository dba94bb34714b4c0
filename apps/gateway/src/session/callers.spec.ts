import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@wheelhouse/event-sourcing';
import type { Database } from '../database.js';
import { callers } from './callers.js';

const row = { session: 's', member: 'm', name: 'Anna', email: 'a@example.org', expiresAt: '', passwordMustChange: false, role: 'member', teams: {} };

/** A database that answers what it is told, and counts how often it was asked. */
function answering(rows: () => readonly object[]) {
  let asked = 0;
  const db = { query: () => { asked += 1; return Promise.resolve({ rows: rows() }); } } as unknown as Database;
  return { db, asked: () => asked };
}
const signing = () => {
  let signed = 0;
  return { signed: () => signed, tokens: { jwks: { keys: [] }, sign: (actor: Actor, audience: string) => Promise.resolve(`${audience}-${actor.member}-${(signed += 1)}`) } };
};

describe('callers kept in memory', () => {
  it('are read once in a while, and at once when something changed', async () => {
    let now = 0;
    const { db, asked } = answering(() => [row]);
    const known = callers({ db, tokens: signing().tokens, keptMs: 3_000, now: () => now });
    await known.byToken('t');
    await known.byToken('t');
    expect(asked()).toBe(1);
    now = 3_001;
    await known.byToken('t');
    expect(asked()).toBe(2);
    known.forget();
    await known.byToken('t');
    expect(asked()).toBe(3);
  });
  it('are asked for again where there is none: a session may begin at any moment', async () => {
    let rows: object[] = [];
    const { db } = answering(() => rows);
    const known = callers({ db, tokens: signing().tokens, keptMs: 3_000 });
    expect(await known.byToken('t')).toBeUndefined();
    rows = [row];
    expect(await known.byToken('t')).toMatchObject({ member: 'm' });
  });
  it('get one internal token for each service for half a minute, and another when their roles change', async () => {
    let now = 0;
    let teams = {};
    const { db } = answering(() => [{ ...row, teams }]);
    const { tokens, signed } = signing();
    const known = callers({ db, tokens, keptMs: 3_000, now: () => now });
    const token = async (audience: string) => {
      const caller = await known.byToken('t');
      return caller && known.internalToken(caller, audience);
    };
    const first = await token('product-service');
    known.forget();
    expect(await token('product-service')).toBe(first);
    expect(await token('project-service')).not.toBe(first);
    expect(signed()).toBe(2);
    teams = { t1: ['contributor'] };
    known.forget();
    expect(await token('product-service')).not.toBe(first);
    now = 30_001;
    await token('product-service');
    expect(signed()).toBe(4);
  });
});
