import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodePosition } from '@wheelhouse/event-sourcing';
import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { as, toyOnPostgres, type ToyOnPostgres } from '../testing/toy-on-postgres.js';
import { harbourService } from '../testing/harbour.js';
import { toyService } from '../testing/toy.js';

const product = '/api/product/v1/ships';
const reporting = '/api/reporting/v1/ships';
const operations = (context: string) => `/api/operations/v1/${context}`;
const team = uuidv7();

describe('two services joined by Kafka', () => {
  let ships: ToyOnPostgres;
  let harbour: ToyOnPostgres;

  beforeAll(async () => {
    const KAFKA_PREFIX = `kit${randomBytes(4).toString('hex')}.`;
    const settings = { KAFKA_PREFIX, KAFKA_SESSION_TIMEOUT_MS: 6_000 };
    ships = await toyOnPostgres(toyService, { kafka: undefined, settings });
    harbour = await toyOnPostgres(harbourService, { kafka: undefined, settings });
    await harbour.service.events?.consumer?.joined();
  }, 60_000);
  afterAll(async () => {
    const kafka = ships.service.events?.kafka;
    const topics = [...(harbour.service.events?.consumer?.topics ?? [])];
    await harbour.close();
    await ships.close();
    const admin = kafka?.admin();
    await admin?.connect();
    await admin?.deleteTopics({ topics });
    await admin?.disconnect();
  }, 60_000);

  const launch = async (name: string) => {
    const answer = await ships.client.send('POST', product, { name, team });
    return { id: String(answer.json['id']), position: answer.headers.get('wheelhouse-position') ?? '' };
  };
  const rename = async (id: string, name: string) => {
    const answer = await ships.client.send('PATCH', `${product}/${id}`, { name });
    return { position: answer.headers.get('wheelhouse-position') ?? '', recordedAt: String(answer.json['recordedAt']) };
  };

  it('shows what was written elsewhere to who waits for it, now and as it was', async () => {
    const { id, position } = await launch('Ada');
    const read = await harbour.client.send('GET', `${reporting}/${id}/name`, undefined, { 'wheelhouse-position': position });
    expect(read.json).toEqual({ name: 'Ada' });
    const renamed = await rename(id, 'Grace');
    const [first] = (await ships.client.send('GET', `${product}/${id}/events`)).json['items'] as [{ recordedAt: string }];
    const later = { 'wheelhouse-position': `${position},${renamed.position}` };
    expect((await harbour.client.send('GET', `${reporting}/${id}/name`, undefined, later)).json).toEqual({ name: 'Grace' });
    expect((await harbour.client.send('GET', `${reporting}/${id}/name?asOf=${first.recordedAt}`)).json).toEqual({ name: 'Ada' });
    expect((await harbour.client.send('GET', `${reporting}?asOf=${first.recordedAt}`)).json).toMatchObject({ items: [{ name: 'Ada' }] });
    expect((await harbour.client.send('GET', `${reporting}/${id}/name?asOf=2020-01-01T00:00:00Z`)).status).toBe(404);
  });

  it('answers 503 with Retry-After when what is waited for does not come', async () => {
    const position = encodePosition({ context: 'product', key: uuidv7(), place: { epoch: 9, transaction: '1', position: '1' } });
    const answer = await harbour.client.send('GET', reporting, undefined, { 'wheelhouse-position': position });
    expect({ status: answer.status, code: answer.json['code'], retry: answer.headers.get('retry-after') }).toEqual({ status: 503, code: 'position.not-reached', retry: '1' });
  }, 15_000);

  it('tells who waits for a parked event, and operators see and count it', async () => {
    const { id } = await launch('Bad');
    const { position } = await rename(id, 'Poison');
    const answer = await harbour.client.send('GET', `${reporting}/${id}/name`, undefined, { 'wheelhouse-position': position });
    expect({ status: answer.status, code: answer.json['code'] }).toEqual({ status: 503, code: 'position.parked' });
    const parked = await harbour.client.send('GET', `${operations('reporting')}/parked`);
    expect(parked.json['items']).toMatchObject([{ view: 'harbour-ship', stream: id, version: 2, key: id }]);
    const { text } = await harbour.client.send('GET', '/metrics');
    expect(text).toMatch(/wheelhouse_parked_records\{[^}]*view="harbour-ship"[^}]*\} 1/);
    expect(text).toMatch(/wheelhouse_consumer_lag_records\{[^}]*\} 0/);
    const replay = (body: object) => harbour.client.send('POST', `${operations('reporting')}/parked/replay`, body);
    expect((await replay({ view: 'harbour-ship', stream: id })).json).toMatchObject({ replayed: 0, left: 1, detail: expect.stringContaining('poison') });
    expect((await replay({ view: 'harbour-ship' })).status).toBe(422);
    expect((await harbour.client.send('POST', `${operations('reporting')}/parked/999/discard`)).status).toBe(404);
  });

  it('tells operators how things stand, and nobody else', async () => {
    const status = (await ships.client.send('GET', `${operations('product')}/status`)).json;
    expect(status).toMatchObject({ service: 'product-service', epoch: 1, relay: { leads: true, connected: true }, generations: { published: expect.any(String), backlog: 0 } });
    expect((await harbour.client.send('GET', `${operations('reporting')}/lag`)).json['partitions']).toHaveLength(24);
    expect((await ships.client.send('GET', `${operations('product')}/status`, undefined, as({}))).status).toBe(403);
    expect((await ships.client.send('GET', `${operations('product')}/status`, undefined, as({ member: 'key:1' }))).status).toBe(200);
    const { text } = await ships.client.send('GET', '/metrics');
    for (const name of ['wheelhouse_xmin_age_seconds', 'wheelhouse_epoch', 'wheelhouse_relay_backlog_events', 'wheelhouse_topic_generation_info', 'wheelhouse_commands_total', 'wheelhouse_http_request_duration_seconds_bucket', 'nodejs_eventloop_lag_p99_seconds']) {
      expect(text).toContain(name);
    }
  });

  it('rebuilds an own view and a fed one while it serves', async () => {
    const { id, position } = await launch('Rebuilt');
    await harbour.client.send('GET', reporting, undefined, { 'wheelhouse-position': position });
    for (const [side, context, view, pages] of [
      [ships, 'product', 'ship-page', [`${product}/${id}`, `${product}?limit=200`]],
      [harbour, 'reporting', 'harbour-ship', [`${reporting}/${id}/name`, `${reporting}?limit=200`]],
    ] as const) {
      const state = { done: false };
      // Readers all the while: none of them sees that the table is another.
      const readers = pages.map(async (page) => {
        const seen = new Set<number>();
        while (!state.done) seen.add((await side.client.send('GET', page)).status);
        return [...seen];
      });
      for (let round = 0; round < 3; round += 1) {
        const begun = await side.client.send('POST', `${operations(context)}/views/${view}/rebuild`);
        expect(begun.status).toBe(202);
        const where = begun.headers.get('location') ?? '';
        for (;;) {
          const now = (await side.client.send('GET', where)).json;
          expect(now['status']).not.toBe('failed');
          if (now['status'] === 'done') break;
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      }
      state.done = true;
      expect(await Promise.all(readers)).toEqual([[200], [200]]);
    }
    expect((await ships.client.send('GET', `${product}/${id}`)).json).toMatchObject({ name: 'Rebuilt' });
    expect((await harbour.client.send('GET', `${reporting}/${id}/name`)).json).toEqual({ name: 'Rebuilt' });
  }, 60_000);

  it('publishes a stream once more', async () => {
    const { id } = await launch('Again');
    expect((await ships.client.send('POST', `${operations('product')}/streams/${id}/republish`)).json).toEqual({ events: 1 });
    expect((await ships.client.send('POST', `${operations('product')}/streams/${uuidv7()}/republish`)).status).toBe(404);
  });

  it('publishes all again as a new generation, and those who listen build anew', async () => {
    const { id, position } = await launch('Generation');
    const { generation } = (await ships.client.send('POST', `${operations('product')}/generations`)).json;
    expect(generation).toEqual(expect.any(String));
    for (;;) {
      const status = (await harbour.client.send('GET', `${operations('reporting')}/status`)).json as { generations: { consumed: Record<string, string> }; pendingViews: string[] };
      if (Object.values(status.generations.consumed).includes(String(generation)) && status.pendingViews.length === 0) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect((await harbour.client.send('GET', `${reporting}/${id}/name`, undefined, { 'wheelhouse-position': position })).json).toEqual({ name: 'Generation' });
  }, 60_000);

  it('hides a past that who asks may see no more', async () => {
    const { id, position } = await launch('Once open');
    await harbour.client.send('GET', reporting, undefined, { 'wheelhouse-position': position });
    const [{ recordedAt }] = (await ships.client.send('GET', `${product}/${id}/events`)).json['items'] as [{ recordedAt: string }];
    const asked = async () => {
      const list = await harbour.client.send('GET', `${reporting}?asOf=${recordedAt}&limit=200`, undefined, as({}));
      const one = await harbour.client.send('GET', `${reporting}/${id}/name?asOf=${recordedAt}`, undefined, as({}));
      return { listed: (list.json['items'] as { id: string }[]).some((item) => item.id === id), status: one.status };
    };
    expect(await asked()).toEqual({ listed: true, status: 200 });
    // As if it had been restricted since: a new state of the row.
    await harbour.database.query(`with before as (update harbour_ship_v1 set _to = clock_timestamp() where id = $1 returning *)
      insert into harbour_ship_v1 select id, name, team, 'restricted', roles, _source, clock_timestamp(), null from before`, [id]);
    expect(await asked()).toEqual({ listed: false, status: 404 });
  });

  it('is ready, and says of each check how it is', async () => {
    expect((await harbour.client.send('GET', '/readyz')).json).toMatchObject({ status: 'ready', checks: { database: { ok: true }, broker: { ok: true }, lag: { ok: true } } });
  });
});
