import type { Route } from '@wheelhouse/service-kit';
import { openApiDocument } from '@wheelhouse/service-kit/openapi/openapi-document';
import type { EdgeRoute } from './edge-route.js';
import type { Upstream } from './proxy.js';

type Json = Record<string, unknown>;

/** The contexts whose services describe themselves, in the order in which people read them. */
export interface Described {
  readonly context: string;
  readonly upstream: Upstream;
}

export interface Description {
  /** One document over all services that can be reached, and the gateway's own routes, as JSON. */
  merged(): Promise<{ readonly text: string; readonly missing: readonly string[] }>;
  /** One service's own document. @throws Problem when it was never reached */
  of(context: string): Promise<Json>;
}

const FRESH_MS = 60_000;
/** A document of a service that is away is asked for again soon, and shown until then. */
const AWAY_MS = 2_000;

/** The descriptions of all services, kept for a minute. */
export function description(services: readonly Described[], own: readonly EdgeRoute[], now: () => number = Date.now): Description {
  const documents = new Map<string, { document?: Json | undefined; until: number; failure?: unknown }>();
  let last: { readonly parts: readonly Json[]; readonly text: string } = { parts: [{}], text: '' };
  const ownDocument = openApiDocument(
    { context: 'organisation', name: 'gateway', summary: 'Sign-in and sessions.' },
    own.map((route): Route => ({ ...route, scope: route.access === 'open' ? 'open' : 'organisation:read', handle: () => Promise.reject(new Error('served by the edge')) })),
  );
  ownDocument['tags'] = [{ name: 'session', description: 'Signing in and out, one’s own password and sessions.' }];
  for (const operation of operationsOf(ownDocument)) {
    // A session is all that these ask for.
    if (operation['x-scopes']) operation['security'] = [{ bearer: [] }];
    delete operation['x-scopes'];
  }
  const documentOf = async ({ context, upstream }: Described): Promise<{ document?: Json | undefined; failure?: unknown }> => {
    const kept = documents.get(context);
    if (kept && kept.until > now()) return kept;
    const entry = await upstream
      .json(`/api/${context}/v1/openapi.json`, {})
      .then((document) => ({ document: document as Json, until: now() + FRESH_MS }))
      .catch((failure: unknown) => ({ document: kept?.document, failure, until: now() + AWAY_MS }));
    documents.set(context, entry);
    return entry;
  };
  return {
    merged: async () => {
      const found = await Promise.all(services.map(async (service) => ({ service, ...(await documentOf(service)) })));
      const parts = found.flatMap(({ service, document }) => (document ? [{ context: service.context, document }] : []));
      // Half a megabyte is put together once for each change of what it is made of, not for each who asks.
      if (parts.length !== last.parts.length || parts.some(({ document }, index) => document !== last.parts[index])) {
        last = { parts: parts.map(({ document }) => document), text: JSON.stringify(mergeDocuments([{ context: 'session', document: ownDocument }, ...parts])) };
      }
      return { text: last.text, missing: found.flatMap(({ service, document }) => (document ? [] : [service.context])) };
    },
    of: async (context) => {
      const service = services.find((one) => one.context === context);
      const { document, failure } = service ? await documentOf(service) : {};
      if (!document) throw failure;
      return document;
    },
  };
}

/**
 * One OpenAPI document of several. Operation ids and tags get their context's name before them where two contexts share
 * one; so do components that share a name and say different things.
 */
export function mergeDocuments(parts: readonly { readonly context: string; readonly document: Json }[]): Json {
  const paths: Record<string, unknown> = {};
  const tags = new Map<string, Json>();
  const components: Record<string, Record<string, unknown>> = {};
  const operationIds = new Set<string>();
  for (const { context, document } of parts) {
    const renamed = new Map<string, string>();
    for (const [kind, entries] of Object.entries((document['components'] ?? {}) as Record<string, Record<string, unknown>>)) {
      const known = (components[kind] ??= {});
      for (const [name, value] of Object.entries(entries)) {
        const taken = name in known && JSON.stringify(known[name]) !== JSON.stringify(value);
        if (taken) renamed.set(`#/components/${kind}/${name}`, `#/components/${kind}/${titled(context)}${name}`);
      }
    }
    const moved = rebase(document, renamed) as Json;
    for (const [kind, entries] of Object.entries((moved['components'] ?? {}) as Record<string, Record<string, unknown>>)) {
      for (const [name, value] of Object.entries(entries)) {
        const known = (components[kind] ??= {});
        known[renamed.has(`#/components/${kind}/${name}`) ? `${titled(context)}${name}` : name] = value;
      }
    }
    for (const operation of operationsOf(moved)) {
      const id = String(operation['operationId']);
      if (operationIds.has(id)) operation['operationId'] = `${context}-${id}`;
      operationIds.add(String(operation['operationId']));
      operation['tags'] = ((operation['tags'] ?? []) as string[]).map((tag) => tagOf(context, tag));
    }
    for (const tag of (moved['tags'] ?? []) as Json[]) {
      const name = tagOf(context, String(tag['name']));
      tags.set(name, { ...tag, name });
    }
    Object.assign(paths, moved['paths']);
  }
  const first = parts[0]?.document ?? {};
  return {
    openapi: '3.1.1',
    info: {
      title: 'Wheelhouse',
      version: String((first['info'] as Json | undefined)?.['version'] ?? '1.0.0'),
      summary: 'One ship, two hands on the wheel: products, projects, and what joins them.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: first['servers'] ?? [{ url: '/' }],
    security: first['security'] ?? [],
    tags: [...tags.values()],
    paths,
    components,
  };
}

const tagOf = (context: string, tag: string): string => (tag === context ? tag : `${context} · ${tag}`);
const titled = (context: string): string => context.replace(/^./, (letter) => letter.toUpperCase());

function operationsOf(document: Json): Json[] {
  return Object.values((document['paths'] ?? {}) as Record<string, Record<string, Json>>).flatMap((item) => Object.values(item));
}

function rebase(value: unknown, renamed: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => rebase(item, renamed));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, name === '$ref' && typeof item === 'string' ? (renamed.get(item) ?? item) : rebase(item, renamed)]));
}
