import { comparePlaces, EventTooLarge, id, isRejection, MAX_EVENT_BYTES, type AnyAggregate, type AnyCommand, type Outcome, type Place, type Request } from '@wheelhouse/event-sourcing';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { afterSwitch } from '../database/after-switch.js';
import { basePath } from '../declaration/service.declaration.js';
import { idempotencyKeyOf } from '../http/headers.js';
import { detailsOf, Problem, problemOf, problemOfRejection, type FieldError } from '../http/problem.js';
import type { Call, Reply, Route } from '../http/route.js';
import { checkBody } from '../http/validation.js';
import { inSpan } from '../observability/tracing.js';
import { answerExample, answerOf, bodyOf, commandAnswer, handled, handlerOf, noParameters, requestOf } from './command-routes.js';
import { fingerprintOf } from './fingerprint.js';
import type { ServiceParts } from './service-parts.js';

const MOST_COMMANDS = 1_000;
/** Streams in one transaction at most. */
const MOST_STREAMS = 50;
const BODY_LIMIT = 16 * 1024 * 1024;
/** Code of the handler for commands that others of their change took with them. */
export const NOT_APPLIED = 'batch.not-applied';
/** Positions in the answer's header at most; each result carries its own as well. */
const MOST_POSITIONS = 40;

const batchItem = z.object({
  command: z.string().max(100).meta({ description: 'Name of a command of this resource.' }),
  id: id().optional().meta({ description: 'The thing it is for; on creation the new one, where you choose its id.' }),
  version: z.int().min(0).optional().meta({ description: 'Version it must stand at, as by If-Match.' }),
  body: z.looseObject({}).default({}).meta({ description: 'As the command takes it by itself.' }),
});

const problemSchema = z.looseObject({ type: z.string(), title: z.string(), status: z.int(), detail: z.string(), code: z.string() }).meta({ id: 'ProblemInBatch' });

export const batchAnswer = z.object({
  changeSet: z.string().meta({ description: 'One for all facts of this request.' }),
  results: z.array(z.object({ status: z.int(), answer: commandAnswer.optional(), problem: problemSchema.optional() })),
});

/** `POST /resource:batch` for each aggregate with commands: each with its own result, or all or none with `atomic=true`. */
export function batchRoutes(parts: ServiceParts): readonly Route[] {
  return parts.service.aggregates.flatMap((aggregate): Route[] => {
    const commands = new Map(parts.service.commands.flatMap((command) => (command.aggregate === aggregate ? [[command.name, command] as const] : [])));
    const [first] = commands.values();
    return first ? [batchRoute(parts, aggregate, commands, first)] : [];
  });
}

function batchRoute(parts: ServiceParts, aggregate: AnyAggregate, commands: ReadonlyMap<string, AnyCommand>, first: AnyCommand): Route {
  const { resource } = aggregate;
  return {
    operation: `batch-${resource}`,
    method: 'POST',
    path: `${basePath(parts.service)}/${resource}::batch`,
    tag: resource,
    summary: `Many commands on ${resource.replaceAll('-', ' ')} in one request.`,
    scope: first.access.scope,
    params: noParameters,
    query: z.object({ atomic: z.enum(['true', 'false']).optional().meta({ description: `true: all or none, over ${MOST_STREAMS} things at most.` }) }),
    body: z.object({ commands: z.array(batchItem).min(1).max(MOST_COMMANDS) }),
    bodyLimit: BODY_LIMIT,
    example: { commands: [{ command: first.name, ...(first.creates ? {} : { id: answerExample.id }), body: first.example }] },
    answer: {
      status: 200,
      summary: 'What came of each, in order.',
      schema: batchAnswer,
      example: { changeSet: answerExample.id, results: [{ status: first.creates ? 201 : 200, answer: answerExample }] },
      headers: ['Wheelhouse-Position'],
    },
    problems: [409, 413, 415, 422],
    handle: (call) => answerBatch(parts, commands, call),
  };
}

type Item = z.output<typeof batchItem>;

/** A command of the batch that was checked, or the problem it has. */
interface Fitting {
  readonly command: AnyCommand;
  readonly streamId: string;
  readonly body: object;
  readonly item: Item;
}
type Checked = Fitting | Problem;

const isProblem = (entry: object): entry is Problem => entry instanceof Problem;
const isFitting = (entry: Checked): entry is Fitting => !isProblem(entry);

async function answerBatch(parts: ServiceParts, commands: ReadonlyMap<string, AnyCommand>, call: Call): Promise<Reply> {
  const { commands: items } = call.body as { commands: readonly Item[] };
  const atomic = call.query['atomic'] === 'true';
  const key = idempotencyKeyOf(call.headers);
  if (call.headers['if-match'] !== undefined) throw new Problem(400, 'header.if-match', 'A batch takes a version for each command, and no If-Match.', [{ pointer: 'header', name: 'if-match', detail: 'is not for a batch' }]);
  const changeSet = uuidv7();
  const checked = items.map((item) => check(commands, item));
  const toRequest = (entry: Fitting, index: number): Promise<Request> =>
    requestOf(parts, call, entry.command, entry.streamId, entry.body, {
      expectedVersion: entry.item.version,
      key: key === undefined ? undefined : `${key}#${index}`,
      fingerprint: () => fingerprintOf(parts.secret, call.method, call.url, entry.item),
      changeSet,
    });
  const outcomes = atomic ? await allOrNone(parts, checked, toRequest) : await oneByOne(parts, checked, toRequest);
  return replyOf(checked.map((entry) => (isProblem(entry) ? undefined : entry.command)), outcomes, changeSet, call.correlationId);
}

function check(commands: ReadonlyMap<string, AnyCommand>, item: Item): Checked {
  const command = commands.get(item.command);
  if (!command) {
    const detail = `must be one of ${[...commands.keys()].join(', ')}`;
    return new Problem(422, 'batch.unknown-command', `The command ${detail}.`, [{ pointer: '/command', detail }]);
  }
  if (!command.creates && item.id === undefined) return new Problem(422, 'body.invalid', 'The command needs the id of what it is for.', [{ pointer: '/id', detail: 'is missing' }]);
  try {
    const { id: inner, ...body } = checkBody(bodyOf(command), item.body) as Record<string, unknown>;
    const streamId = item.id ?? (typeof inner === 'string' ? inner : uuidv7());
    return { command, streamId, body: command.creates ? body : { ...body, ...(inner === undefined ? {} : { id: inner }) }, item };
  } catch (error) {
    const problem = problemOf(error);
    return new Problem(problem.status, problem.code, problem.message, problem.errors?.map((fault) => ({ ...fault, pointer: `/body${fault.pointer}` })));
  }
}

type Prepare = (entry: Fitting, index: number) => Promise<Request>;

async function allOrNone(parts: ServiceParts, checked: readonly Checked[], prepare: Prepare): Promise<readonly (Outcome | Problem)[]> {
  const errors = checked.flatMap((entry, index): FieldError[] =>
    isProblem(entry) ? (entry.errors ?? [{ pointer: '', detail: entry.message }]).map((fault) => ({ ...fault, pointer: `/commands/${index}${fault.pointer}` })) : [],
  );
  if (errors.length > 0) throw new Problem(422, 'body.invalid', 'A command of the batch does not fit; nothing was done.', errors);
  const fitting = checked.filter(isFitting);
  const streams = new Set(fitting.map((entry) => entry.streamId)).size;
  if (streams > MOST_STREAMS) throw new Problem(422, 'batch.too-many-streams', `An atomic batch takes ${MOST_STREAMS} things at most, and this one names ${streams}.`, [{ pointer: '/commands', detail: `names ${streams} things` }]);
  const requests = await Promise.all(fitting.map(prepare));
  const dependent = firstDependent(requests);
  if (dependent >= 0) {
    const detail = 'is judged by what an earlier one of the batch would do; send them one after another.';
    throw new Problem(409, 'batch.one-at-a-time', `Nothing was done: a command ${detail}`, [{ pointer: `/commands/${dependent}`, detail }]);
  }
  const outcomes = await together(parts, requests);
  const at = outcomes.findIndex((outcome) => isRejection(outcome) && outcome.code !== NOT_APPLIED);
  const refused = outcomes[at];
  if (refused === undefined || !isRejection(refused)) return outcomes;
  const { status, code, message, headers } = problemOfRejection(refused);
  const pointer = refused.pointer?.startsWith('/') ? `/commands/${at}/body${refused.pointer}` : `/commands/${at}`;
  throw new Problem(status, code, `Nothing was done: ${message}`, [{ pointer, detail: message }], headers);
}

/** Every command by itself, those of one stretch in one transaction where none of them is refused. */
async function oneByOne(parts: ServiceParts, checked: readonly Checked[], prepare: Prepare): Promise<readonly (Outcome | Problem)[]> {
  const outcomes: (Outcome | Problem)[] = [];
  for (let from = 0; from < checked.length; from += MOST_STREAMS) {
    const stretch = checked.slice(from, from + MOST_STREAMS);
    const requests = await Promise.all(stretch.map(async (entry, offset) => (isProblem(entry) ? entry : prepare(entry, from + offset))));
    const fitting = requests.filter((request): request is Request => !isProblem(request));
    const joined = fitting.length > 1 && firstDependent(fitting) < 0 ? await attempt(parts, fitting) : undefined;
    if (joined instanceof Problem) {
      for (const request of requests) outcomes.push(isProblem(request) ? request : joined);
      continue;
    }
    if (joined && !joined.some(isRejection)) {
      const left = [...joined];
      for (const request of requests) outcomes.push(isProblem(request) ? request : (left.shift() ?? unanswered()));
      continue;
    }
    // One of them was refused and took the others with it: each for itself, in order, since a later one may build on an earlier.
    for (const request of requests) outcomes.push(isProblem(request) ? request : await alone(parts, request));
  }
  return outcomes;
}

/**
 * The first command whose wider rule may be about what an earlier one is to do, or -1: facts are read once for a transaction,
 * before any of its commands, and two that take the same lock are about the same thing. Locks within roots count as the same
 * by their names, since only the store knows the roots.
 */
export function firstDependent(requests: readonly Request[]): number {
  const held = new Set<string>();
  return requests.findIndex(({ command, id, body, actor, now }) => {
    const input = { id, body, actor, now } as never;
    const locks = (command.locks?.(input) ?? []).map((lock) => (typeof lock === 'string' ? lock : `in root: ${lock.name}`));
    const dependent = command.facts !== undefined && locks.some((lock) => held.has(lock));
    for (const lock of locks) held.add(lock);
    return dependent;
  });
}

/** A stretch at once; undefined where something of it does not fit. What is away, or of unknown outcome, is tried no second time: that is the caller's to decide, with its keys. */
async function attempt(parts: ServiceParts, requests: readonly Request[]): Promise<readonly Outcome[] | Problem | undefined> {
  try {
    return await together(parts, requests);
  } catch (error) {
    const problem = problemOf(error);
    return problem.status === 503 ? problem : undefined;
  }
}

async function alone(parts: ServiceParts, request: Request): Promise<Outcome | Problem> {
  try {
    return await handled(parts, request.command, () => inSpan(`command ${request.command.name}`, {}, () => afterSwitch(() => handlerOf(parts).handle(request))));
  } catch (error) {
    const problem = problemOf(error);
    if (problem.status === 500) parts.logger.error({ err: error, command: request.command.name }, 'a command of a batch failed');
    return problem;
  }
}

/** Requests in one transaction, all or none. @throws Problem 422 where an event would be too large */
export async function together(parts: ServiceParts, requests: readonly Request[]): Promise<readonly Outcome[]> {
  const outcomes = await inSpan('command batch', { attributes: { 'wheelhouse.commands': requests.length } }, () => afterSwitch(() => handlerOf(parts).handleAtomically(requests))).catch((error: unknown) => {
    throw error instanceof EventTooLarge ? new Problem(422, 'event.too-large', `An event may hold ${MAX_EVENT_BYTES} bytes at most.`) : error;
  });
  if (!outcomes.some(isRejection)) {
    for (const [index, outcome] of outcomes.entries()) {
      const command = requests[index]?.command;
      if (command) await handled(parts, command, () => Promise.resolve(outcome));
    }
  }
  return outcomes;
}

function unanswered(): never {
  throw new Error('a command of the batch has no outcome');
}

/** What came of each command, with the change set and the newest position of each key. */
export function replyOf(commands: readonly (AnyCommand | undefined)[], outcomes: readonly (Outcome | Problem)[], changeSet: string, correlationId: string): Reply {
  const positions = new Map<string, { readonly place: Place; readonly token: string }>();
  const results = outcomes.map((outcome, index) => {
    if (isProblem(outcome)) return failed(outcome, correlationId);
    if (isRejection(outcome)) return failed(problemOfRejection(outcome), correlationId);
    const command = commands[index];
    if (!command) return unanswered();
    const answer = answerOf(command, outcome);
    const known = positions.get(outcome.partitionKey);
    if (!known || comparePlaces(known.place, outcome.place) < 0) positions.set(outcome.partitionKey, { place: outcome.place, token: answer.position });
    return { status: command.creates ? 201 : 200, answer };
  });
  const tokens = [...positions.values()].slice(-MOST_POSITIONS).map(({ token }) => token);
  return { status: 200, body: { changeSet, results }, ...(tokens.length > 0 ? { headers: { 'wheelhouse-position': tokens.join(',') } } : {}) };
}

const failed = (problem: Problem, correlationId: string) => ({ status: problem.status, problem: detailsOf(problem, correlationId) });
