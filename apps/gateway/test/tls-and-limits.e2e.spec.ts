import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { join } from 'node:path';
import { OWNER, runningGateway, type RunningGateway } from './running-gateway.js';

// A certificate of localhost's own, for this test alone.
const cert = join(import.meta.dirname, 'tls', 'cert.pem');
let running: RunningGateway;
beforeAll(async () => {
  running = await runningGateway({ GATEWAY_TLS_CERT: cert, GATEWAY_TLS_KEY: join(import.meta.dirname, 'tls', 'key.pem'), REQUESTS_PER_MINUTE: 6 });
}, 60_000);
afterAll(() => running.close());

const ask = (method: string, path: string, body?: object): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: running.config.PORT, path, method, ca: readFileSync(cert), agent: false, headers: body ? { 'content-type': 'application/json' } : {} },
      (response) => {
        response.resume();
        response.on('end', () => resolve(response));
      },
    );
    sent.on('error', reject).end(body && JSON.stringify(body));
  });

describe('a gateway that speaks TLS itself', () => {
  it('keeps its cookie to encrypted connections, and says to come back encrypted', async () => {
    const { statusCode, headers } = await ask('POST', '/api/session', { email: OWNER.email, password: OWNER.password });
    expect(statusCode).toBe(201);
    expect(headers['set-cookie']?.[0]).toMatch(/; HttpOnly; SameSite=Lax; Secure$/);
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
  });
});

describe('a caller who asks too often', () => {
  it('is told to slow down and for how long', async () => {
    const answers = [];
    for (let round = 0; round < 8; round += 1) answers.push(await ask('POST', '/api/session', { email: OWNER.email, password: 'not the password' }));
    const stopped = answers.filter(({ statusCode }) => statusCode === 429);
    expect(stopped.length).toBeGreaterThanOrEqual(2);
    const last = stopped.at(-1);
    expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0);
    expect(last?.headers['ratelimit-policy']).toBe('"caller";q=6;w=60');
    expect(last?.headers['ratelimit']).toMatch(/^"caller";r=0;t=\d+$/);
    expect(last?.headers['content-type']).toContain('application/problem+json');
  });
});
