import { registries } from '@wheelhouse/contracts';
import { encodePosition, scopes, type Actor, type RecordedEvent } from '@wheelhouse/event-sourcing';
import { createTestDatabase, type TestDatabase } from '@wheelhouse/event-store-postgres/testing/test-database';
import { encodeEvent, topicOf } from '@wheelhouse/messaging';
import { createService, internalTokens, runMigrations, serviceLogger, tokenCheck, type KeyStore, type Service, type ServiceDeclaration } from '@wheelhouse/service-kit';
import { listening, type HttpAnswer } from '@wheelhouse/service-kit/testing/http-client';
import type { Producer } from 'kafkajs';
import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { productService } from '../src/service.js';

export const base = '/api/product/v1';

/** What somebody sends beside address and body. */
export interface Sent {
  readonly as?: Actor;
  readonly headers?: Readonly<Record<string, string>>;
  /** Service that the token is for, where it is another. */
  readonly audience?: string;
}

/** Product-service on a database and topics of its own, as it runs behind the gateway: callers come with signed tokens. */
export interface RunningProductService {
  readonly service: Service;
  readonly url: string;
  readonly database: TestDatabase;
  /** Keys of words, as the gateway's key store would keep them. */
  readonly keys: Map<string, string>;
  send(method: string, path: string, body?: unknown, sent?: Sent): Promise<HttpAnswer>;
  /** Posts, and asks for success. */
  post(path: string, body?: object, sent?: Sent): Promise<{ readonly id: string; readonly recordedAt: string }>;
  get(path: string, sent?: Sent): Promise<Record<string, unknown>>;
  /** Tells of the organisation on its topic, as the gateway does; what is sent next waits until it was heard. */
  tell(...facts: readonly { readonly streamType: string; readonly streamId: string; readonly type: string; readonly data: object }[]): Promise<{ readonly position: string }>;
  close(): Promise<void>;
}

/** Somebody of the organisation; without any role unless it says more. */
export const someone = (more: Partial<Actor> = {}): Actor => ({ member: uuidv7(), organisationRole: 'member', teams: {}, scopes, ...more });

export const owner = someone({ organisationRole: 'owner' });

/** @param declaration the service itself, or one with a guard taken away */
export async function runningProductService(declaration: ServiceDeclaration = productService): Promise<RunningProductService> {
  const prefix = `product-e2e-${randomBytes(4).toString('hex')}.`;
  const database = await createTestDatabase();
  await runMigrations(declaration, database.url);
  const tokens = await internalTokens();
  const keys = new Map<string, string>();
  const keyStore: KeyStore = {
    register: (added) => Promise.resolve(added.forEach(({ id, key }) => keys.set(id, key))),
    read: (ids) => Promise.resolve(Object.fromEntries(ids.map((id) => [id, keys.get(id) ?? null]))),
  };
  const service = await createService(
    declaration,
    {
      SERVICE_PORT: 1,
      KAFKA_BROKERS: process.env['TEST_KAFKA_BROKERS'] ?? '127.0.0.1:59092',
      KAFKA_PREFIX: prefix,
      KAFKA_SESSION_TIMEOUT_MS: 6_000,
      GATEWAY_INTERNAL_URL: 'http://127.0.0.1:1',
      INTERNAL_SECRET: 'a secret of this spec',
      LOG_LEVEL: 'fatal',
      DATABASE_URL: database.url,
    },
    {
      keyStore,
      authenticate: tokenCheck('product-service', tokens.jwks),
      logger: serviceLogger('product-service', 'fatal'),
      onFatal: (error) => {
        throw error;
      },
    },
  );
  const client = await listening(service.app);
  const { events } = service;
  if (!events?.consumer) throw new Error('product-service listens to the organisation');
  await events.consumer.joined();
  const producer = events.kafka.producer({ idempotent: true, maxInFlightRequests: 1 });
  await producer.connect();

  // A token lives for a minute; the gateway uses one for many requests as well.
  const signed = new Map<Actor, { readonly token: Promise<string>; readonly until: number }>();
  const tokenOf = (actor: Actor): Promise<string> => {
    const known = signed.get(actor);
    if (known && known.until > Date.now()) return known.token;
    const token = tokens.sign(actor, 'product-service');
    signed.set(actor, { token, until: Date.now() + 30_000 });
    return token;
  };

  const send: RunningProductService['send'] = async (method, path, body, sent = {}) => {
    const actor = sent.as ?? owner;
    const authorization = `Bearer ${await (sent.audience === undefined ? tokenOf(actor) : tokens.sign(actor, sent.audience))}`;
    return client.send(method, path.startsWith('/') ? path : `${base}/${path}`, body, { authorization, ...sent.headers });
  };
  return {
    service,
    url: client.url,
    database,
    keys,
    send,
    post: async (path, body = {}, sent) => {
      const answer = await send('POST', path, body, sent);
      if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
      return answer.json as { id: string; recordedAt: string };
    },
    get: async (path, sent) => {
      const answer = await send('GET', path, undefined, sent);
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
      return answer.json;
    },
    tell: organisation(producer, topicOf('organisation', prefix)),
    close: async () => {
      await producer.disconnect();
      await service.close();
      const admin = events.kafka.admin();
      await admin.connect();
      await admin.deleteTopics({ topics: (['product', 'organisation'] as const).map((context) => topicOf(context, prefix)) });
      await admin.disconnect();
      await database.drop();
    },
  };
}

/** Stands for the gateway's relay: publishes facts of the organisation in the form of the wire. */
function organisation(producer: Producer, topic: string): RunningProductService['tell'] {
  const generation = uuidv7();
  const versions = new Map<string, number>();
  let position = 0;
  return async (...facts) => {
    const events = facts.map((fact): RecordedEvent => {
      const version = (versions.get(fact.streamId) ?? 0) + 1;
      versions.set(fact.streamId, version);
      position += 1;
      return {
        ...fact,
        id: uuidv7(),
        context: 'organisation',
        version,
        partitionKey: fact.streamId,
        schemaVersion: registries.organisation.latest(fact.type)?.version ?? 1,
        metadata: { actor: owner.member, command: 'test', correlationId: 'test' },
        recordedAt: new Date().toISOString().replace('Z', '000Z'),
        place: { epoch: 1, transaction: String(position), position: String(position) },
      };
    });
    await producer.send({
      topic,
      acks: -1,
      messages: events.map((event) => {
        const { key, value, headers, partition } = encodeEvent(event, generation);
        return { key, value, headers: { ...headers }, partition };
      }),
    });
    return { position: events.map((event) => encodePosition({ context: 'organisation', key: event.partitionKey, place: event.place })).join(',') };
  };
}

/** Facts of the organisation. */
export const memberAdded = (member: string, role = 'member') => ({ streamType: 'member', streamId: member, type: 'MemberAdded', data: { role } });
export const teamFounded = (team: string) => ({ streamType: 'team', streamId: team, type: 'TeamFounded', data: { name: 'Pilots' } });
export const teamJoined = (team: string, member: string, roles: readonly string[]) => ({ streamType: 'team', streamId: team, type: 'TeamMemberAdded', data: { member, roles } });
