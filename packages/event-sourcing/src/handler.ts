import type { AnyEventContract, ContractRegistry, z } from '@wheelhouse/contracts';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from './access.js';
import type { AnyAggregate } from './aggregate.js';
import { bornTogether, type BornTogether, type KnownStream } from './born-together.js';
import type { AnyCommand, Command, Reserve } from './command.js';
import { companionId } from './companion.js';
import type { EventMetadata, Fact, RecordedEvent } from './events.js';
import { stream, type StreamFact } from './facts.js';
import { judgeOne, type Prepared, type Working } from './judge-one.js';
import { isRejection, reject, type Rejection } from './rejection.js';
import {
  EventTooLarge,
  MAX_EVENT_BYTES,
  type Answer,
  type Append,
  type Appended,
  type EventStore,
  type Loaded,
  type LoadedStream,
  type NewEvent,
  type Verdict,
  type Writes,
} from './store.js';

/** A command on its way to its decider: checked by its schema, its words sealed. */
export interface Request {
  readonly command: AnyCommand;
  readonly id: string;
  readonly body: object;
  readonly actor: Actor;
  readonly now: string;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly changeSet?: string;
  readonly traceparent?: string;
  /** The caller's key; `fingerprint` is of route and body, so that a key used for another request is refused. */
  readonly idempotency?: { readonly caller: string; readonly key: string; readonly fingerprint: string };
  /** Version the stream must stand at (If-Match). */
  readonly expectedVersion?: number;
}

/** An accepted command: where the stream now stands. `repeated` says that the answer is that of an earlier request with the key. */
export interface Accepted extends Answer {
  readonly repeated: boolean;
}

export type Outcome = Accepted | Rejection;

/** A snapshot is written each time a stream's version crosses a multiple of this. */
export const SNAPSHOT_EVERY = 25;

/** Handles commands against a store; the one way in which events come to be. */
export interface CommandHandler {
  handle(request: Request): Promise<Outcome>;
  /**
   * Up to 50 streams in one transaction, all or none: one rejection leaves everything as it is, and answers each. What a
   * creation makes is there for those behind it. Requests without a key belong to the one among them that has one: they are
   * not done again where that was done.
   */
  handleAtomically(requests: readonly Request[]): Promise<readonly Outcome[]>;
  /** What {@link handleAtomically} would refuse, with nothing written; empty where it would do everything. */
  rehearse(requests: readonly Request[]): Promise<readonly Rejection[]>;
}

/** Binds the handling of commands to a store and the contracts of its context. */
export function commandHandler(store: EventStore, registry: ContractRegistry): CommandHandler {
  const judged = <Result>(requests: readonly Request[], conclude: (verdict: Verdict<readonly Outcome[]>) => Verdict<Result>): Promise<Result> => {
    const prepared = requests.map(prepare);
    const ids = [...new Set(prepared.map((item) => item.streamId))];
    const working = new Map<string, Working>();
    const born = bornTogether(prepared, working);
    return store.transact(
      {
        streams: ids.map((id) => ({ id, aggregate: aggregateOf(prepared, id), ...(isBorn(prepared, id) ? { born: true } : {}) })),
        locks: prepared.flatMap((item) => item.locks.map(born.lock)),
        keys: requests.flatMap((request) => (request.idempotency ? [request.idempotency] : [])),
        facts: prepared.flatMap((item) => [...Object.values(item.queries), ...item.named.map(stream)].map(born.query)),
        roots: [...prepared.map((item) => item.rootOf), ...prepared.flatMap((item) => item.refers.map(({ id }) => id))].map(born.home),
      },
      (loaded) => conclude(judge(prepared, ids, loaded, registry, { working, born })),
    );
  };
  const handleAtomically = (requests: readonly Request[]): Promise<readonly Outcome[]> => judged(requests, (verdict) => verdict);
  return {
    handleAtomically,
    rehearse: (requests) => judged(requests, (verdict) => ({ leave: 'leave' in verdict ? verdict.leave.filter(isRejection) : [] })),
    handle: async (request) => {
      const [outcome] = await handleAtomically([request]).catch((error: unknown) => {
        if (error instanceof EventTooLarge) return [reject.invalid('event.too-large', `An event may hold ${MAX_EVENT_BYTES} bytes at most.`)];
        throw error;
      });
      return outcome ?? fail('no outcome');
    },
  };
}

const aggregateOf = (prepared: readonly Prepared[], streamId: string): AnyAggregate =>
  prepared.find((item) => item.streamId === streamId)?.request.command.aggregate ?? fail('no aggregate');

/** A companion's stream may go on; of several commands the later ones may find what an earlier answer made. */
function isBorn(prepared: readonly Prepared[], streamId: string): boolean {
  const [only, ...more] = prepared.filter((item) => item.streamId === streamId);
  return more.length === 0 && only?.birth !== undefined && !only.companion;
}

function prepare(request: Request): Prepared {
  const { command } = request;
  const companion = command.aggregate.companion !== undefined;
  const streamId = companion ? companionId(command.aggregate.stream, request.id) : request.id;
  const input: Command<object> = { id: streamId, body: request.body, actor: request.actor, now: request.now };
  const birth = companion ? { below: request.id } : command.creates?.(input as never);
  const below = typeof birth === 'object' && 'below' in birth ? birth.below : undefined;
  const refers = command.refers?.(input as never) ?? [];
  return {
    ...{ request, streamId, companion, input, birth, refers },
    rootOf: below ?? streamId,
    locks: command.locks?.(input as never) ?? [],
    queries: command.facts?.(input as never) ?? {},
    named: [...(below === undefined ? [] : [below]), ...refers.map(({ id }) => id)],
  };
}

interface Together {
  readonly working: Map<string, Working>;
  readonly born: BornTogether;
}

function judge(prepared: readonly Prepared[], ids: readonly string[], loaded: Loaded, registry: ContractRegistry, { working, born }: Together): Verdict<readonly Outcome[]> {
  const reserves: (Reserve & { streamId: string })[] = [];
  const answers: Writes['answers'][number][] = [];
  const outcomes: ((appended: readonly Appended[]) => Outcome)[] = [];
  const refused: (Rejection | undefined)[] = [];
  let keyIndex = 0;
  let factIndex = 0;
  let referenceIndex = prepared.length;
  const earliest = loaded.answers.find((answer) => answer !== undefined)?.answer;
  const done: Accepted | undefined = earliest && { ...earliest, repeated: true };

  prepared.forEach((item, index) => {
    const { request } = item;
    const earlier = request.idempotency ? loaded.answers[keyIndex++] : undefined;
    const queries = Object.entries(item.queries);
    const facts = Object.fromEntries(queries.map(([name, query], offset) => [name, born.fact(query, loaded.facts[factIndex + offset])]));
    factIndex += queries.length;
    const found = loaded.facts.slice(factIndex, (factIndex += item.named.length)) as readonly (StreamFact | undefined)[];
    const streams = item.named.map((id, offset) => born.stream(id, found[offset]));
    const ofReferences = loaded.roots.slice(referenceIndex, (referenceIndex += item.refers.length));
    const roots = item.refers.map(({ id }, offset) => born.root(id, ofReferences[offset]));
    const below = item.named.length > item.refers.length ? streams[0] : undefined;
    const referred = roots.map((root, offset) => ({ root, stream: streams.at(offset - roots.length) }));
    if (earlier) {
      const reused = earlier.fingerprint !== request.idempotency?.fingerprint;
      refused.push(reused ? reject.invalid('idempotency.key-reused', 'This Idempotency-Key was used for another request.', 'header') : undefined);
      outcomes.push(() => ({ ...earlier.answer, ...(item.companion ? { id: request.id } : {}), repeated: true }));
      return;
    }
    if (done && !request.idempotency) {
      refused.push(undefined);
      outcomes.push(() => done);
      return;
    }
    const stream = working.get(item.streamId) ?? begin(request, loaded.streams[ids.indexOf(item.streamId)] ?? fail('stream not loaded'));
    working.set(item.streamId, stream);
    const decision = judgeOne(item, stream, { facts, root: born.root(item.rootOf, loaded.roots[index]), below, referred });
    if (isRejection(decision)) {
      refused.push(decision);
      outcomes.push(() => decision);
      return;
    }
    refused.push(undefined);
    const state = stream.state;
    const events = decision.map((fact) => newEvent(fact, request, registry));
    for (const fact of decision) stream.state = request.command.aggregate.evolve(stream.state as never, fact as never);
    stream.version += events.length;
    stream.events.push(...events);
    stream.partitionKey ??= below?.partitionKey ?? item.streamId;
    if (events.length > 0) {
      reserves.push(...(request.command.reserves?.(item.input as never, state as never) ?? []).map((reserve) => ({ ...reserve, streamId: item.streamId })));
    }
    const { version } = stream;
    const eventIds = events.map((event) => event.id);
    // Where nothing was ever written there is nothing to remember: asked again, nothing changes again.
    if (request.idempotency && version > 0) answers.push({ ...request.idempotency, streamId: item.streamId, version, events: eventIds });
    outcomes.push((appended) => accepted(item, version, eventIds, stream, below, appended));
  });

  if (refused.some(Boolean)) {
    return {
      leave: refused.map((rejection) => rejection ?? reject.conflict('batch.not-applied', 'Another command of this change was refused; nothing was done.')),
    };
  }
  const appends: Append[] = [...working].flatMap(([streamId, stream]) => {
    if (stream.events.length === 0) return [];
    const due = Math.floor(stream.version / SNAPSHOT_EVERY) > Math.floor(stream.loaded.version / SNAPSHOT_EVERY);
    return [
      {
        aggregate: aggregateOf(prepared, streamId),
        streamId,
        partitionKey: stream.partitionKey ?? fail('no partition key'),
        expectedVersion: stream.loaded.version,
        events: stream.events,
        ...(due ? { snapshot: { version: stream.version, state: stream.state } } : {}),
      },
    ];
  });
  const result = (appended: readonly Appended[]): readonly Outcome[] => outcomes.map((outcome) => outcome(appended));
  if (appends.length === 0 && answers.length === 0) return { leave: result([]) };
  return { write: { appends, reserves, answers }, result };
}

function begin(request: Request, loaded: LoadedStream): Working {
  const { aggregate } = request.command;
  const evolve = aggregate.evolve as (state: unknown, event: Fact) => unknown;
  const state = loaded.tail.reduce<unknown>((before, event) => evolve(before, event), loaded.snapshot ? loaded.snapshot.state : aggregate.initial);
  return { loaded, state, version: loaded.version, partitionKey: loaded.partitionKey, events: [] };
}

const strict = new WeakMap<AnyEventContract, z.ZodObject>();

/** The contract's schema without room for fields it does not name; made once, since making one costs more than using it. */
function strictly(contract: AnyEventContract): z.ZodObject {
  let schema = strict.get(contract);
  if (!schema) strict.set(contract, (schema = contract.data.strict()));
  return schema;
}

function newEvent(fact: Fact, request: Request, registry: ContractRegistry): NewEvent {
  const contract = registry.latest(fact.type) ?? fail(`no contract for ${fact.type}`);
  const metadata: EventMetadata = {
    actor: request.actor.member,
    command: request.command.name,
    correlationId: request.correlationId,
    ...(request.causationId === undefined ? {} : { causationId: request.causationId }),
    ...(request.idempotency === undefined ? {} : { idempotencyKey: request.idempotency.key }),
    ...(request.changeSet === undefined ? {} : { changeSet: request.changeSet }),
    ...(request.traceparent === undefined ? {} : { traceparent: request.traceparent }),
  };
  // The writer is strict: what the contract does not name never reaches the log.
  const data = strictly(contract).parse(fact.data) as object;
  return { id: uuidv7(), type: fact.type, schemaVersion: contract.version, data, metadata };
}

function accepted(item: Prepared, version: number, events: readonly string[], stream: Working, below: KnownStream | undefined, appended: readonly Appended[]): Outcome {
  const recorded = appended.find((append) => append.streamId === item.streamId)?.events;
  const last: RecordedEvent | undefined = recorded?.find((event) => event.version === version) ?? recorded?.at(-1);
  // A companion that still has no event stands where the record beside it was born, in this transaction perhaps.
  const { place, recordedAt } = last ?? (version > 0 ? stream.loaded : ((below?.place ? below : appended[0]?.events[0]) ?? stream.loaded));
  return {
    id: item.companion ? item.request.id : item.streamId,
    version,
    partitionKey: stream.partitionKey ?? fail('no partition key'),
    place: place ?? fail('no place'),
    recordedAt: recordedAt ?? fail('no time'),
    events,
    repeated: false,
  };
}

function fail(message: string): never {
  throw new Error(message);
}
