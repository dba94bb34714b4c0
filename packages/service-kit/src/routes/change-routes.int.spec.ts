import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { as, toyOnPostgres, type ToyOnPostgres } from '../testing/toy-on-postgres.js';

const base = '/api/product/v1';
const team = uuidv7();
const epoch = '2000-01-01T00:00:00Z';

describe('what changed since', () => {
  let toy: ToyOnPostgres;
  let ship: string;
  let cargo: string;
  let launchedAt: string;

  const post = async (path: string, body: object) => (await toy.client.send('POST', `${base}${path}`, body)).json;
  const changes = (query: string, headers?: Record<string, string>) => toy.client.send('GET', `${base}/changes?${query}`, undefined, headers);
  const told = async (query: string) => ((await changes(query)).json['items'] as { words: string; record: { id: string; title: string } }[]).map(({ record, words }) => [record.title, words]);

  beforeAll(async () => {
    toy = await toyOnPostgres();
    const launched = await post('/ships', { name: 'Ada', team, visibility: 'restricted' });
    ship = String(launched['id']);
    launchedAt = String(launched['recordedAt']);
    cargo = String((await post('/cargo', { ship, name: 'Tea', weight: 3 }))['id']);
    await toy.client.send('PATCH', `${base}/ships/${ship}`, { name: 'Grace' });
    await post(`/ships/${ship}/note`, { note: 'The captain is ill.' });
  });
  afterAll(() => toy.close());

  it('tells of a root and of all that belongs to it, under the titles of today', async () =>
    expect(await told(`of=${ship}&since=${launchedAt}`)).toEqual([
      ['Tea', expect.stringContaining('name: Tea')],
      ['Grace', expect.stringContaining('name: Grace')],
      ['Grace', expect.stringMatching(/^[^(]*$/)],
    ]));

  it('tells of one record alone', async () => expect((await told(`of=${cargo}&since=${epoch}`)).map(([title]) => title)).toEqual(['Tea']));

  it('tells nothing of what came before or after', async () => {
    expect(await told(`of=${ship}&since=${epoch}&until=${launchedAt}`)).toHaveLength(1);
    expect(await told(`of=${ship}&since=2999-01-01T00:00:00Z`)).toEqual([]);
  });

  it('keeps sealed words out of its sentences', async () => expect(JSON.stringify((await changes(`of=${ship}&since=${epoch}`)).json)).not.toContain('ill'));

  it('goes on where a page ended', async () => {
    const first = (await changes(`of=${ship}&since=${epoch}&limit=3`)).json;
    const rest = (await changes(`of=${ship}&since=${epoch}&limit=3&cursor=${String(first['nextCursor'])}`)).json;
    expect([(first['items'] as object[]).length, (rest['items'] as object[]).length, rest['nextCursor']]).toEqual([3, 1, null]);
    expect((await changes(`of=${cargo}&since=${epoch}&cursor=${String(first['nextCursor'])}`)).json['code']).toBe('cursor.of-another-list');
  });

  it('is for those who see the record', async () => {
    expect((await changes(`of=${ship}&since=${epoch}`, as({}))).status).toBe(404);
    expect((await changes(`of=${cargo}&since=${epoch}`, as({}))).status).toBe(404);
    expect((await changes(`of=${uuidv7()}&since=${epoch}`)).status).toBe(404);
  });
});
