import type { AnyEventContract, ContractRegistry, z } from '@wheelhouse/contracts';
import { v7 as uuidv7 } from 'uuid';
import { may, maySee, type Actor, type Root } from './access.js';
import type { AnyCommand, Birth, Command, Lock, Reference, Reserve } from './command.js';
import type { EventMetadata, Fact, RecordedEvent } from './events.js';
import type { FactQuery } from './facts.js';
import { isRejection, reject, type Decision, type Rejection } from './rejection.js';
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
export const SNAPSHOT_EVERY = 100;

/** Handles commands against a store; the one way in which events come to be. */
export interface CommandHandler {
  handle(request: Request): Promise<Outcome>;
  /** Up to 50 commands in one transaction, all or none: one rejection leaves everything as it is, and answers each. */
  handleAtomically(requests: readonly Request[]): Promise<readonly Outcome[]>;
}

/** Binds the handling of commands to a store and the contracts of its context. */
export function commandHandler(store: EventStore, registry: ContractRegistry): CommandHandler {
  const handleAtomically = (requests: readonly Request[]): Promise<readonly Outcome[]> => {
    const prepared = requests.map(prepare);
    const ids = [...new Set(requests.map((request) => request.id))];
    return store.transact(
      {
        streams: ids.map((id) => ({ id, aggregate: requests.find((request) => request.id === id)?.command.aggregate ?? fail('no aggregate') })),
        locks: prepared.flatMap((item) => item.locks),
        keys: requests.flatMap((request) => (request.idempotency ? [request.idempotency] : [])),
        facts: prepared.flatMap((item) => Object.values(item.queries)),
        roots: [...prepared.map((item) => item.rootOf), ...prepared.flatMap((item) => item.refers.map(({ id }) => id))],
      },
      (loaded) => judge(prepared, ids, loaded, registry),
    );
  };
  return {
    handleAtomically,
    handle: async (request) => {
      const [outcome] = await handleAtomically([request]).catch((error: unknown) => {
        if (error instanceof EventTooLarge) return [reject.invalid('event.too-large', `An event may hold ${MAX_EVENT_BYTES} bytes at most.`)];
        throw error;
      });
      return outcome ?? fail('no outcome');
    },
  };
}

interface Prepared {
  readonly request: Request;
  readonly input: Command<object>;
  readonly birth: Birth | undefined;
  readonly rootOf: string;
  readonly locks: readonly Lock[];
  readonly refers: readonly Reference[];
  readonly queries: Readonly<Record<string, FactQuery>>;
}

function prepare(request: Request): Prepared {
  const { command } = request;
  const input: Command<object> = { id: request.id, body: request.body, actor: request.actor, now: request.now };
  const birth = command.creates?.(input as never);
  return {
    request,
    input,
    birth,
    rootOf: typeof birth === 'object' && 'below' in birth ? birth.below : request.id,
    locks: command.locks?.(input as never) ?? [],
    refers: command.refers?.(input as never) ?? [],
    queries: command.facts?.(input as never) ?? {},
  };
}

/** A stream in the course of a transaction: commands of one batch see what those before them decided. */
interface Working {
  readonly loaded: LoadedStream;
  state: unknown;
  version: number;
  partitionKey: string | undefined;
  readonly events: NewEvent[];
}

function judge(prepared: readonly Prepared[], ids: readonly string[], loaded: Loaded, registry: ContractRegistry): Verdict<readonly Outcome[]> {
  const working = new Map<string, Working>();
  const reserves: (Reserve & { streamId: string })[] = [];
  const answers: Writes['answers'][number][] = [];
  const outcomes: ((appended: readonly Appended[]) => Outcome)[] = [];
  const refused: (Rejection | undefined)[] = [];
  let keyIndex = 0;
  let factIndex = 0;
  let referenceIndex = prepared.length;

  prepared.forEach((item, index) => {
    const { request } = item;
    const earlier = request.idempotency ? loaded.answers[keyIndex++] : undefined;
    const names = Object.keys(item.queries);
    const facts = Object.fromEntries(names.map((name, offset) => [name, loaded.facts[factIndex + offset]]));
    factIndex += names.length;
    const referred = loaded.roots.slice(referenceIndex, (referenceIndex += item.refers.length));
    if (earlier) {
      const reused = earlier.fingerprint !== request.idempotency?.fingerprint;
      refused.push(reused ? reject.invalid('idempotency.key-reused', 'This Idempotency-Key was used for another request.', 'header') : undefined);
      outcomes.push(() => ({ ...earlier.answer, repeated: true }));
      return;
    }
    const stream = working.get(request.id) ?? begin(request, loaded.streams[ids.indexOf(request.id)] ?? fail('stream not loaded'));
    working.set(request.id, stream);
    const decision = decide(item, stream, facts, loaded.roots[index], referred);
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
    stream.partitionKey ??= birthKey(item, loaded.roots[index]);
    if (events.length > 0) {
      reserves.push(...(request.command.reserves?.(item.input as never, state as never) ?? []).map((reserve) => ({ ...reserve, streamId: request.id })));
    }
    const { version } = stream;
    const eventIds = events.map((event) => event.id);
    if (request.idempotency) answers.push({ ...request.idempotency, streamId: request.id, version, events: eventIds });
    outcomes.push((appended) => accepted(request.id, version, eventIds, stream, appended));
  });

  if (refused.some(Boolean)) {
    return {
      leave: refused.map((rejection) => rejection ?? reject.conflict('batch.not-applied', 'Another command of this change was refused; nothing was done.')),
    };
  }
  const appends: Append[] = [...working].flatMap(([streamId, stream]) => {
    if (stream.events.length === 0) return [];
    const aggregate = prepared.find((item) => item.request.id === streamId)?.request.command.aggregate ?? fail('no aggregate');
    const due = Math.floor(stream.version / SNAPSHOT_EVERY) > Math.floor(stream.loaded.version / SNAPSHOT_EVERY);
    return [
      {
        aggregate,
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

function decide(item: Prepared, stream: Working, facts: object, root: Root | undefined, referred: readonly (Root | undefined)[]): Decision<Fact> {
  const { request, input, birth } = item;
  const { command, actor } = request;
  const { streamType } = stream.loaded;
  const notFound = reject.notFound(`${command.aggregate.stream}.not-found`, `There is no such ${command.aggregate.stream}.`);
  if (birth === undefined) {
    if (stream.version === 0 || (streamType !== undefined && streamType !== command.aggregate.stream)) return notFound;
  } else if (stream.version > 0) {
    return reject.conflict(`${command.aggregate.stream}.exists`, 'Something with this id is there already.', '/id');
  }
  const guarded = birth !== undefined && typeof birth === 'object' && 'root' in birth ? newRoot(request.id, birth.root) : root;
  if (birth === undefined && root && !maySee(actor, root)) return notFound;
  if (typeof birth === 'object' && 'below' in birth && (!root || !maySee(actor, root))) {
    return reject.invalid(`${command.aggregate.stream}.unknown-root`, 'What this is to belong to is not known.');
  }
  if (!may(actor, command.access, guarded)) return reject.forbidden('access.forbidden', 'Your roles do not allow this.');
  if (request.expectedVersion !== undefined && request.expectedVersion !== stream.version) {
    return reject.stale('version.stale', `It stands at version ${stream.version}, not ${request.expectedVersion}.`, 'header');
  }
  if (guarded?.archived === true && guarded.id !== request.id && command.whileArchived !== true) {
    return reject.conflict('root.archived', 'What this belongs to is archived; restore it first.');
  }
  const unfit = item.refers.map(({ pointer }, index) => unfitReference(actor, referred[index], pointer)).find(Boolean);
  return unfit ?? command.decide(stream.state as never, { ...input, root: guarded } as never, facts as never);
}

function unfitReference(actor: Actor, root: Root | undefined, pointer: string): Rejection | undefined {
  if (!root || !maySee(actor, root)) return reject.invalid('reference.unknown', 'There is no such thing, or it is not yours to see.', pointer);
  return root.archived ? reject.invalid('reference.archived', 'It belongs to something that is archived.', pointer) : undefined;
}

/** The policy looks at a root that is about to be born as one of the team that the body names. */
const newRoot = (id: string, team: string): Root => ({ id, team, visibility: 'team', roles: {}, archived: false });

function birthKey(item: Prepared, root: Root | undefined): string {
  return typeof item.birth === 'object' && 'below' in item.birth ? (root?.id ?? fail('no root')) : item.request.id;
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

function accepted(id: string, version: number, events: readonly string[], stream: Working, appended: readonly Appended[]): Outcome {
  const recorded = appended.find((append) => append.streamId === id)?.events;
  const last: RecordedEvent | undefined = recorded?.find((event) => event.version === version) ?? recorded?.at(-1);
  return {
    id,
    version,
    partitionKey: stream.partitionKey ?? fail('no partition key'),
    place: last?.place ?? stream.loaded.place ?? fail('no place'),
    recordedAt: last?.recordedAt ?? stream.loaded.recordedAt ?? fail('no time'),
    events,
    repeated: false,
  };
}

function fail(message: string): never {
  throw new Error(message);
}
