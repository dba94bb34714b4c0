import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Unavailable } from '@wheelhouse/event-sourcing';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { v7 as uuidv7 } from 'uuid';
import { httpKeyStore } from './http-key-store.js';
import type { WordKey } from './words.js';

describe('the key store over HTTP', () => {
  const kept = new Map<string, string>();
  const sizes: number[] = [];
  let server: Server;
  let gateway: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        if (request.headers.authorization !== 'Bearer a secret') return response.writeHead(401).end();
        const body = JSON.parse(Buffer.concat(chunks).toString()) as { keys?: WordKey[]; ids?: string[] };
        if (body.ids) return response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: Object.fromEntries(body.ids.map((id) => [id, kept.get(id) ?? null])) }));
        const keys = body.keys ?? [];
        if (keys.some((key) => key.subject === 'member:gone')) return response.writeHead(409).end();
        sizes.push(keys.length);
        for (const { id, key } of keys) kept.set(id, key);
        return response.writeHead(204).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    gateway = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());

  const key = (subject = 'member:m1'): WordKey => ({ id: uuidv7(), subject, key: Buffer.alloc(32, 7).toString('base64') });

  it('files what comes in one turn in one request, and reads it back', async () => {
    const store = httpKeyStore({ gateway, secret: 'a secret' });
    const keys = Array.from({ length: 700 }, () => key());
    await Promise.all(keys.map((one) => store.register([one])));
    expect(sizes.sort((a, b) => a - b)).toEqual([200, 500]);
    const unknown = uuidv7();
    const read = await store.read([...keys.map((one) => one.id), unknown]);
    expect(Object.keys(read)).toHaveLength(701);
    expect([read[keys[0]?.id ?? ''], read[unknown]]).toEqual([keys[0]?.key, null]);
  });

  it('refuses one without harm to the others', async () => {
    const store = httpKeyStore({ gateway, secret: 'a secret' });
    const good = key();
    const [first, second] = await Promise.allSettled([store.register([good]), store.register([key('member:gone')])]);
    expect(first.status).toBe('fulfilled');
    expect(second).toMatchObject({ status: 'rejected', reason: { status: 422, code: 'words.refused' } });
    expect(kept.has(good.id)).toBe(true);
  });

  it('tells a store that is away from one that refuses us', async () => {
    await expect(httpKeyStore({ gateway: 'http://127.0.0.1:1', secret: 'a secret' }).register([key()])).rejects.toBeInstanceOf(Unavailable);
    await expect(httpKeyStore({ gateway, secret: 'another' }).read([uuidv7()])).rejects.toThrow(/401/);
  });
});
