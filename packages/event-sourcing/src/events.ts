import type { Context } from '@wheelhouse/contracts';

/** A fact as deciders return it and folds read it. */
export interface Fact {
  readonly type: string;
  readonly data: object;
}

/**
 * Where an event stands in a context's log. Opaque outside the stores: only `comparePlaces` may read its parts.
 * Order is by epoch, then by the transaction that wrote it, then by position.
 */
export interface Place {
  readonly epoch: number;
  /** PostgreSQL's 64-bit transaction id, as text. */
  readonly transaction: string;
  /** Position given by the log's sequence, as text. */
  readonly position: string;
}

/** Who caused an event, when asked, and why. */
export interface EventMetadata {
  /** Member who acted; `system` for the software itself, `key:<id>` for an API key. */
  readonly actor: string;
  /** Name of the command that was accepted, or of the reaction. */
  readonly command: string;
  /** One for all that follows from one request. */
  readonly correlationId: string;
  /** Event or command that caused this one. */
  readonly causationId?: string;
  readonly idempotencyKey?: string;
  /** One for the events of one gesture. */
  readonly changeSet?: string;
  /** W3C trace context of the request, so that a trace goes on in consumers. */
  readonly traceparent?: string;
}

/** An event as it stands in a log. */
export interface RecordedEvent<F extends Fact = Fact> {
  readonly id: string;
  readonly context: Context;
  readonly streamType: string;
  readonly streamId: string;
  /** Version of the stream after this event; the first is 1. */
  readonly version: number;
  readonly partitionKey: string;
  readonly type: F['type'];
  readonly schemaVersion: number;
  readonly data: F['data'];
  readonly metadata: EventMetadata;
  /** RFC 3339 in UTC with microseconds; never runs backwards in a stream. */
  readonly recordedAt: string;
  readonly place: Place;
}

/** A recorded event narrowed by its type, for every fact of a union. */
export type Recorded<F extends Fact> = F extends Fact ? RecordedEvent<F> & { readonly type: F['type']; readonly data: F['data'] } : never;

/** Below, at or above zero as `a` stands before, at or behind `b` in the log. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.epoch !== b.epoch) return a.epoch - b.epoch;
  return compareDigits(a.transaction, b.transaction) || compareDigits(a.position, b.position);
}

const compareDigits = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

/** What a client sends back to wait for its own writes elsewhere: context, key and place. */
export interface Position {
  readonly context: Context;
  readonly key: string;
  readonly place: Place;
}

/** The opaque token of `Wheelhouse-Position`. */
export function encodePosition({ context, key, place }: Position): string {
  return Buffer.from([context, key, place.epoch, place.transaction, place.position].join(' ')).toString('base64url');
}

const POSITION = /^(product|project|organisation) (\S{1,200}) (\d{1,9}) (\d{1,20}) (\d{1,20})$/;

/** Reads a token; undefined when it is not one of ours. */
export function decodePosition(token: string): Position | undefined {
  const match = POSITION.exec(Buffer.from(token, 'base64url').toString('utf8'));
  if (!match) return undefined;
  const [, context, key, epoch, transaction, position] = match as unknown as [string, Context, string, string, string, string];
  return { context, key, place: { epoch: Number(epoch), transaction, position } };
}
