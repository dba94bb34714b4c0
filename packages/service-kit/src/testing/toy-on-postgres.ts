import { scopes, type Actor } from '@wheelhouse/event-sourcing';
import { createTestDatabase, type TestDatabase } from '@wheelhouse/event-store-postgres/testing/test-database';
import { v7 as uuidv7 } from 'uuid';
import type { ServiceSettings } from '../config/configuration.js';
import { createService, type Service, type ServiceChoices } from '../create-service.js';
import { runMigrations } from '../database/migrations.js';
import type { ServiceDeclaration } from '../declaration/service.declaration.js';
import { serviceLogger } from '../observability/logging.js';
import { listening } from './http-client.js';
import { keysInMemory, owner } from './toy-parts.js';
import { toyService } from './toy.js';

/** Headers of a request by somebody; a member without any role unless it says more. */
export const as = (actor: Partial<Actor>): Record<string, string> => ({
  'x-actor': JSON.stringify({ member: uuidv7(), organisationRole: 'member', teams: {}, scopes, ...actor }),
});

export interface ToyOnPostgres {
  readonly database: TestDatabase;
  readonly service: Service;
  readonly client: Awaited<ReturnType<typeof listening>>;
  readonly keys: ReturnType<typeof keysInMemory>;
  /** Lines of the log. */
  readonly lines: string[];
  /** Another process of the service, on the same database. */
  restarted(): Promise<Service>;
  close(): Promise<void>;
}

/** The toy service on a database and a port of its own; the caller is whom the header `x-actor` names, else an owner. */
export async function toyOnPostgres(
  declaration: ServiceDeclaration = toyService,
  choices: ServiceChoices & { readonly settings?: Partial<ServiceSettings>; readonly through?: (url: string) => string } = {},
): Promise<ToyOnPostgres> {
  const database = await createTestDatabase();
  await runMigrations(declaration, database.url);
  const lines: string[] = [];
  const keys = keysInMemory();
  const start = () => createService(
    declaration,
    {
      SERVICE_PORT: 1,
      KAFKA_BROKERS: process.env['TEST_KAFKA_BROKERS'] ?? '127.0.0.1:1',
      GATEWAY_INTERNAL_URL: 'http://127.0.0.1:1',
      INTERNAL_SECRET: 'a secret of this spec',
      LOG_LEVEL: 'info',
      DATABASE_URL: choices.through?.(database.url) ?? database.url,
      ...choices.settings,
    },
    {
      keyStore: keys,
      authenticate: (headers) => Promise.resolve(typeof headers['x-actor'] === 'string' ? (JSON.parse(headers['x-actor']) as Actor) : owner),
      logger: serviceLogger(declaration.name, 'info', { write: (line) => void lines.push(line) }),
      ...('kafka' in choices ? {} : { kafka: false as const }),
      ...choices,
    },
  );
  const service = await start();
  return {
    database,
    service,
    client: await listening(service.app),
    keys,
    lines,
    restarted: start,
    close: async () => {
      await service.close();
      await database.drop();
    },
  };
}
