import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Root, Visibility } from '@wheelhouse/event-sourcing';
import { v7 as uuidv7 } from 'uuid';
import { toyOnPostgres, type ToyOnPostgres } from '../testing/toy-on-postgres.js';
import { toyService } from '../testing/toy.js';
import { accessMatrix, birthOf, type MatrixRow } from './access-matrix.js';

const setting = { root: uuidv7(), team: uuidv7(), otherTeam: uuidv7(), member: uuidv7() };

describe('who may do what', () => {
  let toy: ToyOnPostgres;
  let ship: string;
  let cargo: string;
  let launch: string;

  beforeAll(async () => {
    toy = await toyOnPostgres();
    const launched = (await toy.client.send('POST', '/api/product/v1/ships', { name: 'Ada', team: setting.team })).json;
    ship = String(launched['id']);
    [launch = ''] = launched['events'] as string[];
    cargo = String((await toy.client.send('POST', '/api/product/v1/cargo', { ship, name: 'Tea', weight: 1 })).json['id']);
    // What the route of a rebuilding shows is there once one began.
    await toy.client.send('POST', '/api/operations/v1/product/views/ship-page/rebuild');
  });
  afterAll(() => toy.close());

  // The policy reads the root's row alone, so a spec may set it where no command of the toy does.
  const place = (visibility: Visibility, roles: Root['roles']) => toy.database.query('update ship_page set visibility = $1, roles = $2', [visibility, JSON.stringify(roles)]);

  async function ask({ route, command, caller }: MatrixRow) {
    const path = route.path.replace('::', ':').replace(':id', route.tag === 'change-sets' ? launch : route.tag === 'cargo' && !route.csv ? cargo : ship).replace(':view', 'ship-page');
    const example = { ...(command?.example as Record<string, unknown>) };
    const birth = command && birthOf(command);
    if (typeof birth === 'object' && 'below' in birth) example['ship'] = ship;
    if (typeof birth === 'object' && 'root' in birth) Object.assign(example, { team: setting.team, name: `n${uuidv7()}` });
    const body = route.csv ? route.csv.example : command ? example : route.method === 'POST' && route.body ? route.example : undefined;
    const answer = await toy.client.send(route.method, path, body, { 'x-actor': JSON.stringify(caller.actor), ...(route.csv ? { 'content-type': 'text/csv' } : {}) });
    if (answer.status === 403) return 'forbidden';
    if (answer.status === 404 || /unknown-root$/.test(String(answer.json['code']))) return 'unseen';
    if (answer.status === 401 || answer.status >= 500) return `${answer.status}`;
    const items = answer.json['items'] as { id?: string }[] | undefined;
    const listed = ['list-ships', 'list-cargo'].includes(route.operation);
    return listed && !items?.some((item) => item.id === ship || item.id === cargo) ? 'absent' : 'allowed';
  }

  it('is for every route and every role as the declarations say', async () => {
    const rows = [...accessMatrix(toyService, toy.service.routes, setting)];
    const kinds = new Set(rows.map((row) => row.expected));
    expect(kinds).toEqual(new Set(['allowed', 'forbidden', 'unseen', 'absent']));
    const wrong: string[] = [];
    for (const row of rows.filter(({ route }) => !(route.tag === 'operations' && route.method === 'POST'))) {
      await place(row.visibility, row.caller.rootRoles);
      const found = await ask(row);
      if (found !== row.expected) wrong.push(`${row.route.operation} by ${row.caller.label} (${row.visibility}): ${found}, not ${row.expected}`);
    }
    expect(wrong).toEqual([]);
    expect(rows.length).toBeGreaterThan(500);
  }, 120_000);
});
