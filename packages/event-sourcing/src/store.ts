import type { AnyAggregate } from './aggregate.js';
import type { Root } from './access.js';
import type { Fact, EventMetadata, Place, RecordedEvent } from './events.js';
import type { FactQuery } from './facts.js';
import type { Lock, Reserve } from './command.js';
import type { AnyView } from './view.js';

/** A stream that a transaction loads: its state's snapshot and tail, and the rows of its own views. */
export interface StreamRequest {
  readonly aggregate: AnyAggregate;
  readonly id: string;
  /** The one command for it is a creation: where it has events nothing is written to it, and where it has none there are no rows to load. */
  readonly born?: true;
}

/** Everything a transaction of commands wants before it decides: taken in one round trip, after all locks are held. */
export interface TransactionRequest {
  readonly streams: readonly StreamRequest[];
  /** Named locks wider than a stream; the store adds those of streams, keys and views. */
  readonly locks: readonly Lock[];
  readonly keys: readonly IdempotencyKey[];
  readonly facts: readonly FactQuery[];
  /** Ids of roots, or of records whose roots are wanted. */
  readonly roots: readonly string[];
}

export interface IdempotencyKey {
  /** Whose key it is; two callers may use the same one. */
  readonly caller: string;
  readonly key: string;
}

/** A stream as it stood when its lock was held. */
export interface LoadedStream {
  /** 0 where nothing has been written. */
  readonly version: number;
  readonly streamType?: string;
  readonly partitionKey?: string;
  /** The root it moved to, where it belongs no longer to the one it was born below. */
  readonly root?: string;
  readonly snapshot?: { readonly version: number; readonly state: unknown };
  /** Events behind the snapshot, lifted to their newest versions. */
  readonly tail: readonly RecordedEvent[];
  /** Newest event's, where there is one. */
  readonly recordedAt?: string;
  readonly place?: Place;
  /** Rows of the own views by view name and row id. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, Record<string, unknown>>>;
}

/** What was answered under a key: ids, version and place only, never words. */
export interface StoredAnswer {
  readonly fingerprint: string;
  readonly answer: Answer;
}

export interface Answer {
  readonly id: string;
  readonly version: number;
  readonly partitionKey: string;
  readonly place: Place;
  readonly recordedAt: string;
  /** Ids of the events written; empty where nothing changed. */
  readonly events: readonly string[];
}

export interface Loaded {
  readonly streams: readonly LoadedStream[];
  readonly answers: readonly (StoredAnswer | undefined)[];
  readonly facts: readonly unknown[];
  readonly roots: readonly (Root | undefined)[];
}

/** Events for one stream, with the version it must stand at. */
export interface Append {
  readonly aggregate: AnyAggregate;
  readonly streamId: string;
  readonly partitionKey: string;
  readonly expectedVersion: number;
  readonly events: readonly NewEvent[];
  /** State after the events, where a snapshot is due. */
  readonly snapshot?: { readonly version: number; readonly state: unknown };
}

export interface NewEvent extends Fact {
  readonly id: string;
  readonly schemaVersion: number;
  readonly metadata: EventMetadata;
}

/** What a transaction writes; all of it or nothing. */
export interface Writes {
  /**
   * Statements over plain tables of the service that stand or fall with the events: what must be in no event (names,
   * addresses, keys of words) and yet be true at the same instant. Run behind the appends; a store without tables leaves them out.
   */
  readonly also?: readonly { readonly name: string; readonly text: string; readonly values: readonly unknown[] }[];
  readonly appends: readonly Append[];
  readonly reserves: readonly (Reserve & { readonly streamId: string })[];
  /** Answers under keys; `events` names the append they stand for by stream, so that the store fills in places and times. */
  readonly answers: readonly (IdempotencyKey & { readonly fingerprint: string; readonly streamId: string; readonly version: number; readonly events: readonly string[] })[];
}

/** What an append came to: the recorded events, in the order given. */
export interface Appended {
  readonly streamId: string;
  readonly events: readonly RecordedEvent[];
}

/** The handler's verdict on what was loaded: write this, or leave everything as it is. */
export type Verdict<Result> = { readonly write: Writes; readonly result: (appended: readonly Appended[]) => Result } | { readonly leave: Result };

/** Which events of a key are wanted: recorded after an instant, up to one, from behind an event that was seen. */
export interface KeyRange {
  readonly since: string;
  readonly until?: string | undefined;
  /** The last event that the reader has. */
  readonly after?: { readonly recordedAt: string; readonly id: string } | undefined;
  readonly limit: number;
  /** Of these streams alone. */
  readonly streams?: readonly string[];
}

/**
 * The log of one context, with its own views. Every implementation passes `storeContract`.
 */
export interface EventStore {
  /**
   * Runs one transaction: takes all locks, loads, lets `decide` judge, writes. `decide` is pure and called once.
   * @throws Unavailable when the database is away, a lock is not had in time, or the outcome is unknown.
   */
  transact<Result>(request: TransactionRequest, decide: (loaded: Loaded) => Verdict<Result>): Promise<Result>;
  /** A stream's events in order, lifted to their newest versions; up to an instant of recorded time where `asOf` is given. */
  readStream(id: string, options?: { readonly after?: number; readonly asOf?: string; readonly limit?: number }): Promise<readonly RecordedEvent[]>;
  /** What was recorded under one key, over all of its streams or one, by time. */
  readKey(key: string, range: KeyRange): Promise<readonly RecordedEvent[]>;
  /** The events of one change set, in the order they were written; at most `limit` of them. */
  readChangeSet(changeSet: string, limit: number): Promise<readonly RecordedEvent[]>;
  /** One event by its id. */
  readEvent(id: string): Promise<RecordedEvent | undefined>;
  /**
   * Events of the whole log behind `after` in safe order, each as it was written: what is not settled yet is not shown.
   * Who publishes them need not be able to read them, so a leader of an older release passes newer facts on.
   */
  readLog(after: Place | undefined, limit: number): Promise<readonly RecordedEvent[]>;
  /** One row of a view by its id. */
  readRow(view: AnyView, id: string): Promise<Record<string, unknown> | undefined>;
}

/** Infrastructure is away, or busy for too long; answered as 503. `outcome: 'unknown'`: repeat with the same key. */
export class Unavailable extends Error {
  constructor(
    message: string,
    readonly outcome: 'nothing-done' | 'unknown' = 'nothing-done',
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** An event or an answer that no store takes: over 256 KiB. Becomes a rejection of kind `invalid`. */
export class EventTooLarge extends Error {}

/** An event is at most this large, its data and metadata as JSON in UTF-8; Kafka would stop a whole topic at 1 MB. */
export const MAX_EVENT_BYTES = 256 * 1024;
