import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask, OWNER, runningGateway, tokenOf, type RunningGateway } from './running-gateway.js';

let running: RunningGateway;
beforeAll(async () => {
  running = await runningGateway();
}, 60_000);
afterAll(() => running.close());

describe('signing in', () => {
  it('answers a token and a cookie for the first owner, whatever the case of the address', async () => {
    const { status, body, headers } = await ask(running.url, 'POST', '/api/session', { body: { email: 'owner@example.ORG', password: OWNER.password } });
    expect(status).toBe(201);
    expect(body).toMatchObject({ token: expect.stringMatching(/^[\w-]{43}$/), passwordMustChange: false });
    expect(headers.get('set-cookie')).toMatch(/^wheelhouse_session=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/);
    const me = await ask(running.url, 'GET', '/api/session', { token: String(body['token']) });
    expect(me.body).toMatchObject({ organisationRole: 'owner', email: OWNER.email, member: body['member'] });
  });
});
