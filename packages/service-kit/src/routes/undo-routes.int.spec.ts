import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { as, toyOnPostgres, type ToyOnPostgres } from '../testing/toy-on-postgres.js';

const base = '/api/product/v1';
const team = uuidv7();

type Json = Record<string, unknown>;

describe('an undo', () => {
  let toy: ToyOnPostgres;
  beforeAll(async () => {
    toy = await toyOnPostgres();
  });
  afterAll(() => toy.close());

  const send = (method: string, path: string, body?: object, headers?: Record<string, string>) => toy.client.send(method, `${base}${path}`, body, headers);
  const undo = (id: string, more: { query?: string; headers?: Record<string, string>; body?: object } = {}) => send('POST', `/change-sets/${id}/undo${more.query ?? ''}`, more.body ?? {}, more.headers);
  const aShip = async (more: object = {}) => (await send('POST', '/ships', { name: uuidv7(), team, ...more })).json;
  const rename = async (ship: string, name: string) => ((await send('PATCH', `/ships/${ship}`, { name })).json['events'] as string[])[0] ?? '';
  const nameOf = async (ship: string) => (await send('GET', `/ships/${ship}`)).json['name'];

  it('brings back what was, by a command of the caller, in a change set of its own', async () => {
    const { id: ship } = (await aShip({ name: 'Ada' })) as { id: string };
    const renamed = await rename(ship, 'Grace');
    const done = await undo(renamed);
    expect([done.status, done.json]).toMatchObject([200, { undoes: renamed, dryRun: false, changeSet: expect.any(String), items: [{ command: 'rename-ship', record: { id: ship, type: 'ship' }, words: expect.stringContaining('name: Grace'), answer: { id: ship, version: 3 } }] }]);
    expect(done.headers.get('wheelhouse-position')).toEqual(expect.any(String));
    expect(await nameOf(ship)).toBe('Ada');
    const last = ((await send('GET', `/ships/${ship}/events`)).json['items'] as Json[]).at(-1);
    expect(last).toMatchObject({ type: expect.stringContaining('ship-renamed'), causationId: renamed, changeSet: done.json['changeSet'] });
  });

  it('is undone in its turn, and that again', async () => {
    const { id: ship } = (await aShip()) as { id: string };
    const before = await nameOf(ship);
    let latest = await rename(ship, 'Joan');
    for (const wanted of [before, 'Joan', before]) {
      latest = String((await undo(latest)).json['changeSet']);
      expect(await nameOf(ship)).toBe(wanted);
    }
  });

  it('is refused where later edits stand in the way, and names them as changes are told', async () => {
    const { id: ship } = (await aShip()) as { id: string };
    const first = await rename(ship, 'Joan');
    const second = await rename(ship, 'Rose');
    const refused = await undo(first);
    expect([refused.status, refused.json]).toMatchObject([409, { code: 'undo.changed-since', changes: [{ id: second, record: { id: ship, title: 'Rose' }, words: expect.stringContaining('name: Rose'), at: expect.any(String), actor: expect.any(String) }], errors: [{ detail: expect.stringContaining('name: Rose') }] }]);
    expect((await undo(second)).status).toBe(200);
    expect((await undo(first)).status).toBe(200);
    expect(await nameOf(ship)).not.toMatch(/Joan|Rose/);
  });

  it('does nothing where it is taken back already', async () => {
    const { id: ship } = (await aShip()) as { id: string };
    const renamed = await rename(ship, 'Joan');
    await undo(renamed);
    expect((await undo(renamed)).json).toMatchObject({ changeSet: null, items: [] });
  });

  it('takes a gesture back as a whole or not at all, and names what has no way back', async () => {
    const { id: ship } = (await aShip()) as { id: string };
    const { changeSet } = (await send('POST', `/ships/${ship}/outfit`, { name: 'Grace', cargo: [{ name: 'Tea', weight: 3 }] })).json as { changeSet: string };
    const refused = await undo(changeSet);
    expect([refused.status, refused.json]).toMatchObject([409, { code: 'undo.no-way-back', detail: expect.stringContaining('CargoLoaded'), changes: [{ record: { type: 'cargo' } }] }]);
    expect(await nameOf(ship)).toBe('Grace');
    const batch = (await send('POST', '/ships:batch', { commands: [{ command: 'rename-ship', id: ship, body: { name: 'Rose' } }, { command: 'rename-ship', id: ship, body: { name: 'Joan' } }] })).json as { changeSet: string };
    expect((await undo(batch.changeSet)).json['items']).toHaveLength(2);
    expect(await nameOf(ship)).toBe('Grace');
  });

  it('says in a dry run what it would do', async () => {
    const { id: ship } = (await aShip()) as { id: string };
    const renamed = await rename(ship, 'Joan');
    const dry = await undo(renamed, { query: '?dryRun=true' });
    expect(dry.json).toMatchObject({ dryRun: true, changeSet: null, items: [{ command: 'rename-ship', words: expect.stringContaining('name: Joan') }] });
    expect(await nameOf(ship)).toBe('Joan');
    const contributor = as({ teams: { [team]: ['contributor'] } });
    expect((await undo(renamed, { query: '?dryRun=true', headers: contributor })).json['code']).toBe('access.forbidden');
  });

  it('happens once under its key, whatever came since', async () => {
    const { id: ship } = (await aShip()) as { id: string };
    const renamed = await rename(ship, 'Joan');
    const headers = { 'idempotency-key': uuidv7() };
    const once = await undo(renamed, { headers });
    await rename(ship, 'Rose');
    const told = ({ json: { changeSet, items } }: typeof once) => [changeSet, (items as Json[]).map(({ answer }) => answer)];
    expect(told(await undo(renamed, { headers }))).toEqual(told(once));
    expect(await nameOf(ship)).toBe('Rose');
    expect((await undo(renamed, { headers, body: { reason: 'another body' } })).json['code']).toBe('idempotency.key-reused');
  });

  it('is for those who may give its commands, and see what was done', async () => {
    const { id: ship } = (await aShip({ visibility: 'restricted' })) as { id: string };
    const renamed = await rename(ship, 'Joan');
    expect((await undo(renamed, { headers: as({}) })).status).toBe(404);
    expect((await send('GET', `/change-sets/${renamed}`, undefined, as({}))).status).toBe(404);
    expect((await undo(renamed, { headers: as({ organisationRole: 'analyst' }) })).status).toBe(404);
    expect((await undo(uuidv7())).json['code']).toBe('change-set.not-found');
    expect(await nameOf(ship)).toBe('Joan');
  });

  it('is told of where its change set is read', async () => {
    const { id: ship } = (await aShip()) as { id: string };
    const { changeSet } = (await send('POST', `/ships/${ship}/outfit`, { name: 'Grace', cargo: [{ name: 'Tea', weight: 3 }] })).json as { changeSet: string };
    const told = (await send('GET', `/change-sets/${changeSet}`)).json;
    expect(told).toMatchObject({ id: changeSet, stands: true, hidden: 0, items: [{ record: { title: 'Grace' }, stands: true }, { record: { title: 'Tea' }, stands: true }] });
    const renamed = await rename(ship, 'Joan');
    await undo(renamed);
    expect((await send('GET', `/change-sets/${renamed}`)).json).toMatchObject({ stands: false, items: [{ id: renamed, stands: false }] });
  });
});
