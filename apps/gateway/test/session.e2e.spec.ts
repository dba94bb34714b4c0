import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask, OWNER, runningGateway, tokenOf, type RunningGateway } from './running-gateway.js';

let running: RunningGateway;
let owner: string;
beforeAll(async () => {
  running = await runningGateway({ SIGN_IN_FAILURES_PER_ACCOUNT: 4, SIGN_IN_FAILURES_PER_ADDRESS: 1_000 });
  owner = await tokenOf(running.url, OWNER.email, OWNER.password);
}, 60_000);
afterAll(() => running.close());

const signIn = (email: string, password: string, headers: Record<string, string> = {}) => ask(running.url, 'POST', '/api/session', { body: { email, password }, headers });
const given = 'given by an admin';
let people = 0;
const newMember = async () => {
  const email = `sailor-${(people += 1)}@example.org`;
  const { status, body } = await ask(running.url, 'POST', '/api/organisation/v1/members', { token: owner, body: { name: `Sailor ${people}`, email, role: 'member', password: given } });
  expect(status).toBe(201);
  return { id: String(body['id']), email };
};
const own = 'a long sentence nobody guesses';
const settledMember = async () => {
  const member = await newMember();
  const first = await tokenOf(running.url, member.email, given);
  expect((await ask(running.url, 'POST', '/api/session/password', { token: first, body: { currentPassword: given, newPassword: own } })).status).toBe(204);
  return { ...member, token: first };
};

describe('signing in', () => {
  it('answers a token and a cookie, whatever the case of the address', async () => {
    const { status, body, headers } = await signIn('owner@example.ORG', OWNER.password);
    expect(status).toBe(201);
    expect(body).toMatchObject({ token: expect.stringMatching(/^[\w-]{43}$/), passwordMustChange: false });
    expect(headers.get('set-cookie')).toMatch(/^wheelhouse_session=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/);
    const me = await ask(running.url, 'GET', '/api/session', { token: String(body['token']) });
    expect(me.body).toMatchObject({ organisationRole: 'owner', email: OWNER.email, member: body['member'] });
  });

  it('keeps of the token only its hash', async () => {
    const { body } = await signIn(OWNER.email, OWNER.password);
    const { rows } = await running.db.query<{ row: string }>('select s::text as row from sessions s');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ row }) => row.includes(String(body['token'])))).toBe(false);
  });

  it('refuses a wrong password and an unknown address with one answer', async () => {
    const wrong = await signIn(OWNER.email, 'not the password');
    const unknown = await signIn('nobody@example.org', 'not the password');
    expect(wrong).toMatchObject({ status: 401, body: { code: 'session.refused' } });
    expect({ ...unknown.body, correlationId: '' }).toEqual({ ...wrong.body, correlationId: '' });
  });

  it('says what does not fit', async () => {
    expect(await ask(running.url, 'POST', '/api/session', { body: '{"email":' })).toMatchObject({ status: 400, body: { code: 'body.malformed' } });
    expect(await ask(running.url, 'POST', '/api/session', { body: { email: OWNER.email } })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/password' }] } });
    expect(await ask(running.url, 'POST', '/api/session', { body: { email: OWNER.email, password: 'x', admin: true } })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/admin' }] } });
    expect(await ask(running.url, 'POST', '/api/session', { body: `{"a":"${'x'.repeat(70_000)}"}` })).toMatchObject({ status: 413 });
    expect(await ask(running.url, 'POST', '/api/session', { body: 'a=b', headers: { 'content-type': 'text/plain' } })).toMatchObject({ status: 415 });
  });

  it('stops guesses at one account after some wrong ones, and says until when; the right one gives its try back', async () => {
    const { email } = await newMember();
    for (let round = 0; round < 6; round += 1) expect((await signIn(email, given)).status).toBe(201);
    const statuses = [];
    for (let round = 0; round < 5; round += 1) statuses.push((await signIn(email, 'a wrong guess')).status);
    expect(statuses).toEqual([401, 401, 401, 401, 429]);
    const stopped = await signIn(email, given);
    expect(stopped).toMatchObject({ status: 429, body: { code: 'session.too-many-attempts' } });
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(stopped.headers.get('ratelimit-policy')).toBe('"sign-in-account";q=4;w=900');
  }, 20_000);
});

describe('a password that was given', () => {
  it('opens nothing but the way to change it', async () => {
    const { email } = await newMember();
    const { body } = await signIn(email, given);
    expect(body['passwordMustChange']).toBe(true);
    const token = String(body['token']);
    expect(await ask(running.url, 'GET', '/api/product/v1/things', { token })).toMatchObject({ status: 403, body: { code: 'session.password-must-change' } });
    expect(await ask(running.url, 'GET', '/api/organisation/v1/members', { token })).toMatchObject({ status: 403 });
    expect((await ask(running.url, 'GET', '/api/session', { token })).body).toMatchObject({ passwordMustChange: true });
    expect(await ask(running.url, 'POST', '/api/session/password', { token, body: { currentPassword: 'another', newPassword: own } })).toMatchObject({ status: 403, body: { code: 'session.wrong-password' } });
    expect(await ask(running.url, 'POST', '/api/session/password', { token, body: { currentPassword: given, newPassword: 'short' } })).toMatchObject({ status: 422 });
    expect(await ask(running.url, 'POST', '/api/session/password', { token, body: { currentPassword: given, newPassword: given } })).toMatchObject({ status: 422, body: { code: 'session.weak-password' } });
    expect((await ask(running.url, 'POST', '/api/session/password', { token, body: { currentPassword: given, newPassword: own } })).status).toBe(204);
    expect((await ask(running.url, 'GET', '/api/product/v1/things', { token })).status).toBe(200);
  });

  it('ends every other session when it is changed', async () => {
    const { email } = await newMember();
    const first = await tokenOf(running.url, email, given);
    const second = await tokenOf(running.url, email, given);
    await ask(running.url, 'POST', '/api/session/password', { token: first, body: { currentPassword: given, newPassword: own } });
    expect((await ask(running.url, 'GET', '/api/session', { token: first })).status).toBe(200);
    expect((await ask(running.url, 'GET', '/api/session', { token: second })).status).toBe(401);
    expect((await signIn(email, given)).status).toBe(401);
  });
});

describe('sessions', () => {
  it('are listed, and ended one by one or by signing out', async () => {
    const { email, token } = await settledMember();
    const other = await tokenOf(running.url, email, own);
    const { body } = await ask(running.url, 'GET', '/api/sessions', { token });
    const items = body['items'] as { id: string; current: boolean }[];
    expect(items.map(({ current }) => current).sort()).toEqual([false, true]);
    const closed = items.find(({ current }) => !current)?.id ?? '';
    expect((await ask(running.url, 'DELETE', `/api/sessions/${closed}`, { token })).status).toBe(204);
    expect((await ask(running.url, 'GET', '/api/session', { token: other })).status).toBe(401);
    expect((await ask(running.url, 'DELETE', `/api/sessions/${closed}`, { token: owner })).status).toBe(404);
    expect((await ask(running.url, 'DELETE', '/api/session', { token })).status).toBe(204);
    expect((await ask(running.url, 'GET', '/api/session', { token })).status).toBe(401);
  });

  it('run out', async () => {
    const { token } = await settledMember();
    await running.db.query(`update sessions set expires_at = clock_timestamp() where token_hash = sha256($1::bytea)`, [Buffer.from(token)]);
    await ask(running.url, 'PATCH', '/api/organisation/v1/organisations/01900000-0000-7000-8000-000000000000', { token: owner, body: { name: 'Harbour Works' } });
    expect((await ask(running.url, 'GET', '/api/session', { token })).status).toBe(401);
  });
});

describe('the cookie', () => {
  it('reads from anywhere, but writes from our own pages alone', async () => {
    const { email } = await settledMember();
    const { headers } = await signIn(email, own);
    const cookie = headers.get('set-cookie')?.split(';', 1)[0] ?? '';
    const write = (more: Record<string, string>) => ask(running.url, 'POST', '/api/product/v1/things', { body: {}, headers: { cookie, ...more } });
    expect((await ask(running.url, 'GET', '/api/session', { headers: { cookie } })).status).toBe(200);
    expect(await write({})).toMatchObject({ status: 403, body: { code: 'session.cross-origin' } });
    expect((await write({ origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await write({ origin: 'null' })).status).toBe(403);
    expect((await write({ origin: running.url })).status).toBe(201);
    expect((await signIn(email, own, { origin: 'https://elsewhere.example' })).status).toBe(403);
  });
});

describe('the first page', () => {
  it('asks who it is, and takes them in by a form', async () => {
    const door = await ask(running.url, 'GET', '/');
    expect(door.status).toBe(200);
    expect(String(door.body['text'])).toContain('action="/sign-in"');
    expect(door.headers.get('content-security-policy')).toContain("default-src 'none'");
    const form = (path: string, fields: Record<string, string>, more: Record<string, string> = {}) =>
      ask(running.url, 'POST', path, { body: new URLSearchParams(fields).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', origin: running.url, ...more } });
    const refused = await form('/sign-in', { email: '"><script>', password: 'x' });
    expect(refused.status).toBe(401);
    expect(String(refused.body['text'])).toContain('value="&quot;&gt;&lt;script&gt;"');
    expect((await form('/sign-in', { email: OWNER.email, password: OWNER.password }, { origin: 'https://elsewhere.example' })).status).toBe(403);
    const taken = await form('/sign-in', { email: OWNER.email, password: OWNER.password });
    expect(taken.status).toBe(303);
    const cookie = taken.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
    const deck = await ask(running.url, 'GET', '/', { headers: { cookie } });
    expect(String(deck.body['text'])).toContain('Sign out');
    expect((await form('/sign-out', {}, { cookie })).status).toBe(303);
    expect(String((await ask(running.url, 'GET', '/', { headers: { cookie } })).body['text'])).toContain('action="/sign-in"');
  });
});
