import { commandHandler, inMemoryStore, scopes, type Actor } from '@wheelhouse/event-sourcing';
import type { ReadDatabase } from '../database/read-database.js';
import { ownViews } from '../declaration/service.declaration.js';
import { serviceLogger } from '../observability/logging.js';
import { serviceMetrics } from '../observability/metrics.js';
import type { ServiceParts } from '../routes/service-parts.js';
import { wordsOver, type KeyStore } from '../words/words.js';
import { shipPage, toyRegistry, toyService } from './toy.js';

export const owner: Actor = { member: '01900000-0000-7000-8000-00000000000a', organisationRole: 'owner', teams: {}, scopes };

/** Keys in a map. */
export function keysInMemory(): KeyStore & { readonly keys: Map<string, string> } {
  const keys = new Map<string, string>();
  return {
    keys,
    register: (added) => {
      for (const { id, key } of added) keys.set(id, key);
      return Promise.resolve();
    },
    read: (ids) => Promise.resolve(Object.fromEntries(ids.map((id) => [id, keys.get(id) ?? null]))),
  };
}

/** The toy service's parts over a store in memory; the caller is whom the header `x-actor` names as JSON, else an owner. */
export function toyParts(more: Partial<ServiceParts> = {}): ServiceParts & { readonly lines: string[] } {
  const lines: string[] = [];
  const store = inMemoryStore({ context: 'product', registry: toyRegistry, rootViews: [shipPage], views: ownViews(toyService) });
  const noDatabase: ReadDatabase = {
    rows: () => Promise.reject(new Error('this spec has no database')),
    source: () => Promise.reject(new Error('this spec has no database')),
    close: () => Promise.resolve(),
  };
  return {
    service: toyService,
    store,
    handler: commandHandler(store, toyRegistry),
    versionOf: async (id) => (await store.readStream(id)).length,
    db: noDatabase,
    words: wordsOver(keysInMemory()),
    authenticate: (headers) => Promise.resolve(typeof headers['x-actor'] === 'string' ? (JSON.parse(headers['x-actor']) as Actor) : owner),
    waitFor: () => Promise.resolve(),
    logger: serviceLogger('toy', 'info', { write: (line) => void lines.push(line) }),
    metrics: serviceMetrics('toy'),
    secret: 'a secret of this spec',
    health: [],
    now: () => new Date(),
    ...more,
    lines,
  };
}
