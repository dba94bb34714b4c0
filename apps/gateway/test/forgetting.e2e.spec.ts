import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { customerForgotten, discussionContracts, registryOf } from '@wheelhouse/contracts';
import { column, commandHandler, commandOf, defineAggregate, defineView, z, type Fact } from '@wheelhouse/event-sourcing';
import { createPostgresStore, eventStoreMigrations, relayMigrations, statementsOf, type PostgresStore } from '@wheelhouse/event-store-postgres';
import { createKafka, startRelay, silentLogger, topicOf, type Relay } from '@wheelhouse/messaging';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { ask, OWNER, runningGateway, tokenOf, type RunningGateway } from './running-gateway.js';

// A context beside the gateway that forgets a text, by the real contracts, store, relay and broker.
const { discussionOpeningRedacted } = discussionContracts('product');
const events = [discussionOpeningRedacted, customerForgotten] as const;
const page = defineView({ name: 'redacted', version: 1, source: 'own', events, columns: { id: column.uuid() }, keys: (event) => [event.streamId], fold: (_row, _event, id) => ({ id }) });
const discussion = defineAggregate({ context: 'product', stream: 'discussion', resource: 'discussions', events, initial: 0, stateVersion: 1, evolve: (count: number) => count + 1, views: [page], page });
const redact = commandOf(discussion)({
  name: 'redact',
  method: 'POST',
  path: '/',
  summary: 'Redact',
  body: z.object({ keys: z.array(z.string()) }),
  example: { keys: [] },
  access: { scope: 'product:write' },
  creates: () => 'organisation',
  decide: (_state, { body }) => [{ type: 'DiscussionOpeningRedacted', data: { keys: body.keys } }],
});

const forgetCustomers = commandOf(discussion)({
  name: 'forget',
  method: 'POST',
  path: '/',
  summary: 'Forget',
  body: z.object({ customers: z.array(z.string()) }),
  example: { customers: [] },
  access: { scope: 'product:write' },
  creates: () => 'organisation',
  decide: (_state, { body }) => [{ type: 'CustomerForgotten', data: { customers: body.customers } }],
});

let running: RunningGateway;
let store: PostgresStore;
let relay: Relay;
let databaseUrl: string;
beforeAll(async () => {
  running = await runningGateway({ KAFKA_SESSION_TIMEOUT_MS: 6_000 }, true);
  databaseUrl = running.config.DATABASE_URL.replace(/[^/]+$/, `product_${randomBytes(6).toString('hex')}`);
  await withAdmin(`create database ${databaseUrl.split('/').at(-1) ?? ''}`);
  const client = new pg.Client(databaseUrl);
  await client.connect();
  for (const statement of statementsOf([...eventStoreMigrations, ...relayMigrations])) await client.query(statement);
  await client.end();
  store = createPostgresStore({ url: databaseUrl, context: 'product', registry: registryOf(events), onCommitted: () => relay.ring() });
  await store.ensureViews([page]);
  const kafka = createKafka({ brokers: running.config.KAFKA_BROKERS, clientId: 'test' });
  relay = startRelay({ context: 'product', databaseUrl, store, kafka, logger: silentLogger, ...(running.config.KAFKA_PREFIX === undefined ? {} : { prefix: running.config.KAFKA_PREFIX }) });
}, 60_000);
afterAll(async () => {
  await relay.stop();
  await store.close();
  await running.close();
  await withAdmin(`drop database ${databaseUrl.split('/').at(-1) ?? ''} with (force)`);
}, 30_000);

const withAdmin = async (statement: string) => {
  const client = new pg.Client(process.env['TEST_DATABASE_URL']);
  await client.connect();
  await client.query(statement).finally(() => client.end());
};

async function until<Result>(look: () => Promise<Result | undefined>, milliseconds = 30_000): Promise<Result> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error('it did not come true in time');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('a text that another context redacts', () => {
  it('loses its key in the gateway, which says so on its own topic', async () => {
    const secret = { authorization: `Bearer ${running.config.INTERNAL_SECRET}` };
    const [redacted, kept] = [uuidv7(), uuidv7()];
    const key = Buffer.alloc(32, 9).toString('base64');
    const filed = await ask(running.internal, 'POST', '/internal/keys', { headers: secret, body: { keys: [redacted, kept].map((id) => ({ id, subject: 'member:x', key })) } });
    expect(filed.status).toBe(204);
    const outcome = await commandHandler(store, registryOf(events)).handle({
      command: redact,
      id: uuidv7(),
      body: { keys: [redacted] },
      actor: { member: 'x', organisationRole: 'owner', teams: {}, scopes: ['product:write'] },
      now: new Date().toISOString(),
      correlationId: 'redaction-1',
    });
    expect(outcome).toMatchObject({ version: 1 });
    const forgotten = await until(async () => (await running.gateway.service.parts.store?.readStream(redacted))?.[0]);
    expect(forgotten).toMatchObject({ type: 'PersonalTextForgotten', data: { key: redacted }, metadata: { actor: 'system', correlationId: 'redaction-1' } });
    const { body } = await ask(running.internal, 'POST', '/internal/keys/read', { headers: secret, body: { ids: [redacted, kept] } });
    expect(body).toEqual({ keys: { [redacted]: null, [kept]: key } });

    const kafka = createKafka({ brokers: running.config.KAFKA_BROKERS, clientId: 'reader' });
    const consumer = kafka.consumer({ groupId: `reader-${randomBytes(4).toString('hex')}`, sessionTimeout: 6_000 });
    const seen: { type: string | undefined; data: unknown }[] = [];
    await consumer.connect();
    await consumer.subscribe({ topic: topicOf('organisation', running.config.KAFKA_PREFIX), fromBeginning: true });
    await consumer.run({ eachMessage: ({ message }) => Promise.resolve(void seen.push({ type: message.headers?.['ce_type']?.toString(), data: JSON.parse(message.value?.toString() ?? '{}') as Fact })) });
    try {
      await until(() => Promise.resolve(seen.find(({ type, data }) => type === 'wheelhouse.organisation.personal-text-forgotten.v1' && (data as { key?: string }).key === redacted)));
      expect(seen.map(({ type }) => type)).toContain('wheelhouse.organisation.organisation-founded.v1');
    } finally {
      await consumer.disconnect();
    }
  }, 60_000);

  it('is waited for by who sends the position of a write back', async () => {
    const token = await tokenOf(running.url, OWNER.email, OWNER.password);
    const { body } = await ask(running.url, 'POST', '/api/organisation/v1/teams', { token, body: { name: 'Pilots' } });
    const read = await ask(running.url, 'GET', `/api/organisation/v1/teams/${String(body['id'])}`, { token, headers: { 'wheelhouse-position': String(body['position']) } });
    expect(read).toMatchObject({ status: 200, body: { name: 'Pilots', archived: false } });
    expect(read.headers.get('etag')).toBe('"1"');
  });

  it('is counted among what operators see', async () => {
    const token = await tokenOf(running.url, OWNER.email, OWNER.password);
    const { status, body } = await ask(running.url, 'GET', '/api/operations/v1/organisation/status', { token });
    expect(status).toBe(200);
    expect(body).toMatchObject({ service: 'gateway', parked: 0 });
    const ready = await ask(running.internal, 'GET', '/readyz');
    expect(ready.status).toBe(200);
  });
});

describe('a customer whom another context forgets', () => {
  it('loses every key in the gateway, which takes no new one and says so on its own topic', async () => {
    const secret = { authorization: `Bearer ${running.config.INTERNAL_SECRET}` };
    const [customer, alias, other] = [uuidv7(), uuidv7(), uuidv7()];
    const key = Buffer.alloc(32, 7).toString('base64');
    const filing = [customer, customer, alias, other].map((of) => ({ id: uuidv7(), subject: `customer:${of}`, key }));
    const file = (keys: object[]) => ask(running.internal, 'POST', '/internal/keys', { headers: secret, body: { keys } });
    expect((await file(filing)).status).toBe(204);
    const command = { command: forgetCustomers, body: { customers: [customer, alias] }, actor: { member: 'x', organisationRole: 'owner', teams: {}, scopes: ['product:write'] }, now: new Date().toISOString(), correlationId: 'forgetting-1' } as const;
    await commandHandler(store, registryOf(events)).handle({ ...command, id: uuidv7() });
    const said = (of: string) => until(async () => (await running.gateway.service.parts.store?.readStream(of))?.[0]);
    expect([await said(customer), await said(alias)]).toMatchObject([
      { type: 'SubjectForgotten', data: { subject: `customer:${customer}` }, metadata: { actor: 'system', correlationId: 'forgetting-1' } },
      { type: 'SubjectForgotten', data: { subject: `customer:${alias}` } },
    ]);
    const { body } = await ask(running.internal, 'POST', '/internal/keys/read', { headers: secret, body: { ids: filing.map(({ id }) => id) } });
    expect(Object.values((body as { keys: object }).keys)).toEqual([null, null, null, key]);
    expect((await file([{ id: uuidv7(), subject: `customer:${alias}`, key }])).status).toBe(409);
    // Said again, it changes nothing and stops nobody.
    await commandHandler(store, registryOf(events)).handle({ ...command, id: uuidv7(), body: { customers: [alias, other] } });
    expect(await said(other)).toMatchObject({ data: { subject: `customer:${other}` } });
    expect(await running.gateway.service.parts.store?.readStream(alias)).toHaveLength(1);
  }, 60_000);
});
