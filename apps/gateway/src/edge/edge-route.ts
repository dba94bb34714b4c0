import type { Route } from '@wheelhouse/service-kit';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '../session/callers.js';

/** A route that the gateway serves itself, described as those of services are, so that it stands in the same OpenAPI. */
export type EdgeRoute = OpenRoute | SessionRoute;

type Described = Omit<Route, 'handle' | 'scope'>;

/** Needs nobody to be signed in. */
export interface OpenRoute extends Described {
  readonly access: 'open';
  readonly handle: (call: OpenCall) => Promise<EdgeReply>;
}

/** Needs somebody to be signed in; `session-any` also with a password that must be changed first. */
export interface SessionRoute extends Described {
  readonly access: 'session' | 'session-any';
  readonly handle: (call: SessionCall) => Promise<EdgeReply>;
}

export interface OpenCall {
  readonly request: FastifyRequest;
  readonly params: Readonly<Record<string, string>>;
  /** Fits the route's schema. */
  readonly body: object;
  /** Whether the caller's own connection is encrypted. */
  readonly secure: boolean;
}

export interface SessionCall extends OpenCall {
  readonly caller: Caller;
}

export interface EdgeReply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}
