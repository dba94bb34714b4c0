import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createConnection } from 'node:net';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { ServiceDeclaration } from './declaration/service.declaration.js';
import { cuttable } from './testing/cuttable.js';
import { toyOnPostgres, type ToyOnPostgres } from './testing/toy-on-postgres.js';
import { toyService } from './testing/toy.js';

const ships = '/api/product/v1/ships';

describe('a service whose database goes away', () => {
  let toy: ToyOnPostgres;
  let way: Awaited<ReturnType<typeof cuttable>>;

  beforeAll(async () => {
    way = await cuttable(process.env['TEST_DATABASE_URL'] ?? '');
    toy = await toyOnPostgres(toyService, { through: way.through });
  });
  afterAll(async () => {
    await toy.close();
    way.cut();
  });

  it('answers 503 with Retry-After, is not ready but alive, and goes on by itself', async () => {
    const ship = `${ships}/${String((await toy.client.send('POST', ships, { name: 'Ada', team: uuidv7() })).json['id'])}`;
    expect((await toy.client.send('GET', ships)).status).toBe(200);
    way.cut();
    for (const [method, path, body] of [
      ['POST', ships, { name: 'Grace', team: uuidv7() }],
      ['GET', ship, undefined],
      ['GET', ships, undefined],
      ['GET', `${ship}/events`, undefined],
    ] as const) {
      const answer = await toy.client.send(method, path, body);
      expect({ path, status: answer.status, retry: answer.headers.get('retry-after') }).toEqual({ path, status: 503, retry: '1' });
      expect(answer.text).not.toMatch(/postgres|connect/i);
    }
    const ready = await toy.client.send('GET', '/readyz');
    expect(ready.status).toBe(503);
    expect(ready.json).toMatchObject({ status: 'not ready', checks: { database: { ok: false } } });
    expect((await toy.client.send('GET', '/healthz')).json).toEqual({ status: 'ok' });
    await way.open();
    expect((await toy.client.send('GET', ship)).status).toBe(200);
    expect((await toy.client.send('GET', ships)).status).toBe(200);
    expect((await toy.client.send('GET', '/readyz')).status).toBe(200);
  }, 30_000);
});

describe('a service whose broker is away', () => {
  it('starts, takes commands, answers reads, says that it is degraded, and closes', async () => {
    const toy = await toyOnPostgres(toyService, { kafka: undefined, settings: { KAFKA_BROKERS: '127.0.0.1:1' } });
    const created = await toy.client.send('POST', ships, { name: 'Ada', team: uuidv7() });
    expect(created.status).toBe(201);
    expect((await toy.client.send('GET', ships)).json).toMatchObject({ items: [{ name: 'Ada' }] });
    const ready = await toy.client.send('GET', '/readyz');
    expect({ status: ready.status, json: ready.json }).toMatchObject({ status: 200, json: { status: 'degraded', checks: { database: { ok: true }, broker: { ok: false } } } });
    expect((await toy.client.send('GET', '/api/operations/v1/product/status')).json).toMatchObject({ lag: null, parked: 0 });
    expect((await toy.client.send('GET', '/api/operations/v1/product/lag')).status).toBe(503);
    expect((await toy.client.send('GET', '/metrics')).text).toMatch(/wheelhouse_epoch\{[^}]*\} 1/);
    await toy.close();
    expect(toy.lines.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  }, 30_000);
});

describe('a service that starts', () => {
  it('forgets answers to idempotency keys of more than thirty days', async () => {
    const toy = await toyOnPostgres();
    const keys = ['old', 'young'];
    for (const key of keys) await toy.client.send('POST', ships, { name: key, team: uuidv7() }, { 'idempotency-key': key });
    await toy.database.query(`update command_answers set answered_at = answered_at - interval '31 days' where key = 'old'`);
    const second = await toy.restarted();
    const left = () => toy.database.query('select key from command_answers order by key');
    while ((await left()).length > 1);
    expect(await left()).toEqual([{ key: 'young' }]);
    await second.close();
    await toy.close();
    expect(toy.lines.filter((line) => line.includes('"answers":1'))).toHaveLength(1);
  });
});

describe('a service that is closed', () => {
  it('finishes what is under way and takes nothing new', async () => {
    const reached = Promise.withResolvers<undefined>();
    const finish = Promise.withResolvers<undefined>();
    const slow: ServiceDeclaration = {
      ...toyService,
      routes: () => [
        {
          operation: 'slow',
          method: 'GET',
          path: '/slow',
          tag: 'slow',
          summary: 'Takes its time.',
          scope: 'open',
          params: z.object({}),
          query: z.object({}),
          answer: { status: 200, summary: 'Done.' },
          problems: [],
          handle: async () => {
            reached.resolve(undefined);
            await finish.promise;
            return { status: 200, body: { done: true } };
          },
        },
      ],
    };
    const toy = await toyOnPostgres(slow);
    const answer = toy.client.send('GET', '/slow');
    await reached.promise;
    const closed = toy.close();
    // The port is shut as soon as closing began; what is under way still holds its connection.
    const refused = () =>
      new Promise<boolean>((resolve) => {
        const socket = createConnection(toy.client.port, '127.0.0.1', () => {
          socket.destroy();
          resolve(false);
        }).on('error', () => resolve(true));
      });
    while (!(await refused()));
    finish.resolve(undefined);
    expect((await answer).json).toEqual({ done: true });
    await closed;
  }, 30_000);
});
