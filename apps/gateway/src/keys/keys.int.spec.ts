import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { discussionContracts } from '@wheelhouse/contracts';
import type { RecordedEvent } from '@wheelhouse/event-sourcing';
import { serviceLogger, tokenCheck } from '@wheelhouse/service-kit';
import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { destroysForgottenKeys, forgettingHandler } from '../personal-text/destroy-forgotten-keys.js';
import { gatewayStore } from '../testing/gateway-database.js';
import { KeyRefused, ownKeyStore, type OwnKeyStore } from './key-store.js';
import { storedTokens } from './signing-keys.js';

let database: Awaited<ReturnType<typeof gatewayStore>>;
let keys: OwnKeyStore;
beforeAll(async () => {
  database = await gatewayStore();
  keys = ownKeyStore(database.db);
}, 30_000);
afterAll(() => database.drop());

const key = (subject = `member:${uuidv7()}`) => ({ id: uuidv7(), subject, key: randomBytes(32).toString('base64') });
const rows = async (text: string, ...values: unknown[]) => (await database.db.query<Record<string, unknown>>(text, values)).rows;

describe('the key store', () => {
  it('keeps keys, also when they are filed twice', async () => {
    const [one, two] = [key(), key()];
    await keys.register([one, two]);
    await keys.register([one]);
    const missing = uuidv7();
    expect(await keys.read([one.id, two.id, missing])).toEqual({ [one.id]: one.key, [two.id]: two.key, [missing]: null });
  });
  it('does not take another key under the same id', async () => {
    const one = key();
    await keys.register([one]);
    await expect(keys.register([{ ...one, key: randomBytes(32).toString('base64') }])).rejects.toThrow(KeyRefused);
    expect(await keys.read([one.id])).toEqual({ [one.id]: one.key });
  });
  it('destroys one for ever, and keeps its id alone', async () => {
    const one = key();
    await keys.register([one]);
    await keys.destroy([one.id, one.id]);
    expect(await keys.read([one.id])).toEqual({ [one.id]: null });
    await expect(keys.register([one])).rejects.toThrow(KeyRefused);
    expect(await rows('select id from destroyed_keys where id = $1', one.id)).toEqual([{ id: one.id }]);
  });
  it('destroys one that was not filed yet: a late filing cannot undo it', async () => {
    const one = key();
    await keys.destroy([one.id]);
    await expect(keys.register([one])).rejects.toThrow(KeyRefused);
  });
  it('destroys all of a subject, and takes no more of theirs; others keep theirs', async () => {
    const [mine, alsoMine] = [key('customer:c-1'), key('customer:c-1')];
    const other = key('customer:c-2');
    await keys.register([mine, alsoMine, other]);
    await keys.destroySubject('customer:c-1');
    expect(await keys.read([mine.id, alsoMine.id, other.id])).toEqual({ [mine.id]: null, [alsoMine.id]: null, [other.id]: other.key });
    await expect(keys.register([key('customer:c-1')])).rejects.toThrow(KeyRefused);
  });
  it('leaves no key of a subject that is forgotten while keys are filed', async () => {
    for (let round = 0; round < 20; round += 1) {
      const subject = `customer:race-${round}`;
      await Promise.allSettled([...Array.from({ length: 4 }, () => keys.register([key(subject)])), keys.destroySubject(subject), ...Array.from({ length: 4 }, () => keys.register([key(subject)]))]);
    }
    expect(await rows(`select subject from personal_keys where subject like 'customer:race-%'`)).toEqual([]);
  });
});

describe('facts of other contexts that forget a text', () => {
  it('destroy its key and say so, once, however often they come', async () => {
    const contracts = Object.values(discussionContracts('product'));
    const redacting = contracts.find((contract) => contract.destroysKeys);
    if (!redacting) throw new Error('no contract destroys keys');
    const listener = destroysForgottenKeys('product', contracts, () => Promise.resolve(forgettingHandler(database.store)));
    const [named] = redacting.destroysKeys?.(redacting.example as never) ?? [];
    if (named === undefined) throw new Error('the example names no key');
    await keys.register([{ ...key(), id: named }]);
    const event = { id: uuidv7(), type: redacting.type, data: redacting.example, metadata: { actor: 'x', command: 'x', correlationId: 'c-1' }, recordedAt: '2026-01-01T00:00:00.000000Z' } as unknown as RecordedEvent;
    await listener.onEvents([event]);
    await listener.onEvents([event, event]);
    expect(await keys.read([named])).toEqual({ [named]: null });
    expect((await database.store.readStream(named)).map(({ type, data, metadata }) => ({ type, data, causationId: metadata.causationId }))).toEqual([
      { type: 'PersonalTextForgotten', data: { key: named }, causationId: event.id },
    ]);
  });
});

describe('the keys that sign internal tokens', () => {
  const secret = 'a-secret-of-this-test';
  const lines: string[] = [];
  const logger = serviceLogger('gateway', 'info', { write: (line) => void lines.push(line) });
  const storedUnder = (under: string) => storedTokens(database.db, under, logger);
  const actor = { member: uuidv7(), organisationRole: 'member', teams: { t: ['contributor'] }, scopes: ['product:read'] } as const;
  it('are one for all gateways, and are kept over a restart', async () => {
    const [one, two] = await Promise.all([storedUnder(secret), storedUnder(secret)]);
    expect(one.jwks).toEqual(two.jwks);
    expect(one.jwks.keys).toHaveLength(1);
    const authorization = `Bearer ${await one.sign(actor, 'product-service')}`;
    expect(await tokenCheck('product-service', two.jwks)({ authorization })).toEqual(actor);
    await expect(tokenCheck('project-service', two.jwks)({ authorization })).rejects.toMatchObject({ status: 401 });
  });
  it('lie in the database sealed: with another secret there is another key, and the older still verifies', async () => {
    expect(await rows(`select 1 from signing_keys where sealed_private_key like '%PRIVATE KEY%'`)).toEqual([]);
    const before = await storedUnder(secret);
    const authorization = `Bearer ${await before.sign(actor, 'product-service')}`;
    const after = await storedUnder('another-secret-of-this-test');
    expect(after.jwks.keys).toHaveLength(2);
    expect(await tokenCheck('product-service', after.jwks)({ authorization })).toEqual(actor);
    expect(await tokenCheck('product-service', after.jwks)({ authorization: `Bearer ${await after.sign(actor, 'product-service')}` })).toEqual(actor);
    expect(lines).toEqual([expect.stringMatching(/"level":"warn".*sealed under another INTERNAL_SECRET/)]);
    expect((await storedUnder('another-secret-of-this-test')).jwks.keys).toHaveLength(2);
    expect(lines).toHaveLength(1);
  });
  it('are made anew when they are old', async () => {
    await database.db.query(`update signing_keys set created_at = clock_timestamp() - interval '100 days'`);
    expect((await storedUnder(secret)).jwks.keys).toHaveLength(1);
  });
});
