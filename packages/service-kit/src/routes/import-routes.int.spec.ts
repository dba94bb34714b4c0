import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { as, toyOnPostgres, type ToyOnPostgres } from '../testing/toy-on-postgres.js';

const base = '/api/product/v1';
const team = uuidv7();
const csv = { 'content-type': 'text/csv; charset=utf-8' };

describe('an import', () => {
  let toy: ToyOnPostgres;
  beforeAll(async () => {
    toy = await toyOnPostgres();
  });
  afterAll(() => toy.close());

  const aShip = async (more: object = {}) => String((await toy.client.send('POST', `${base}/ships`, { name: uuidv7(), team, ...more })).json['id']);
  const send = (ship: string, file: string, query = '', headers: Record<string, string> = {}) => toy.client.send('POST', `${base}/ships/${ship}/cargo:import${query}`, file, { ...csv, ...headers });
  const cargoOf = async (ship: string) => ((await toy.client.send('GET', `${base}/cargo?root=${ship}&sort=weight`)).json['items'] as { name: string; weight: number }[]).map(({ name, weight }) => [name, weight]);

  it('takes a file in as one change set', async () => {
    const ship = await aShip();
    const { status, json, headers } = await send(ship, '\uFEFFname;weight;due\r\nTea;1,5;2026-03-01\r\n"Rum; dark";2;\r\n', '?decimal=comma');
    expect([status, json]).toEqual([200, { dryRun: false, changeSet: expect.any(String), delimiter: 'semicolon', rows: 2, good: 2, taken: 2, faultCount: 0, faults: [] }]);
    expect(headers.get('wheelhouse-position')).toMatch(/./);
    expect(await cargoOf(ship)).toEqual([['Tea', 1.5], ['Rum; dark', 2]]);
  });

  const bad = 'name,weight\nTea,1\nRum,x\nTea,2\nTar,-1\nSalt,4\n';

  it('reports each fault with its line and column in a dry run, and takes nothing', async () => {
    const ship = await aShip();
    const { status, json } = await send(ship, bad, '?dryRun=true');
    expect([status, json]).toMatchObject([200, { dryRun: true, changeSet: null, rows: 5, good: 2, taken: 0, faultCount: 3 }]);
    expect(json['faults']).toMatchObject([
      { line: 3, column: 2, name: 'weight', code: 'csv.number' },
      { line: 4, column: 1, name: 'name', code: 'cargo.twice' },
      { line: 5, column: 2, name: 'weight', code: 'body.invalid' },
    ]);
    expect(await cargoOf(ship)).toEqual([]);
  });

  it('takes nothing of a file with a fault, unless the good rows are asked for', async () => {
    const ship = await aShip();
    const refused = await send(ship, bad);
    expect([refused.status, refused.headers.get('content-type'), refused.json]).toMatchObject([422, 'application/problem+json; charset=utf-8', { code: 'import.faults', report: { taken: 0, faultCount: 3 } }]);
    expect(await cargoOf(ship)).toEqual([]);
    expect(await send(ship, bad, '?take=good')).toMatchObject({ status: 200, json: { taken: 2, good: 2, faultCount: 3 } });
    expect(await cargoOf(ship)).toEqual([['Tea', 1], ['Salt', 4]]);
  });

  it('is taken once under its key, over many transactions', async () => {
    const ship = await aShip();
    const file = `name,weight\n${Array.from({ length: 120 }, (_, index) => `c${index},${index}`).join('\n')}`;
    const headers = { 'idempotency-key': uuidv7() };
    const [once, again] = [await send(ship, file, '', headers), await send(ship, file, '', headers)];
    expect([once.json['taken'], again.json['taken'], again.headers.get('wheelhouse-position')]).toEqual([120, 120, once.headers.get('wheelhouse-position')]);
    expect(await toy.database.query('select count(*)::integer as n from cargo_page where root = $1', [ship])).toEqual([{ n: 120 }]);
    expect(await send(ship, file.replace('c3,3', 'c3,4'), '', headers)).toMatchObject({ status: 422, json: { code: 'idempotency.key-reused', report: { taken: 0 } } });
  });

  it('takes CSV alone, and other addresses none', async () => {
    const ship = await aShip();
    expect((await toy.client.send('POST', `${base}/ships/${ship}/cargo:import`, {})).json['code']).toBe('body.not-csv');
    expect((await toy.client.send('POST', `${base}/ships/${ship}/cargo:import`)).json['code']).toBe('csv.empty');
    expect((await toy.client.send('POST', `${base}/cargo`, 'name\nTea', csv)).json['code']).toBe('body.not-json');
    expect((await send(ship, 'colour\nred')).json['code']).toBe('csv.header');
    expect((await send(ship, 'name,weight\nTea,1', '', { 'if-match': '"1"' })).status).toBe(400);
    expect((await send(ship, `name,weight\n${'Tea,1\n'.repeat(201)}`)).json['code']).toBe('csv.too-many-rows');
  });

  it('is for those who may load cargo there, a dry run too', async () => {
    const ship = await aShip({ visibility: 'team' });
    const file = 'name,weight\nTea,1';
    for (const query of ['', '?dryRun=true']) {
      expect((await send(ship, file, query, as({ teams: { [team]: ['stakeholder'] } }))).json['code']).toBe('access.forbidden');
      expect((await send(ship, file, query, as({}))).json['code']).toBe('ship.not-found');
      expect((await send(uuidv7(), file, query)).json['code']).toBe('ship.not-found');
    }
  });
});
