import { AsyncLocalStorage } from 'node:async_hooks';

/** What belongs to one request while it is served; log lines and outgoing calls read it. */
export interface RequestContext {
  readonly correlationId: string;
  traceparent: string;
  readonly startedAt: bigint;
  operation?: string;
  member?: string;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** The request that is being served here, if any. */
export const currentRequest = (): RequestContext | undefined => storage.getStore();

/** Runs a function, and all that it starts, within a request. */
export const withinRequest = <Result>(context: RequestContext, run: () => Result): Result => storage.run(context, run);
