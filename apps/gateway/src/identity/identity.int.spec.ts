import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { giveBack, take } from '../limits/sign-in-limits.js';
import { openSession, sweep } from '../session/sessions.js';
import { gatewayStore } from '../testing/gateway-database.js';
import { ensureFirstOwner, ensureOwnersIdentity } from './first-owner.js';
import { credentialsByAddress } from './identities.js';
import { passwords } from './password.js';

let database: Awaited<ReturnType<typeof gatewayStore>>;
beforeAll(async () => {
  database = await gatewayStore();
}, 30_000);
afterAll(() => database.drop());

const cheap = passwords({ cost: { ln: 4, r: 8, p: 1 }, atOnce: 8 });
const count = async (table: string) => (await database.db.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n;

describe('the first owner', () => {
  it('is one, when many gateways start at once', async () => {
    const owner = (index: number) => ({ email: `owner-${index}@example.org`, password: 'the wheel is mine', name: 'Owner', organisation: 'Harbour Works' });
    const made = await Promise.all([1, 2, 3, 4, 5, 6].map((index) => ensureFirstOwner(database.store, cheap, owner(index))));
    expect(made.filter(Boolean)).toHaveLength(1);
    expect(await count('identities')).toBe(1);
    expect(await count('member_page')).toBe(1);
    const winner = `owner-${made.indexOf(true) + 1}@example.org`;
    expect(await credentialsByAddress(database.db, winner.toUpperCase())).toMatchObject({ active: true, passwordMustChange: false, name: 'Owner' });
    expect(await ensureFirstOwner(database.store, cheap, owner(9))).toBe(false);
  });
  it('is given another way in where a restore brought none, and only there', async () => {
    const way = { email: 'back@example.org', password: 'the wheel is mine', name: 'Owner', organisation: 'Harbour Works' };
    expect(await ensureOwnersIdentity(database.db, cheap, way)).toBe(false);
    expect(await credentialsByAddress(database.db, way.email)).toBeUndefined();
    await database.db.query('delete from identities');
    const given = await Promise.all([1, 2, 3].map(() => ensureOwnersIdentity(database.db, cheap, way)));
    expect(given.filter(Boolean)).toHaveLength(1);
    const { rows } = await database.db.query<{ owner: string }>('select owner from organisation_page');
    expect(await credentialsByAddress(database.db, way.email)).toMatchObject({ member: rows[0]?.owner, active: true });
  });
});

describe('limits that gateways share', () => {
  const quota = { most: 5, seconds: 3_600 };
  it('let exactly so many through, asked at once', async () => {
    const allowed = await Promise.all(Array.from({ length: 20 }, () => take(database.db, 'raced', quota)));
    expect(allowed.filter((allowance) => allowance.allowed)).toHaveLength(5);
    const refused = allowed.filter((allowance) => !allowance.allowed);
    for (const { retrySeconds } of refused) expect(retrySeconds).toBeGreaterThan(600);
    for (const { retrySeconds } of refused) expect(retrySeconds).toBeLessThanOrEqual(720);
  });
  it('count down, and give back', async () => {
    expect((await take(database.db, 'counted', quota)).remaining).toBe(4);
    expect((await take(database.db, 'counted', quota)).remaining).toBe(3);
    await giveBack(database.db, 'counted', quota);
    expect((await take(database.db, 'counted', quota)).remaining).toBe(3);
  });
});

describe('sweeping', () => {
  it('forgets sessions that ran out and limits that are full, and no others', async () => {
    const { rows } = await database.db.query<{ member: string }>('select member from identities');
    const member = rows[0]?.member ?? '';
    const kept = await openSession(database.db, member, { hours: 1, agent: 'kept' });
    const old = await openSession(database.db, member, { hours: 1, agent: 'old' });
    await database.db.query(`update sessions set expires_at = clock_timestamp() - interval '1 s' where id = $1`, [old.id]);
    await database.db.query(`insert into rate_limits (key, full_at) values ('full', clock_timestamp() - interval '1 s')`);
    await sweep(database.db);
    expect((await database.db.query('select id from sessions')).rows).toEqual([{ id: kept.id }]);
    expect((await database.db.query(`select 1 from rate_limits where key in ('full', 'raced')`)).rowCount).toBe(1);
  });
});
