import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { runMigrations } from './database/migrations.js';
import { as, toyOnPostgres, type ToyOnPostgres } from './testing/toy-on-postgres.js';
import { toyService } from './testing/toy.js';

const base = '/api/product/v1';

describe('a service on PostgreSQL', () => {
  let toy: ToyOnPostgres;
  let client: ToyOnPostgres['client'];
  const team = uuidv7();

  beforeAll(async () => {
    toy = await toyOnPostgres();
    client = toy.client;
  });
  afterAll(() => toy.close());

  it('migrates once', async () => {
    expect(await runMigrations(toyService, toy.database.url)).toEqual([]);
  });

  const launch = async (name: string, more: object = {}) => String((await client.send('POST', `${base}/ships`, { name, team, ...more })).json['id']);

  it('lists by pages, in the order asked for, each row once', async () => {
    const ship = await launch('Paging');
    const days = ['2026-01-03', null, '2026-01-01', null, '2026-01-02', '2026-01-02'];
    for (const [index, due] of days.entries()) await client.send('POST', `${base}/cargo`, { ship, name: `c${index}`, weight: index, due });
    for (const [sort, expected] of [
      ['due', ['2026-01-01', '2026-01-02', '2026-01-02', '2026-01-03', null, null]],
      ['-due', ['2026-01-03', '2026-01-02', '2026-01-02', '2026-01-01', null, null]],
    ] as const) {
      const seen: unknown[] = [];
      let next: string | undefined = `${base}/cargo?root=${ship}&sort=${sort}&limit=2&total=true`;
      while (next !== undefined) {
        const page = await client.send('GET', next);
        expect(page.status).toBe(200);
        expect(page.json['total']).toBe(6);
        seen.push(...(page.json['items'] as { due: string | null }[]).map((row) => row.due));
        next = /<([^>]+)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1];
      }
      expect(seen).toEqual(expected);
    }
  });

  it('hides what the caller may not see', async () => {
    const hidden = await launch('Hidden', { visibility: 'restricted' });
    const cargo = String((await client.send('POST', `${base}/cargo`, { ship: hidden, name: 'Tea', weight: 1 })).json['id']);
    const stranger = as({});
    expect((await client.send('GET', `${base}/ships/${hidden}`, undefined, stranger)).status).toBe(404);
    expect((await client.send('GET', `${base}/cargo/${cargo}`, undefined, stranger)).status).toBe(404);
    expect((await client.send('GET', `${base}/cargo/${cargo}/events`, undefined, stranger)).status).toBe(404);
    expect((await client.send('GET', `${base}/cargo?root=${hidden}`, undefined, stranger)).json).toMatchObject({ items: [] });
    expect((await client.send('GET', `${base}/cargo?root=${hidden}`, undefined, as({ teams: { [team]: ['product-manager'] } }))).json).toMatchObject({ items: [{ id: cargo }] });
  });

  it('shows a page as it was known at an instant', async () => {
    const id = await launch('Before');
    const renamed = await client.send('PATCH', `${base}/ships/${id}`, { name: 'After' });
    const history = (await client.send('GET', `${base}/ships/${id}/events`)).json['items'] as { recordedAt: string }[];
    const then = await client.send('GET', `${base}/ships/${id}?asOf=${history[0]?.recordedAt}`);
    expect(then.json).toMatchObject({ name: 'Before' });
    expect(then.headers.get('etag')).toBe('"1"');
    expect((await client.send('GET', `${base}/ships/${id}?asOf=${String(renamed.json['recordedAt'])}`)).json).toMatchObject({ name: 'After' });
    expect((await client.send('GET', `${base}/ships/${id}?asOf=2020-01-01T00:00:00Z`)).status).toBe(404);
  });
});
