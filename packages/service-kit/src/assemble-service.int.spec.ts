import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { assembleService, type AssembledService } from './assemble-service.js';
import { listening } from './testing/http-client.js';
import { toyParts } from './testing/toy-parts.js';

const team = '01931c5e-7b1a-7c3d-9e4f-0a1b2c3d4e5f';
const ships = '/api/product/v1/ships';

describe('a service made from its declarations', () => {
  let service: AssembledService;
  let client: Awaited<ReturnType<typeof listening>>;
  const parts = toyParts();

  beforeAll(async () => {
    service = await assembleService(parts);
    client = await listening(service.app);
  });
  afterAll(() => service.app.close());

  it('creates, and answers where it stands', async () => {
    const id = uuidv7();
    const answer = await client.send('POST', ships, { id, name: 'Ada', team });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toBe(`${ships}/${id}`);
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(answer.json).toMatchObject({ id, version: 1, position: answer.headers.get('wheelhouse-position') });
    const page = await client.send('GET', `${ships}/${id}`);
    expect(page.headers.get('etag')).toBe('"1"');
    expect(page.json).toMatchObject({ id, name: 'Ada' });
  });

  it('seals words on their way in and opens them on their way out', async () => {
    const { json } = await client.send('POST', ships, { name: 'Words', team });
    const at = `${ships}/${String(json['id'])}`;
    expect((await client.send('POST', `${at}/note`, { note: 'A fair wind.' })).status).toBe(200);
    expect((await client.send('GET', at)).json).toMatchObject({ note: 'A fair wind.' });
    const history = await client.send('GET', `${at}/events`);
    expect(history.json).toMatchObject({ items: [{ type: 'wheelhouse.product.ship-launched.v1' }, { data: { note: 'A fair wind.' } }], nextCursor: null });
    expect(JSON.stringify(await parts.store?.readStream(String(json['id'])))).not.toContain('fair wind');
  });
});
