import type { Route } from '@wheelhouse/service-kit';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '../session/callers.js';

/** A route that the gateway serves itself, described as those of services are, so that it stands in the same OpenAPI. */
export interface EdgeRoute extends Omit<Route, 'handle' | 'scope'> {
  /** Whether somebody must be signed in; `session-any` also with a password that must be changed first. */
  readonly access: 'open' | 'session' | 'session-any';
  readonly handle: (call: EdgeCall) => Promise<EdgeReply>;
}

export interface EdgeCall {
  readonly request: FastifyRequest;
  /** Absent on open routes. */
  readonly caller: Caller;
  readonly params: Readonly<Record<string, string>>;
  /** Fits the route's schema. */
  readonly body: object;
  readonly secure: boolean;
}

export interface EdgeReply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

