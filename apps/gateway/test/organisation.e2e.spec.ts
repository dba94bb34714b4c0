import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { ensureFirstOwner } from '../src/identity/first-owner.js';
import { passwords } from '../src/identity/password.js';
import { createGateway } from '../src/gateway.js';
import { ask, choices, freePort, OWNER, runningGateway, tokenOf, type RunningGateway } from './running-gateway.js';

let running: RunningGateway;
let owner: string;
beforeAll(async () => {
  running = await runningGateway();
  owner = await tokenOf(running.url, OWNER.email, OWNER.password);
}, 60_000);
afterAll(() => running.close());

const MEMBERS = '/api/organisation/v1/members';
const TEAMS = '/api/organisation/v1/teams';
const ORGANISATION = '/api/organisation/v1/organisations/01900000-0000-7000-8000-000000000000';
const given = 'given by an admin';
const own = 'a long sentence nobody guesses';
let people = 0;
const person = (more: Record<string, unknown> = {}) => ({ name: `Sailor ${(people += 1)}`, email: `sailor-${people}@example.org`, role: 'member', password: given, ...more });
const post = (path: string, body: unknown = {}, token = owner, headers: Record<string, string> = {}) => ask(running.url, 'POST', path, { token, body, headers });
const get = (path: string, token = owner) => ask(running.url, 'GET', path, { token });

const settled = async (more: Record<string, unknown> = {}) => {
  const given = person(more);
  const { status, body } = await post(MEMBERS, given);
  expect(status).toBe(201);
  const token = await tokenOf(running.url, given.email, String(given.password));
  expect((await post('/api/session/password', { currentPassword: given.password, newPassword: own }, token)).status).toBe(204);
  return { id: String(body['id']), email: given.email, name: given.name, token };
};
const deactivatedAndBack = async (id: string) => {
  expect((await post(`${MEMBERS}/${id}/deactivate`)).status).toBe(200);
  return async () => expect((await post(`${MEMBERS}/${id}/reactivate`)).status).toBe(200);
};
const identityRows = async (id: string) => (await running.db.query('select 1 from identities where member = $1', [id])).rowCount;

describe('the first owner', () => {
  it('is made once, however many gateways start at once', async () => {
    const { store } = running.gateway.service.parts;
    if (!store) throw new Error('no store');
    const again = { email: 'late@example.org', password: 'another wheel to hold', name: 'Late', organisation: 'Late' };
    expect(await Promise.all([1, 2, 3].map(() => ensureFirstOwner(store, passwords(), again)))).toEqual([false, false, false]);
    const { rows } = await running.db.query(`select count(*)::int as n from events where type = 'OrganisationFounded'`);
    expect(rows).toEqual([{ n: 1 }]);
    expect((await get(MEMBERS)).body['items']).toEqual([expect.objectContaining({ role: 'owner', email: OWNER.email })]);
  });
});

describe('members', () => {
  it('are added with name and address in the identity store alone', async () => {
    const someone = person();
    const added = await post(MEMBERS, someone);
    expect(added.status).toBe(201);
    expect(added.headers.get('location')).toBe(`${MEMBERS}/${String(added.body['id'])}`);
    expect(added.headers.get('wheelhouse-position')).toBeTruthy();
    expect((await get(`${MEMBERS}/${String(added.body['id'])}`)).body).toMatchObject({ name: someone.name, email: someone.email, role: 'member', status: 'active' });
    for (const table of ['events', 'member_page', 'command_answers']) {
      const { rows } = await running.db.query<{ found: number }>(`select count(*)::int as found from ${table} t where t::text ilike $1 or t::text ilike $2`, [`%${someone.email}%`, `%${someone.name}%`]);
      expect({ table, found: rows[0]?.found }).toEqual({ table, found: 0 });
    }
  });

  it('are added once under a key, and again answered the same', async () => {
    const someone = person();
    const key = { 'idempotency-key': `"${uuidv7()}"` };
    const first = await post(MEMBERS, someone, owner, key);
    const second = await post(MEMBERS, someone, owner, key);
    expect(second.status).toBe(201);
    expect(second.body).toEqual(first.body);
    expect(await post(MEMBERS, { ...someone, name: 'Other' }, owner, key)).toMatchObject({ status: 422, body: { code: 'idempotency.key-reused' } });
  });

  it('have an address of their own, in whatever case, and leave nothing behind when they are refused', async () => {
    const someone = person();
    await post(MEMBERS, someone);
    const id = uuidv7();
    expect(await post(MEMBERS, { ...person(), id, email: someone.email.toUpperCase() })).toMatchObject({ status: 409, body: { code: 'member.address-taken', errors: [{ pointer: '/email' }] } });
    expect((await get(`${MEMBERS}/${id}`)).status).toBe(404);
    const other = person();
    expect((await post(MEMBERS, { ...other, id })).status).toBe(201);
    expect(await post(MEMBERS, { ...person(), id })).toMatchObject({ status: 409, body: { code: 'member.exists' } });
    expect((await running.db.query('select 1 from identities where email_key = $1', [`sailor-${people}@example.org`])).rowCount).toBe(0);
  });

  it('are added by those who govern, with a password worth the name', async () => {
    const { token } = await settled();
    expect(await post(MEMBERS, person(), token)).toMatchObject({ status: 403 });
    const admin = await settled({ role: 'admin' });
    expect((await post(MEMBERS, person(), admin.token)).status).toBe(201);
    expect(await post(MEMBERS, person({ password: 'short' }))).toMatchObject({ status: 422, body: { errors: [{ pointer: '/password' }] } });
    expect(await post(MEMBERS, person({ password: 'wheelhouse123' }))).toMatchObject({ status: 422, body: { code: 'session.weak-password' } });
    expect(await post(MEMBERS, person({ role: 'owner' }))).toMatchObject({ status: 422, body: { errors: [{ pointer: '/role' }] } });
    expect(await post(MEMBERS, person({ name: 'a\u0000b' }))).toMatchObject({ status: 422 });
  });

  it('show their address to those who govern and to themselves', async () => {
    const [one, two] = [await settled(), await settled()];
    expect((await get(`${MEMBERS}/${one.id}`, two.token)).body).toMatchObject({ name: one.name, email: null });
    expect((await get(`${MEMBERS}/${one.id}`, one.token)).body).toMatchObject({ email: one.email });
    const { body } = await get(`${MEMBERS}?limit=1`, two.token);
    const next = await get(`${MEMBERS}?limit=1&cursor=${String(body['nextCursor'])}`, two.token);
    expect(next.status).toBe(200);
    expect(next.body['items']).not.toEqual(body['items']);
    expect((await get(`${MEMBERS}?limit=1&status=active&cursor=${String(body['nextCursor'])}`, two.token)).status).toBe(400);
  });

  it('are corrected, the address by those who govern alone', async () => {
    const { id, token, email } = await settled();
    expect((await ask(running.url, 'PATCH', `${MEMBERS}/${id}`, { token, body: { name: 'Ada B' } })).status).toBe(204);
    expect((await ask(running.url, 'PATCH', `${MEMBERS}/${id}`, { token, body: { email: 'x@example.org' } })).status).toBe(403);
    expect((await ask(running.url, 'PATCH', `${MEMBERS}/${id}`, { token: owner, body: { email: OWNER.email } })).body.code).toBe('member.address-taken');
    expect((await ask(running.url, 'PATCH', `${MEMBERS}/${id}`, { token: owner, body: {} })).status).toBe(422);
    expect((await get(`${MEMBERS}/${id}`)).body).toMatchObject({ name: 'Ada B', email });
  });

  it('change their role at once, and not into nothing', async () => {
    const { id, token } = await settled();
    expect(await post(TEAMS, { name: 'Mutineers' }, token)).toMatchObject({ status: 403 });
    const changed = await post(`${MEMBERS}/${id}/change-role`, { role: 'admin' });
    expect(changed.status).toBe(200);
    expect((await post(TEAMS, { name: 'Mutineers' }, token)).status).toBe(201);
    expect((await post(`${MEMBERS}/${id}/change-role`, { role: 'admin' })).body['version']).toBe(changed.body['version']);
    expect(await ask(running.url, 'POST', `${MEMBERS}/${id}/change-role`, { token: owner, body: { role: 'member' }, headers: { 'if-match': '"1"' } })).toMatchObject({ status: 412 });
  });

  it('are shown as they were known at an instant', async () => {
    const { id } = await settled();
    const { body } = await post(`${MEMBERS}/${id}/change-role`, { role: 'analyst' });
    const { body: ended } = await post(`${MEMBERS}/${id}/deactivate`);
    const at = async (instant: unknown) => (await get(`${MEMBERS}/${id}?asOf=${String(instant)}`)).body;
    expect(await at(body['recordedAt'])).toMatchObject({ role: 'analyst', status: 'active', version: 2 });
    expect(await at(ended['recordedAt'])).toMatchObject({ status: 'deactivated', version: 3 });
    expect((await get(`${MEMBERS}/${id}?asOf=2020-01-01T00:00:00Z`)).status).toBe(404);
    expect((await get(`${MEMBERS}/${id}?asOf=yesterday`)).status).toBe(400);
    const me = String((await get('/api/session')).body['member']);
    expect((await get(`${MEMBERS}/${me}?asOf=${String(body['recordedAt'])}`)).body).toMatchObject({ role: 'owner' });
  });

  it('lose their sessions when they are deactivated, and come back by signing in', async () => {
    const { id, email, token } = await settled();
    const back = await deactivatedAndBack(id);
    expect((await get('/api/session', token)).status).toBe(401);
    expect(await post('/api/session', { email, password: own })).toMatchObject({ status: 401, body: { code: 'session.refused' } });
    await back();
    expect((await get('/api/session', token)).status).toBe(401);
    expect((await post('/api/session', { email, password: own })).status).toBe(201);
  });

  it('get another password from those who govern, and must change it', async () => {
    const { id, email, token } = await settled();
    expect((await post(`${MEMBERS}/${id}/reset-password`, { password: 'another given one' })).status).toBe(204);
    expect((await get('/api/session', token)).status).toBe(401);
    expect((await post('/api/session', { email, password: 'another given one' })).body).toMatchObject({ passwordMustChange: true });
  });

  it('are forgotten with all that names them, for ever', async () => {
    const { id, email, name, token } = await settled();
    const key = uuidv7();
    const secret = { authorization: `Bearer ${running.config.INTERNAL_SECRET}` };
    const file = (keyId: string) => ask(running.internal, 'POST', '/internal/keys', { body: { keys: [{ id: keyId, subject: `member:${id}`, key: Buffer.alloc(32, 7).toString('base64') }] }, headers: secret });
    expect((await file(key)).status).toBe(204);
    expect((await post(`${MEMBERS}/${id}/forget`)).status).toBe(200);
    expect((await get('/api/session', token)).status).toBe(401);
    expect((await post('/api/session', { email, password: own })).status).toBe(401);
    expect(await identityRows(id)).toBe(0);
    expect((await get(`${MEMBERS}/${id}`)).body).toMatchObject({ name: null, email: null, status: 'forgotten' });
    expect((await ask(running.internal, 'POST', '/internal/keys/read', { body: { ids: [key] }, headers: secret })).body).toEqual({ keys: { [key]: null } });
    expect((await file(uuidv7())).body.code).toBe('key.refused');
    const { rows: tables } = await running.db.query<{ name: string }>(`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`);
    for (const table of tables) {
      const { rows } = await running.db.query<{ found: number }>(`select count(*)::int as found from "${table.name}" t where t::text ilike $1 or t::text ilike $2`, [`%${email}%`, `%${name}"%`]);
      expect({ table: table.name, found: rows[0]?.found }).toEqual({ table: table.name, found: 0 });
    }
    // Again is no error; another may have the address now.
    expect((await post(`${MEMBERS}/${id}/forget`)).status).toBe(200);
    expect((await post(MEMBERS, person({ email }))).status).toBe(201);
    expect(await post(`${MEMBERS}/${id}/reactivate`)).toMatchObject({ status: 410, body: { code: 'member.forgotten' } });
  });

  it('cannot be added, ended or forgotten past the identity store, in a batch', async () => {
    for (const command of ['add-member', 'deactivate-member', 'forget-member']) {
      const { body } = await post(`${MEMBERS}:batch`, { commands: [{ command, id: uuidv7(), body: { role: 'member' } }] });
      expect(JSON.stringify(body)).not.toContain('"status":20');
    }
  });
});

describe('the owner', () => {
  it('cannot be demoted, deactivated, forgotten or given another password by anyone else', async () => {
    const admin = await settled({ role: 'admin' });
    const id = String((await get('/api/session')).body['member']);
    expect(await post(`${MEMBERS}/${id}/change-role`, { role: 'member' }, admin.token)).toMatchObject({ status: 409, body: { code: 'member.is-owner' } });
    expect(await post(`${MEMBERS}/${id}/deactivate`, {}, admin.token)).toMatchObject({ status: 409, body: { code: 'member.is-owner' } });
    expect(await post(`${MEMBERS}/${id}/forget`, {}, admin.token)).toMatchObject({ status: 409, body: { code: 'member.is-owner' } });
    expect(await post(`${MEMBERS}/${id}/reset-password`, { password: 'a coup at midnight' }, admin.token)).toMatchObject({ status: 403 });
    expect((await ask(running.url, 'PATCH', `${MEMBERS}/${id}`, { token: admin.token, body: { email: 'mine@example.org' } })).status).toBe(403);
    expect(await post(`${ORGANISATION}/hand-over-ownership`, { to: admin.id }, admin.token)).toMatchObject({ status: 403, body: { code: 'organisation.not-owner' } });
  });

  it('hands the wheel over to one other, who is then the only one', async () => {
    const heir = await settled();
    const before = String((await get('/api/session')).body['member']);
    expect((await post(`${ORGANISATION}/hand-over-ownership`, { to: heir.id })).status).toBe(200);
    expect((await get('/api/session', heir.token)).body).toMatchObject({ organisationRole: 'owner' });
    expect((await get('/api/session')).body).toMatchObject({ organisationRole: 'admin' });
    expect(await post(`${ORGANISATION}/hand-over-ownership`, { to: before })).toMatchObject({ status: 403 });
    expect((await post(`${ORGANISATION}/hand-over-ownership`, { to: before }, heir.token)).status).toBe(200);
    expect((await get(`${MEMBERS}/${heir.id}`)).body).toMatchObject({ role: 'member' });
  });

  it('cannot be deactivated while the wheel changes hands', async () => {
    const heir = await settled();
    const before = String((await get('/api/session')).body['member']);
    const [handed, ended] = await Promise.all([post(`${ORGANISATION}/hand-over-ownership`, { to: heir.id }), post(`${MEMBERS}/${heir.id}/deactivate`)]);
    expect([handed.status, ended.status].sort()).toEqual([200, 409]);
    const { rows } = await running.db.query<{ status: string }>('select m.status from member_page m join organisation_page o on o.owner = m.id');
    expect(rows).toEqual([{ status: 'active' }]);
    if (handed.status === 200) expect((await post(`${ORGANISATION}/hand-over-ownership`, { to: before }, heir.token)).status).toBe(200);
  });
});

describe('teams', () => {
  it('have names of their own, kept while they are archived', async () => {
    const { body } = await post(TEAMS, { name: 'Pilots' });
    expect(await post(TEAMS, { name: ' pilots ' })).toMatchObject({ status: 409, body: { code: 'team.name-taken' } });
    expect((await post(`${TEAMS}/${String(body['id'])}/archive`)).status).toBe(200);
    expect(await post(TEAMS, { name: 'PILOTS' })).toMatchObject({ status: 409 });
    expect((await post(`${TEAMS}/${String(body['id'])}/restore`)).status).toBe(200);
    expect((await ask(running.url, 'PATCH', `${TEAMS}/${String(body['id'])}`, { token: owner, body: { name: 'Harbour pilots' } })).status).toBe(200);
    expect((await post(TEAMS, { name: 'Pilots' })).status).toBe(201);
  });

  it('give their members’ roles to services at once, and take them away at once', async () => {
    const { id, token } = await settled();
    const team = String((await post(TEAMS, { name: 'Navigators' })).body['id']);
    const roles = async () => ((await get('/api/product/v1/things', token)).body['actor'] as { teams: unknown }).teams;
    expect(await roles()).toEqual({});
    expect((await post(`${TEAMS}/${team}/add-member`, { member: id, roles: ['project-manager'] })).status).toBe(200);
    expect(await roles()).toEqual({ [team]: ['project-manager'] });
    expect((await post(`${TEAMS}/${team}/change-roles`, { member: id, roles: ['contributor'] })).status).toBe(200);
    expect(await roles()).toEqual({ [team]: ['contributor'] });
    await post(`${TEAMS}/${team}/archive`);
    expect(await roles()).toEqual({});
    await post(`${TEAMS}/${team}/restore`);
    expect(await roles()).toEqual({ [team]: ['contributor'] });
    expect((await post(`${TEAMS}/${team}/remove-member`, { member: id })).status).toBe(200);
    expect(await roles()).toEqual({});
  });

  it('take in nobody who is deactivated or unknown', async () => {
    const { id } = await settled();
    const team = String((await post(TEAMS, { name: 'Watch' })).body['id']);
    await deactivatedAndBack(id);
    expect(await post(`${TEAMS}/${team}/add-member`, { member: id, roles: ['contributor'] })).toMatchObject({ status: 409, body: { code: 'team.member-not-active' } });
    expect(await post(`${TEAMS}/${team}/add-member`, { member: uuidv7(), roles: ['contributor'] })).toMatchObject({ status: 422, body: { code: 'team.member-unknown' } });
    expect(await post(`${TEAMS}/${team}/add-member`, { member: id, roles: ['contributor', 'contributor'] })).toMatchObject({ status: 422 });
  });
});

describe('operators', () => {
  it('see how the gateway stands; others do not', async () => {
    expect((await get('/api/operations/v1/organisation/status')).status).toBe(200);
    const { token } = await settled();
    expect((await get('/api/operations/v1/organisation/status', token)).status).toBe(403);
  });
});

describe('several gateways over one database', () => {
  it('know the sessions and the signing keys of one another', async () => {
    const [port, servicePort] = [await freePort(), await freePort()];
    const second = await createGateway({ ...running.config, PORT: port, SERVICE_PORT: servicePort, GATEWAY_INTERNAL_URL: running.internal }, { ...choices, service: { kafka: false } });
    try {
      await second.edge.listen({ port, host: '127.0.0.1' });
      const seen = await ask(`http://127.0.0.1:${port}`, 'GET', '/api/product/v1/things', { token: owner });
      expect(seen.body).toMatchObject({ actor: { organisationRole: 'owner' } });
    } finally {
      await second.close();
    }
  }, 30_000);
});
