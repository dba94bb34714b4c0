import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { clientConfig } from './open-pool.js';
import { trip } from './trip.js';

const statement = (text: string, ...values: readonly unknown[]) => ({ name: text, text, values });

describe.each([{ pipeline: true }, { pipeline: false }])('a trip (pipeline: $pipeline)', ({ pipeline }) => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    await database.query('create table things (id integer primary key, at timestamptz, words text[], data jsonb)');
    client = new pg.Client({ ...clientConfig(database.url), pipeline });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const insert = 'insert into things (id, at, words, data) values ($1, $2, $3, $4) returning id, at, words, data';
  const words = ['', 'a,b', '"quoted"', 'back\\slash', '{braces}', 'NULL', 'line\nbreak', null];

  it('answers each statement in order, with values as they were given, time after time', async () => {
    for (const id of [1, 2]) {
      const answers = await trip(client, [
        statement('begin'),
        statement(insert, id, '2026-01-01T00:00:00.000001Z', words, JSON.stringify({ a: [1, null] })),
        statement('select count(*) as count from things where id = $1', id),
        statement('select id from things where id = $1', -1),
        statement('commit'),
      ]);
      expect(answers).toEqual([
        { tag: 'BEGIN', rows: [] },
        { tag: 'INSERT', rows: [{ id, at: '2026-01-01T00:00:00.000001Z', words, data: { a: [1, null] } }] },
        { tag: 'SELECT', rows: [{ count: 1 }] },
        { tag: 'SELECT', rows: [] },
        { tag: 'COMMIT', rows: [] },
      ]);
    }
  });

  it('may hold one statement several times, from its first trip on', async () => {
    const twice = [statement('select $1::integer + 1 as more', 1), statement('select $1::integer + 1 as more', 2)];
    expect((await trip(client, twice)).map(({ rows }) => rows)).toEqual([[{ more: 2 }], [{ more: 3 }]]);
    expect((await trip(client, twice)).map(({ rows }) => rows)).toEqual([[{ more: 2 }], [{ more: 3 }]]);
  });

  it('stops at the first statement that fails, and leaves the connection usable, that statement too', async () => {
    const failing = [statement('begin'), statement(insert, 7, null, [], null), statement('select 1 / $1::integer as part', 0), statement(insert, 8, null, [], null), statement('commit')];
    await expect(trip(client, failing)).rejects.toMatchObject({ code: '22012' });
    await expect(trip(client, [statement('select 2 as two')])).rejects.toMatchObject({ code: '25P02' });
    await trip(client, [statement('rollback')]);
    expect((await trip(client, [statement('select 1 / $1::integer as part', 1), statement('select 2 as two')])).map(({ rows }) => rows)).toEqual([[{ part: 1 }], [{ two: 2 }]]);
    expect(await database.query('select id from things where id > 6')).toEqual([]);
    await expect(trip(client, [statement('select from nowhere')])).rejects.toMatchObject({ code: '42P01' });
    await expect(trip(client, [statement('select from nowhere')])).rejects.toMatchObject({ code: '42P01' });
  });

  it('fails as a whole where a value cannot be read without loss, or cannot be sent', async () => {
    await expect(trip(client, [statement('select 9007199254740993 as large')])).rejects.toThrow('does not fit');
    await expect(trip(client, [statement('select 3 as three'), statement('select $1::text', { no: 'object' })])).rejects.toThrow('no parameter');
    expect(await trip(client, [])).toEqual([]);
    expect(await trip(client, [statement('select 1 as one')])).toEqual([{ tag: 'SELECT', rows: [{ one: 1 }] }]);
  });

  it('fails when the connection does', async () => {
    const other = new pg.Client({ ...clientConfig(database.url), pipeline });
    other.on('error', () => undefined);
    await other.connect();
    await expect(trip(other, [statement('select 1 as one'), statement('select pg_terminate_backend(pg_backend_pid())')])).rejects.toThrow();
    await expect(trip(other, [statement('select 1 as one')])).rejects.toThrow();
    await other.end();
  });
});
