import { registries, type Context } from '@wheelhouse/contracts';
import { encodePosition, scopes, type Actor, type RecordedEvent } from '@wheelhouse/event-sourcing';
import { createTestDatabase, type TestDatabase } from '@wheelhouse/event-store-postgres/testing/test-database';
import { encodeEvent, topicOf } from '@wheelhouse/messaging';
import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { internalTokens, tokenCheck, type InternalTokens } from '../access/internal-tokens.js';
import { createService, type Service, type ServiceChoices } from '../create-service.js';
import { runMigrations } from '../database/migrations.js';
import { basePath, type ServiceDeclaration } from '../declaration/service.declaration.js';
import type { ServiceEvents } from '../events/service-events.js';
import { serviceLogger } from '../observability/logging.js';
import { listening, type HttpAnswer } from './http-client.js';
import { keysInMemory } from './toy-parts.js';

/** What somebody sends beside address and body. */
export interface Sent {
  /** The owner unless it says who. */
  readonly as?: Actor;
  readonly headers?: Readonly<Record<string, string>>;
  /** Service that the token is for, where it is another. */
  readonly audience?: string;
}

/** A fact as a test tells it. */
export interface ToldFact {
  /** The organisation unless it says else. */
  readonly context?: Context;
  readonly streamType: string;
  readonly streamId: string;
  /** Root that the stream belongs to; its own id unless it says else. */
  readonly root?: string;
  readonly type: string;
  readonly data: object;
}

/** Publishes facts in the form of the wire, as the relay of their service does; what is sent with the position waits until they were heard. */
export type Tell = (...facts: readonly ToldFact[]) => Promise<{ readonly position: string }>;

/** A service on a database of its own, as it runs behind the gateway: callers come with signed tokens. */
export interface RunningService {
  readonly service: Service;
  readonly url: string;
  readonly database: TestDatabase;
  /** Keys of words, as the gateway's key store would keep them. */
  readonly keys: Map<string, string>;
  send(method: string, path: string, body?: unknown, sent?: Sent): Promise<HttpAnswer>;
  /** Posts, and asks for success. */
  post(path: string, body?: object, sent?: Sent): Promise<Written>;
  get(path: string, sent?: Sent): Promise<Record<string, unknown>>;
  /** Status and code of what was answered. */
  problem(method: string, path: string, body?: object | string, sent?: Sent): Promise<{ readonly status: number; readonly code: unknown }>;
  readonly tell: Tell;
  /** The same database behind another declaration, e.g. one that lost a guard, or with another clock; it neither publishes nor listens, and ends with this one. */
  altered(declaration: ServiceDeclaration, choices?: Pick<ServiceChoices, 'now'>): Promise<RunningService>;
  close(): Promise<void>;
}

/** What a command answered. */
export interface Written {
  readonly id: string;
  readonly recordedAt: string;
  /** Ids of the facts it made. */
  readonly events: readonly string[];
  /** To be sent along with what has to wait for it. */
  readonly position: string;
}

/** Somebody of the organisation; without any role unless it says more. */
export const someone = (more: Partial<Actor> = {}): Actor => ({ member: uuidv7(), organisationRole: 'member', teams: {}, scopes, ...more });

export const owner = someone({ organisationRole: 'owner' });

/** Facts of the organisation. */
export const memberAdded = (member: string, role = 'member'): ToldFact => ({ streamType: 'member', streamId: member, type: 'MemberAdded', data: { role } });
export const teamFounded = (team: string): ToldFact => ({ streamType: 'team', streamId: team, type: 'TeamFounded', data: { name: 'Pilots' } });
export const teamJoined = (team: string, member: string, roles: readonly string[]): ToldFact => ({ streamType: 'team', streamId: team, type: 'TeamMemberAdded', data: { member, roles } });

/** One service by itself, with topics of its own. */
export async function runningService(declaration: ServiceDeclaration): Promise<RunningService> {
  const { services, close } = await runningServices({ only: declaration });
  return { ...services.only, close };
}

/** What several services have in common. */
interface Surroundings {
  readonly prefix: string;
  readonly tokens: InternalTokens;
  readonly keyStore: ReturnType<typeof keysInMemory>;
  readonly tell: Tell;
}

/** Several services that hear one another, on topics of their own. */
export async function runningServices<Name extends string>(
  declarations: Readonly<Record<Name, ServiceDeclaration>>,
): Promise<{ readonly services: Readonly<Record<Name, RunningService>>; readonly tell: Tell; close(): Promise<void> }> {
  const prefix = `e2e-${randomBytes(4).toString('hex')}.`;
  const connected = Promise.withResolvers<Producer>();
  const tell = teller(prefix, connected.promise);
  const surroundings: Surroundings = { prefix, tokens: await internalTokens(), keyStore: keysInMemory(), tell };
  const named = Object.entries<ServiceDeclaration>(declarations);
  const started = await Promise.all(named.map(async ([name, declaration]) => [name, await startOne(declaration, surroundings)] as const));
  const services = Object.fromEntries(started) as Record<Name, RunningService>;
  const kafka = started[0]?.[1].service.events?.kafka;
  if (!kafka) throw new Error('none of the services has to do with Kafka');
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1 });
  await producer.connect();
  connected.resolve(producer);
  return {
    services,
    tell,
    close: async () => {
      await producer.disconnect();
      await Promise.all(started.map(([, running]) => running.close()));
      const admin = kafka.admin();
      await admin.connect();
      await admin.deleteTopics({ topics: (await admin.listTopics()).filter((topic) => topic.startsWith(prefix)) });
      await admin.disconnect();
    },
  };
}

async function startOne(declaration: ServiceDeclaration, surroundings: Surroundings): Promise<RunningService> {
  const database = await createTestDatabase();
  await runMigrations(declaration, database.url);
  const others: RunningService[] = [];
  const running = await open(declaration, database, surroundings);
  await running.service.events?.consumer?.joined();
  return {
    ...running,
    altered: async (changed, choices = {}) => {
      const other = await open(changed, database, surroundings, { kafka: false, ...choices });
      others.push(other);
      return other;
    },
    close: async () => {
      await Promise.all([running, ...others].map((one) => one.close()));
      await database.drop();
    },
  };
}

async function open(declaration: ServiceDeclaration, database: TestDatabase, { prefix, tokens, keyStore, tell }: Surroundings, choices: Pick<ServiceChoices, 'kafka' | 'now'> = {}): Promise<RunningService> {
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
      authenticate: tokenCheck(declaration.name, tokens.jwks),
      logger: serviceLogger(declaration.name, 'fatal'),
      onFatal: (error) => {
        throw error;
      },
      ...choices,
    },
  );
  const client = await listening(service.app);
  const tokenOf = tokensInUse(tokens, declaration.name);
  const send: RunningService['send'] = async (method, path, body, sent = {}) => {
    const actor = sent.as ?? owner;
    const authorization = `Bearer ${await (sent.audience === undefined ? tokenOf(actor) : tokens.sign(actor, sent.audience))}`;
    return client.send(method, path.startsWith('/') ? path : `${basePath(declaration)}/${path}`, body, { authorization, ...sent.headers });
  };
  return {
    service,
    url: client.url,
    database,
    keys: keyStore.keys,
    send,
    post: async (path, body = {}, sent) => {
      const answer = await send('POST', path, body, sent);
      if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
      return { ...(answer.json as unknown as Written), position: answer.headers.get('wheelhouse-position') ?? '' };
    },
    get: async (path, sent) => {
      const answer = await send('GET', path, undefined, sent);
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
      return answer.json;
    },
    problem: async (method, path, body, sent) => {
      const { status, json } = await send(method, path, body, sent);
      return { status, code: json['code'] };
    },
    tell,
    altered: () => Promise.reject(new Error('this is an altered one itself')),
    close: () => service.close(),
  };
}

/** A token lives for a minute; the gateway uses one for many requests as well. */
function tokensInUse(tokens: InternalTokens, audience: string): (actor: Actor) => Promise<string> {
  const signed = new Map<Actor, { readonly token: Promise<string>; readonly until: number }>();
  return (actor) => {
    const known = signed.get(actor);
    if (known && known.until > Date.now()) return known.token;
    const token = tokens.sign(actor, audience);
    signed.set(actor, { token, until: Date.now() + 30_000 });
    return token;
  };
}

type Producer = ReturnType<ServiceEvents['kafka']['producer']>;

/** Stands for the relays of services that do not run. */
function teller(prefix: string, connected: Promise<Producer>): Tell {
  const generation = uuidv7();
  const versions = new Map<string, number>();
  let position = 0;
  return async (...facts) => {
    const events = facts.map((fact): RecordedEvent => {
      const { context = 'organisation', root = fact.streamId, streamType, streamId, type, data } = fact;
      const version = (versions.get(streamId) ?? 0) + 1;
      versions.set(streamId, version);
      position += 1;
      return {
        ...{ context, streamType, streamId, type, data, version },
        id: uuidv7(),
        partitionKey: root,
        schemaVersion: registries[context].latest(type)?.version ?? 1,
        metadata: { actor: owner.member, command: 'test', correlationId: 'test' },
        recordedAt: new Date().toISOString().replace('Z', '000Z'),
        place: { epoch: 1, transaction: String(position), position: String(position) },
      };
    });
    const producer = await connected;
    await producer.sendBatch({
      acks: -1,
      topicMessages: [...Map.groupBy(events, ({ context }) => context)].map(([context, ofContext]) => ({
        topic: topicOf(context, prefix),
        messages: ofContext.map((event) => {
          const { key, value, headers, partition } = encodeEvent(event, generation);
          return { key, value, headers: { ...headers }, partition };
        }),
      })),
    });
    return { position: events.map(({ context, partitionKey, place }) => encodePosition({ context, key: partitionKey, place })).join(',') };
  };
}
