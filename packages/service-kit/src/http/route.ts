import type { Actor, Scope } from '@wheelhouse/event-sourcing';
import type { z } from 'zod';
import type { Headers } from './headers.js';

/** One operation of a service's API. Routes, checks, OpenAPI, metrics and the access test all read it. */
export interface Route {
  /** Unique in the service; the operation id of OpenAPI and the label of the metrics. */
  readonly operation: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** The whole address; parameters as `:id`, a literal colon as `::`. */
  readonly path: string;
  /** Group in the description: the resource. */
  readonly tag: string;
  readonly summary: string;
  /** Scope the caller must have; `open` needs no caller at all. */
  readonly scope: Scope | 'open';
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly body?: z.ZodObject;
  /** Takes `text/csv` in place of JSON, as the bytes that came: `given` of the call. */
  readonly csv?: { readonly description: string; readonly example: string };
  /** Bytes; 1 MiB unless it says more. */
  readonly bodyLimit?: number;
  readonly example?: object;
  readonly answer: RouteAnswer;
  /** Statuses of its problems beside those that every route has. */
  readonly problems: readonly number[];
  /** Changes nothing, whatever its method. */
  readonly readsOnly?: boolean;
  /** Kept out of the description: for machines of the operator. */
  readonly hidden?: boolean;
  readonly handle: (call: Call) => Promise<Reply>;
}

export interface RouteAnswer {
  readonly status: number;
  readonly summary: string;
  readonly schema?: z.ZodType;
  readonly example?: unknown;
  /** Names of headers that the answer carries. */
  readonly headers?: readonly string[];
  readonly mediaType?: string;
}

/** A request, checked: who asks, and what for. */
export interface Call {
  readonly actor: Actor;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** Fits the route's schema; an empty object where the route takes none. */
  readonly body: object;
  /** The body as it came, before its schema filled in what was left out (ids of parts differ each time). */
  readonly given: unknown;
  readonly headers: Headers;
  readonly method: string;
  /** Address and query as they came. */
  readonly url: string;
  readonly correlationId: string;
  readonly traceparent: string;
}

export interface Reply {
  readonly status: number;
  /** Sent as JSON unless it is a string. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What an anonymous caller of an open route is. */
export const nobody: Actor = { member: 'nobody', organisationRole: 'member', teams: {}, scopes: [] };
