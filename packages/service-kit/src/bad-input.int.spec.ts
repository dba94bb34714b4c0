import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createConnection } from 'node:net';
import { v7 as uuidv7 } from 'uuid';
import type { HttpAnswer } from './testing/http-client.js';
import { as, toyOnPostgres, type ToyOnPostgres } from './testing/toy-on-postgres.js';

const base = '/api/product/v1';
const ships = `${base}/ships`;
const team = uuidv7();

describe('bad input', () => {
  let toy: ToyOnPostgres;
  let ship: string;

  beforeAll(async () => {
    toy = await toyOnPostgres();
    ship = `${ships}/${String((await post(ships, { name: 'Ada', team })).json['id'])}`;
  });
  afterAll(() => toy.close());
  afterAll(() => {
    expect(toy.lines.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  });

  const post = (path: string, body?: unknown, headers?: Record<string, string>): Promise<HttpAnswer> => toy.client.send('POST', path, body, headers);
  const patch = (path: string, body?: unknown, headers?: Record<string, string>): Promise<HttpAnswer> => toy.client.send('PATCH', path, body, headers);
  const get = (path: string, headers?: Record<string, string>): Promise<HttpAnswer> => toy.client.send('GET', path, undefined, headers);

  function expectProblem(answer: HttpAnswer, status: number, code: string, errors?: readonly object[]): void {
    expect({ status: answer.status, code: answer.json['code'] }).toEqual({ status, code });
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(answer.json).toMatchObject({ status, type: `urn:wheelhouse:problem:${code}`, title: expect.any(String), detail: expect.any(String), correlationId: answer.headers.get('x-correlation-id') });
    if (errors) expect(answer.json['errors']).toEqual(errors.map((error) => expect.objectContaining(error)));
  }

  describe('in the body', () => {
    it.each([
      ['no JSON', '{"name":', 'body.malformed'],
      ['an empty word', 'x', 'body.malformed'],
      ['a name twice', '{"name":"a","name":"b"}', 'body.name-twice'],
      ['a name twice, once escaped', '{"name":"a","\\u006eame":"b"}', 'body.name-twice'],
      ['__proto__', '{"__proto__":{"admin":true}}', 'body.forbidden-name'],
      ['__proto__, escaped', '{"\\u005f_proto__":{"admin":true}}', 'body.forbidden-name'],
      ['constructor', '{"crew":[{"constructor":{"prototype":{}}}]}', 'body.forbidden-name'],
      ['deep nesting', `{"name":${'['.repeat(21)}${']'.repeat(21)}}`, 'body.too-deep'],
      ['nesting without end', '['.repeat(900_000), 'body.too-deep'],
      ['broken UTF-8', new Uint8Array([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d]), 'body.not-utf8'],
    ])('refuses %s with 400', async (_what, body, code) => {
      expectProblem(await post(ships, body), 400, code, [{ pointer: '' }]);
    });

    it.each([
      ['a wrong type', { name: 3, team }, '/name'],
      ['a list for an object', [], ''],
      ['a word for an object', '"word"', ''],
      ['a missing field', { team }, '/name'],
      ['an unknown field', { name: 'x', team, colour: 'red' }, '/colour'],
      ['text too long', { name: 'x'.repeat(101), team }, '/name'],
      ['nothing but space', { name: '   ', team }, '/name'],
      ['an id of the wrong form', { name: 'x', team: '1' }, '/team'],
      ['an own id that is no UUIDv7', { id: '6f1c1a52-3b0e-4a53-9b0c-1c7f7e1b2a3d', name: 'x', team }, '/id'],
      ['a control character', { name: 'a\u0007b', team }, '/name'],
      ['U+0000', { name: 'a\u0000b', team }, '/name'],
      ['a lone surrogate', '{"name":"a\\ud800b","team":"x"}', '/name'],
      ['a lone surrogate in a field that nobody knows', '{"name":"a","team":"x","odd":"\\udc00"}', '/odd'],
    ])('refuses %s with 422 and a pointer', async (_what, body, pointer) => {
      const answer = await post(ships, body);
      expect(answer.status).toBe(422);
      expect(answer.json['errors']).toContainEqual(expect.objectContaining({ pointer }));
    });

    it.each([
      ['an unknown field within', { crew: [{ name: 'a' }, { name: 'b', rank: 1 }] }, '/crew/1/rank'],
      ['a name with a slash', { crew: [{ name: 'a', 'a/b~c': 1 }] }, '/crew/0/a~1b~0c'],
      ['a day that is not in the calendar', { day: '2026-02-30' }, '/day'],
    ])('refuses %s', async (_what, body, pointer) => {
      expectProblem(await patch(ship, body), 422, 'body.invalid', [{ pointer }]);
    });

    it('refuses what is over the limit, told or not', async () => {
      expectProblem(await post(ships, { name: 'x'.repeat(1024 * 1024), team }), 413, 'body.too-large');
    });

    it('refuses what is not JSON by its type', async () => {
      expectProblem(await post(ships, 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }), 415, 'body.not-json');
      expectProblem(await post(ships, 'text', { 'content-type': 'text/plain' }), 415, 'body.not-json');
    });

    it('takes an empty body where nothing is required', async () => {
      expect((await patch(ship)).status).toBe(200);
      expectProblem(await post(`${ship}/note`), 422, 'body.invalid', [{ pointer: '/note' }]);
    });

    it('refuses an event over 256 KiB', async () => {
      const answer = await post(`${base}/cargo`, { ship: ship.split('/').at(-1), name: 'x', weight: 1, label: 'y'.repeat(300_000) });
      expectProblem(answer, 422, 'event.too-large');
    });
  });

  describe('in the address', () => {
    it('refuses an id of the wrong form', async () => {
      for (const id of ['1', 'x'.repeat(900), uuidv7().toUpperCase(), '6f1c1a52-3b0e-4a53-9b0c-1c7f7e1b2a3d', '%00']) {
        expectProblem(await get(`${ships}/${id}`), 400, 'path.invalid', [{ pointer: 'path', name: 'id' }]);
      }
    });

    it('answers 404 to an id of another kind, and to an unknown one', async () => {
      const cargo = String((await post(`${base}/cargo`, { ship: ship.split('/').at(-1), name: 'Tea', weight: 1 })).json['id']);
      for (const id of [cargo, uuidv7()]) {
        expectProblem(await get(`${ships}/${id}`), 404, 'ship.not-found');
        expectProblem(await get(`${ships}/${id}/events`), 404, 'ship.not-found');
        expectProblem(await patch(`${ships}/${id}`, { name: 'x' }), 404, 'ship.not-found');
      }
    });

    it('answers 404 where there is nothing, and 405 with Allow where the method is another', async () => {
      expectProblem(await get('/nothing/here'), 404, 'route.not-found');
      const answer = await toy.client.send('DELETE', ship);
      expectProblem(answer, 405, 'route.method-not-allowed');
      expect(answer.headers.get('allow')).toBe('PATCH, GET');
      expectProblem(await get(`${ship}/note`), 405, 'route.method-not-allowed');
    });

    it('refuses an address that cannot be decoded', async () => {
      expectProblem(await get(`${ships}/%E0%A4%A`), 400, 'request.malformed');
    });

    it('refuses query parameters that are unknown, double, or of the wrong form', async () => {
      expectProblem(await get(`${ship}?colour=red`), 400, 'query.invalid', [{ pointer: 'query', name: 'colour' }]);
      expectProblem(await get(`${ship}?__proto__=x`), 400, 'query.invalid');
      expectProblem(await get(`${ship}?asOf=2026-02-30T00:00:00Z`), 400, 'query.invalid', [{ pointer: 'query', name: 'asOf' }]);
      expectProblem(await get(`${ship}?asOf=2026-01-01T00:00:00Z&asOf=2026-01-02T00:00:00Z`), 400, 'query.invalid', [{ pointer: 'query', name: 'asOf' }]);
      expectProblem(await patch(`${ship}?force=true`, {}), 400, 'query.invalid');
      for (const limit of ['0', '201', '-1', '1e2', 'x', '']) expectProblem(await get(`${ships}?limit=${limit}`), 400, 'query.invalid', [{ pointer: 'query', name: 'limit' }]);
      expectProblem(await get(`${ships}?sort=team`), 400, 'query.invalid', [{ pointer: 'query', name: 'sort' }]);
    });

    it('names the offered pairs of filters and sort', async () => {
      const answer = await get(`${base}/cargo?sort=due`);
      expectProblem(answer, 400, 'list.not-offered', [{ pointer: 'query', name: 'sort' }]);
      expect(answer.json['detail']).toMatch(/weight; root by due; root by weight/);
    });

    it('refuses a cursor of another list, other filters or another sort', async () => {
      const id = ship.split('/').at(-1);
      for (let weight = 0; weight < 3; weight += 1) await post(`${base}/cargo`, { ship: id, name: `w${weight}`, weight });
      const cursor = String((await get(`${base}/cargo?limit=1`)).json['nextCursor']);
      expect((await get(`${base}/cargo?limit=1&cursor=${cursor}`)).status).toBe(200);
      for (const path of [`${ships}?cursor=${cursor}`, `${base}/cargo?root=${id}&cursor=${cursor}`, `${base}/cargo?sort=-weight&cursor=${cursor}`, `${base}/cargo?cursor=${cursor}x`, `${base}/cargo?cursor=junk`, `${ship}/events?cursor=${cursor}`]) {
        expectProblem(await get(path), 400, 'cursor.of-another-list', [{ pointer: 'query', name: 'cursor' }]);
      }
    });
  });

  describe('in the headers', () => {
    it('refuses an If-Match of the wrong form, and a stale one with 412', async () => {
      for (const value of ['3', 'W/"1"', '"x"', '"1", "2"', '""']) expectProblem(await patch(ship, { name: 'x' }, { 'if-match': value }), 400, 'header.if-match', [{ pointer: 'header', name: 'if-match' }]);
      expectProblem(await patch(ship, { name: 'x' }, { 'if-match': '"99"' }), 412, 'version.stale', [{ pointer: 'header' }]);
      const { headers } = await get(ship);
      expect((await patch(ship, { name: 'Ada' }, { 'if-match': headers.get('etag') ?? '' })).status).toBe(200);
      expect((await patch(ship, { name: 'Ada' }, { 'if-match': '*' })).status).toBe(200);
    });

    it('refuses an Idempotency-Key of the wrong form, and one that was another request\'s', async () => {
      for (const value of ['""', '"a', 'a b', 'x'.repeat(201), '"a\\b"']) expectProblem(await patch(ship, {}, { 'idempotency-key': value }), 400, 'header.idempotency-key', [{ pointer: 'header', name: 'idempotency-key' }]);
      const key = { 'idempotency-key': `"${uuidv7()}"` };
      const first = await post(ships, { name: 'Once', team }, key);
      const again = await post(ships, { team, name: 'Once' }, { 'idempotency-key': key['idempotency-key'].slice(1, -1) });
      expect({ status: again.status, json: again.json }).toEqual({ status: 201, json: first.json });
      expect(again.headers.get('location')).toBe(first.headers.get('location'));
      expectProblem(await post(ships, { name: 'Twice', team }, key), 422, 'idempotency.key-reused', [{ pointer: 'header' }]);
    });

    it('refuses a position that is not one', async () => {
      for (const value of ['x', ',', 'cHJvZHVjdA', 'a'.repeat(500)]) expectProblem(await get(ship, { 'wheelhouse-position': value }), 400, 'header.wheelhouse-position', [{ pointer: 'header', name: 'wheelhouse-position' }]);
      const { headers } = await patch(ship, {});
      const position = headers.get('wheelhouse-position') ?? '';
      expect((await get(ship, { 'wheelhouse-position': `${position}, ${position}` })).status).toBe(200);
    });

    it('takes over a correlation id that is one, and makes its own for another', async () => {
      expect((await get(ship, { 'x-correlation-id': 'abc-1' })).headers.get('x-correlation-id')).toBe('abc-1');
      expect((await get(ship, { 'x-correlation-id': 'a b"' })).headers.get('x-correlation-id')).toMatch(/^[0-9a-f-]{36}$/);
    });

    it.each([
      ['no HTTP', 'HELLO\r\n\r\n', 400, 'request.malformed'],
      ['a header without a name', 'GET / HTTP/1.1\r\nhost: x\r\n: y\r\n\r\n', 400, 'request.malformed'],
      ['headers without end', `GET / HTTP/1.1\r\nhost: x\r\nx-long: ${'y'.repeat(20_000)}\r\n\r\n`, 431, 'request.headers-too-large'],
    ])('answers %s as a problem too', async (_what, sent, status, code) => {
      const text = await new Promise<string>((resolve, reject) => {
        const socket = createConnection(toy.client.port, '127.0.0.1');
        let received = '';
        socket.setEncoding('utf8').on('data', (part: string) => (received += part)).on('end', () => resolve(received)).on('error', reject);
        socket.write(sent);
      });
      expect(text).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect(JSON.parse(text.split('\r\n\r\n')[1] ?? '')).toMatchObject({ status, code });
      expect((await get('/healthz')).status).toBe(200);
    });
  });

  describe('by those who may not', () => {
    it('names a missing scope', async () => {
      expectProblem(await get(ship, as({ scopes: ['project:read'] })), 403, 'access.scope-missing');
      expectProblem(await patch(ship, { name: 3 }, as({ scopes: ['product:read'] })), 403, 'access.scope-missing');
    });

    it('names a missing role', async () => {
      expectProblem(await patch(ship, { name: 'x' }, as({})), 403, 'access.forbidden');
    });
  });

  describe('in a batch', () => {
    const batch = (commands: readonly object[], query = '') => post(`${ships}:batch${query}`, { commands });

    it('gives each command its own result', async () => {
      const answer = await batch([
        { command: 'launch-ship', body: { name: 'One', team } },
        { command: 'launch-ship', body: { name: 'One', team } },
        { command: 'sink-ship' },
        { command: 'rename-ship', body: { name: 'x' } },
        { command: 'launch-ship', body: { name: 3, team } },
        { command: 'rename-ship', id: ship.split('/').at(-1), version: 99, body: { name: 'x' } },
      ]);
      expect(answer.status).toBe(200);
      expect(answer.json['results']).toMatchObject([
        { status: 201, answer: { version: 1 } },
        { status: 409, problem: { code: 'ship.name-taken' } },
        { status: 422, problem: { code: 'batch.unknown-command' } },
        { status: 422, problem: { errors: [{ pointer: '/id' }] } },
        { status: 422, problem: { errors: [{ pointer: '/body/name' }] } },
        { status: 412, problem: { code: 'version.stale' } },
      ]);
    });

    it('does all or nothing where it is asked to', async () => {
      const id = uuidv7();
      const refused = await batch([{ command: 'launch-ship', id, body: { name: 'Two', team } }, { command: 'launch-ship', body: { name: 'Ada', team } }], '?atomic=true');
      expectProblem(refused, 409, 'ship.name-taken', [{ pointer: '/commands/1/body/name' }]);
      expect((await get(`${ships}/${id}`)).status).toBe(404);
      expectProblem(await batch([{ command: 'launch-ship', body: { team } }], '?atomic=true'), 422, 'body.invalid', [{ pointer: '/commands/0/body/name' }]);
      const done = await batch([{ command: 'launch-ship', id, body: { name: 'Two', team } }, { command: 'rename-ship', id, body: { name: 'Three' } }], '?atomic=true');
      expect(done.json['results']).toMatchObject([{ status: 201, answer: { id, version: 1 } }, { status: 200, answer: { id, version: 2 } }]);
      const history = (await get(`${ships}/${id}/events`)).json['items'] as { changeSet: string }[];
      expect(new Set(history.map((event) => event.changeSet))).toEqual(new Set([done.json['changeSet']]));
    });

    it('names an event that is too large, without harm to the others', async () => {
      const id = ship.split('/').at(-1);
      const commands = [{ command: 'load-cargo', body: { ship: id, name: 'small', weight: 1 } }, { command: 'load-cargo', body: { ship: id, name: 'x', weight: 1, label: 'y'.repeat(300_000) } }];
      expectProblem(await post(`${base}/cargo:batch?atomic=true`, { commands }), 422, 'event.too-large');
      expect((await post(`${base}/cargo:batch`, { commands })).json['results']).toMatchObject([{ status: 201 }, { status: 422, problem: { code: 'event.too-large' } }]);
    });

    it('answers the same when it is sent again', async () => {
      const commands = Array.from({ length: 120 }, (_, index) => ({ command: 'launch-ship', body: { name: `Fleet ${index}`, team } }));
      const key = { 'idempotency-key': uuidv7() };
      const first = await post(`${ships}:batch`, { commands }, key);
      expect((first.json['results'] as { status: number }[]).every((result) => result.status === 201)).toBe(true);
      const again = await post(`${ships}:batch`, { commands }, key);
      expect(again.json['results']).toEqual(first.json['results']);
    });

    it('takes at most 1,000 commands, and 50 things in one change', async () => {
      expectProblem(await batch(Array.from({ length: 1_001 }, () => ({ command: 'launch-ship' }))), 422, 'body.invalid', [{ pointer: '/commands' }]);
      expectProblem(await batch(Array.from({ length: 51 }, (_, index) => ({ command: 'launch-ship', body: { name: `n${index}`, team } })), '?atomic=true'), 422, 'batch.too-many-streams');
    });
  });
});
