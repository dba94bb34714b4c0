import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request as httpRequest } from 'node:http';
import { createConnection } from 'node:net';
import { ask, OWNER, runningGateway, tokenOf, type RunningGateway } from './running-gateway.js';

let running: RunningGateway;
let token: string;
beforeAll(async () => {
  running = await runningGateway({ SERVICE_TIMEOUT_MS: 1_000 });
  token = await tokenOf(running.url, OWNER.email, OWNER.password);
}, 60_000);
afterAll(() => running.close());

describe('passing on', () => {
  it('gives the service the same address, body and headers, and an internal token in place of the session', async () => {
    const { status, body, headers } = await ask(running.url, 'POST', '/api/product/v1/things?x=1%2F2', {
      token,
      body: { a: 1 },
      headers: { 'idempotency-key': '"k"', 'if-match': '"3"', 'x-correlation-id': 'story-1', traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' },
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({ method: 'POST', url: '/api/product/v1/things?x=1%2F2', body: '{"a":1}', actor: { organisationRole: 'owner', teams: {} } });
    expect(body['headers']).toMatchObject({ 'idempotency-key': '"k"', 'if-match': '"3"', 'x-correlation-id': 'story-1', 'x-forwarded-proto': 'http' });
    expect((body['headers'] as Record<string, string>)['traceparent']).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-/);
    expect(headers.get('wheelhouse-position')).toBe('abc');
    expect(headers.get('x-correlation-id')).toBe('story-1');
    expect(headers.get('ratelimit')).toMatch(/^"caller";r=\d+;t=\d+$/);
  });

  it('keeps to itself what is of one connection, and what a caller pretends', async () => {
    const answer = await new Promise<{ headers: Record<string, unknown>; body: { headers: Record<string, string> } }>((resolve, reject) => {
      const sent = httpRequest(
        `${running.url}/api/product/v1/things`,
        { headers: { authorization: `Bearer ${token}`, connection: 'close, x-private', 'x-private': 'a', 'x-forwarded-for': '6.6.6.6', 'x-internal-member': 'owner', cookie: 'a=b', te: 'trailers' } },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve({ headers: response.headers, body: JSON.parse(Buffer.concat(chunks).toString()) }));
        },
      );
      sent.on('error', reject).end();
    });
    for (const name of ['x-private', 'x-internal-member', 'cookie', 'te']) expect(answer.body.headers).not.toHaveProperty(name);
    expect(answer.body.headers['x-forwarded-for']).toBe('127.0.0.1');
    expect(answer.body.headers['authorization']).not.toContain(token);
    expect(answer.headers).not.toHaveProperty('x-powered-by');
    expect(answer.headers).not.toHaveProperty('x-gone');
  });

  it('refuses nobody and a made-up token before any service hears of it', async () => {
    expect(await ask(running.url, 'GET', '/api/product/v1/things')).toMatchObject({ status: 401, body: { code: 'access.unauthenticated' } });
    expect(await ask(running.url, 'GET', '/api/product/v1/things', { token: 'x'.repeat(43) })).toMatchObject({ status: 401 });
    expect(await ask(running.url, 'GET', '/api/product/v1/things', { headers: { authorization: 'Basic b3duZXI6' } })).toMatchObject({ status: 401 });
  });

  it('lets large answers through whole', async () => {
    const response = await fetch(`${running.url}/api/product/v1/large`, { headers: { authorization: `Bearer ${token}` } });
    expect(response.headers.get('etag')).toBe('"7"');
    expect((await response.text()).length).toBe(8 * 1024 * 1024);
  });

  it('lets bodies flow through up to its limit, and stops those beyond it', async () => {
    const body = 'x'.repeat(2 * 1024 * 1024);
    expect((await ask(running.url, 'POST', '/api/product/v1/things', { token, body, headers: { 'content-type': 'application/json' } })).status).toBe(201);
    const told = await ask(running.url, 'POST', '/api/product/v1/things', { token, body: 'x'.repeat(17 * 1024 * 1024) }).catch(() => undefined);
    // Node's client may see the connection close while it is still sending.
    if (told) expect(told).toMatchObject({ status: 413, body: { code: 'body.too-large' } });
    const chunked = new ReadableStream({
      start(controller) {
        for (let sent = 0; sent < 17; sent += 1) controller.enqueue(new Uint8Array(1024 * 1024));
        controller.close();
      },
    });
    const streamed = await fetch(`${running.url}/api/product/v1/things`, { method: 'POST', body: chunked, duplex: 'half', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' } } as RequestInit).catch(() => undefined);
    if (streamed) expect(streamed.status).toBe(413);
    expect(told ?? streamed).toBeDefined();
  });

  it('lets a larger file of CSV through', async () => {
    const file = 'x'.repeat(20 * 1024 * 1024);
    expect((await ask(running.url, 'POST', '/api/product/v1/things', { token, body: file, headers: { 'content-type': 'text/csv; charset=utf-8' } })).status).toBe(201);
  });

  it('says 504 when a service takes too long, and 503 when it breaks off or is away; never 500', async () => {
    const slow = await ask(running.url, 'GET', '/api/product/v1/slow', { token });
    expect(slow).toMatchObject({ status: 504, body: { code: 'service.timeout' } });
    expect(slow.headers.get('retry-after')).toBe('1');
    expect(await ask(running.url, 'GET', '/api/product/v1/breaks', { token })).toMatchObject({ status: 503, body: { code: 'service.away' } });
    await running.services.project.close();
    const away = await ask(running.url, 'POST', '/api/project/v1/things', { token, body: {} });
    expect(away).toMatchObject({ status: 503, body: { code: 'service.away', detail: expect.stringContaining('nothing was done') } });
    expect(away.headers.get('retry-after')).toBe('1');
  }, 20_000);

  it('knows no other addresses, and no internal ones', async () => {
    expect((await ask(running.url, 'GET', '/internal/jwks')).status).toBe(404);
    expect((await ask(running.url, 'POST', '/internal/keys/read', { body: { ids: [] } })).status).toBe(404);
    expect((await ask(running.url, 'GET', '/metrics')).status).toBe(404);
    expect((await ask(running.url, 'GET', '/api/product/v2/things', { token })).status).toBe(404);
    expect((await ask(running.url, 'GET', '/api/product/v1/../../internal/jwks', { token })).status).toBe(404);
    expect(await ask(running.url, 'PUT', '/api/session', { token })).toMatchObject({ status: 405, body: { code: 'route.method-not-allowed' } });
    expect((await ask(running.url, 'GET', '/healthz')).status).toBe(200);
  });
});

describe('what is no request at all', () => {
  const raw = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = createConnection(running.config.PORT, '127.0.0.1', () => socket.write(text));
      let answer = '';
      socket.on('data', (chunk) => (answer += chunk.toString())).on('end', () => resolve(answer)).on('error', reject);
    });
  it.each([
    ['an unknown method', 'BREW /api HTTP/1.1\r\nhost: x\r\n\r\n', 400, 'request.malformed'],
    ['two lengths', 'POST /api/session HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n', 400, 'request.malformed'],
    ['a length and chunks', 'POST /api/session HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n', 400, 'request.malformed'],
    ['headers without end', `GET / HTTP/1.1\r\nhost: x\r\na: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'request.headers-too-large'],
  ])('is answered as a problem: %s', async (_what, text, status, code) => {
    const answer = await raw(text);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toContain('application/problem+json');
    expect(answer).toContain(`"code":"${code}"`);
  });
});

describe('the description', () => {
  it('is one document of all services that can be reached, and the gateway’s own', async () => {
    const { status, body } = await ask(running.url, 'GET', '/api/openapi.json');
    expect(status).toBe(200);
    const paths = Object.keys(body['paths'] as object);
    for (const path of ['/api/session', '/api/product/v1/things', '/api/organisation/v1/members', '/api/organisation/v1/teams/{id}/add-member']) expect(paths).toContain(path);
    const ids = Object.values(body['paths'] as Record<string, Record<string, { operationId: string }>>).flatMap((item) => Object.values(item).map(({ operationId }) => operationId));
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('is shown to people, from the gateway’s own files', async () => {
    const { body } = await ask(running.url, 'GET', '/api/docs');
    expect(String(body['text'])).toContain('/api/docs/swagger-ui-bundle.js');
    expect((await fetch(`${running.url}/api/docs/swagger-ui-bundle.js`)).status).toBe(200);
    expect((await fetch(`${running.url}/api/docs/swagger-ui.css`)).status).toBe(200);
  });
});
