import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { as, toyOnPostgres, type ToyOnPostgres } from '../testing/toy-on-postgres.js';

const base = '/api/product/v1';
const team = uuidv7();

describe('a gesture', () => {
  let toy: ToyOnPostgres;
  beforeAll(async () => {
    toy = await toyOnPostgres();
  });
  afterAll(() => toy.close());

  const post = (path: string, body: object, headers?: Record<string, string>) => toy.client.send('POST', `${base}${path}`, body, headers);
  const get = async (path: string) => (await toy.client.send('GET', `${base}${path}`)).json;
  const aShip = async () => String((await post('/ships', { name: uuidv7(), team })).json['id']);
  const tea = { name: 'Tea', weight: 3 };

  it('is several commands in one change set', async () => {
    const ship = await aShip();
    const cargo = uuidv7();
    const done = await post(`/ships/${ship}/outfit`, { name: 'Grace', cargo: [{ cargo, ...tea }, tea] });
    expect([done.status, done.json['results']]).toMatchObject([200, [{ status: 200, answer: { id: ship, version: 2 } }, { status: 201, answer: { id: cargo, version: 1 } }, { status: 201 }]]);
    const [renamed] = ((await get(`/ships/${ship}/events`)) as { items: { metadata?: { changeSet: string }; changeSet?: string }[] }).items.slice(-1);
    expect(JSON.stringify(renamed)).toContain(String(done.json['changeSet']));
    expect(await get(`/cargo/${cargo}`)).toMatchObject({ root: ship, name: 'Tea' });
  });

  it('does nothing where one of its commands is refused, and points to the place in its own body', async () => {
    const ship = await aShip();
    const [first, taken] = [uuidv7(), uuidv7()];
    await post('/cargo', { id: taken, ship, ...tea });
    const refused = await post(`/ships/${ship}/outfit`, { name: 'Grace', cargo: [{ cargo: first, ...tea }, { cargo: taken, ...tea }] });
    expect([refused.status, refused.json['code'], refused.json['errors']]).toMatchObject([409, 'cargo.exists', [{ pointer: '/cargo/1/id' }]]);
    expect((await toy.client.send('GET', `${base}/cargo/${first}`)).status).toBe(404);
    expect((await get(`/ships/${ship}`))['name']).not.toBe('Grace');
  });

  it('checks each command’s body as if it had come by itself', async () => {
    const refused = await post(`/ships/${await aShip()}/outfit`, { name: 'Grace', cargo: [{ ...tea, weight: -1 }] });
    expect([refused.status, refused.json['errors']]).toMatchObject([422, [{ pointer: '/cargo/0/weight' }]]);
  });

  it('asks of each command who may', async () => {
    const contributor = as({ member: uuidv7(), organisationRole: 'member', teams: { [team]: ['contributor'] } });
    expect((await post(`/ships/${await aShip()}/outfit`, { name: 'Grace', cargo: [tea] }, contributor)).json['code']).toBe('access.forbidden');
  });

  it('happens once under its key, and only at the version it was meant for', async () => {
    const ship = await aShip();
    const body = { name: 'Grace', cargo: [tea] };
    expect((await post(`/ships/${ship}/outfit`, body, { 'if-match': '"7"' })).status).toBe(412);
    const headers = { 'idempotency-key': uuidv7(), 'if-match': '"1"' };
    const [once, again] = [await post(`/ships/${ship}/outfit`, body, headers), await post(`/ships/${ship}/outfit`, body, headers)];
    expect([once.status, again.json['results']]).toEqual([200, once.json['results']]);
    expect(((await get(`/cargo?root=${ship}&sort=due`))['items'] as object[]).length).toBe(1);
    expect((await post(`/ships/${ship}/outfit`, { ...body, name: 'Joan' }, headers)).json['code']).toBe('idempotency.key-reused');
  });
});
