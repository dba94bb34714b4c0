import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { maySee, organisationRoles, rootRoles, teamRoles, visibilities, type Actor } from '@wheelhouse/event-sourcing';
import { createTestDatabase, type TestDatabase } from '@wheelhouse/event-store-postgres/testing/test-database';
import fc from 'fast-check';
import { cargoPage, shipPage } from '../testing/toy.js';
import { rowsVisibleTo, sqlParameters, viewRowsVisibleTo } from './rows-visible.js';

const teams = ['t1', 't2', 't3'];
const members = ['m1', 'm2', "o'brien \"x\" $1"];

const actors: fc.Arbitrary<Actor> = fc.record({
  member: fc.constantFrom(...members),
  organisationRole: fc.constantFrom(...organisationRoles),
  teams: fc.dictionary(fc.constantFrom(...teams), fc.subarray([...teamRoles])),
  scopes: fc.constant([]),
});

const roots = fc.record({
  team: fc.constantFrom(...teams),
  visibility: fc.constantFrom(...visibilities),
  roles: fc.dictionary(fc.constantFrom(...members), fc.subarray([...rootRoles])),
  archived: fc.boolean(),
});

describe('rows in SQL', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
    await database.query('create table ship_page (id uuid, team text, visibility text, roles jsonb, archived boolean)');
    await database.query('create table cargo_page (id uuid, root uuid)');
  });
  afterAll(() => database.drop());

  it('shows a root, and what belongs to it, exactly where the policy lets the actor see it', async () => {
    await fc.assert(
      fc.asyncProperty(actors, fc.array(roots, { minLength: 1, maxLength: 12 }), async (actor, generated) => {
        const given = generated.map((root, index) => ({ ...root, id: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}` }));
        await database.query('truncate ship_page, cargo_page');
        await database.query(`insert into ship_page select * from jsonb_to_recordset($1::jsonb) as r(id uuid, team text, visibility text, roles jsonb, archived boolean)`, [JSON.stringify(given)]);
        await database.query('insert into cargo_page select id, id from ship_page');
        const expected = given.filter((root) => maySee(actor, root)).map((root) => root.id);

        const direct = sqlParameters();
        const rows = await database.query<{ id: string }>(`select id from ship_page r where ${rowsVisibleTo(actor, 'r', direct)} order by id`, direct.values);
        expect(rows.map((row) => row.id)).toEqual(expected);

        const joined = sqlParameters();
        const below = await database.query<{ id: string }>(`select id from cargo_page r where ${viewRowsVisibleTo(actor, cargoPage, [shipPage], 'r', joined)} order by id`, joined.values);
        expect(below.map((row) => row.id)).toEqual(expected);
      }),
      { numRuns: 120 },
    );
  }, 60_000);

  it('hides what names a root that is not known here, but from those who govern', async () => {
    await database.query('truncate ship_page, cargo_page');
    await database.query(`insert into cargo_page values ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002')`);
    for (const [organisationRole, shown] of [['owner', 1], ['analyst', 0], ['member', 0]] as const) {
      const parameters = sqlParameters();
      const where = viewRowsVisibleTo({ member: 'm1', organisationRole, teams: {}, scopes: [] }, cargoPage, [shipPage], 'r', parameters);
      expect(await database.query(`select id from cargo_page r where ${where}`, parameters.values)).toHaveLength(shown);
    }
  });
});
