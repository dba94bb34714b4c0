import { id, isRejection, text, type Outcome, type Rejection, type Request } from '@wheelhouse/event-sourcing';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { afterSwitch } from '../database/after-switch.js';
import { basePath, readScope } from '../declaration/service.declaration.js';
import { idempotencyKeyOf } from '../http/headers.js';
import { Problem, problemOf, problemOfRejection } from '../http/problem.js';
import type { Call, Reply, Route } from '../http/route.js';
import { firstDependent, NOT_APPLIED, replyOf, together } from './batch-routes.js';
import { change, changeExample, changesOf, recordIdOf } from './change-routes.js';
import { commandAnswer, answerExample, handlerOf, idParameter, noParameters, requestOf } from './command-routes.js';
import { fingerprintOf } from './fingerprint.js';
import type { ServiceParts } from './service-parts.js';
import { fittedBody } from './undo-body.js';
import { foundChange } from './undo-found.js';
import { beforeRepeat, planUndo, type UndoPlan, type UndoStep } from './undo-plan.js';

/** Streams in one transaction at most. */
const MOST_STREAMS = 50;
/** Times that a plan is made anew where somebody was faster. */
const MOST_TRIES = 3;

const undone = change.extend({
  command: z.string().nullable().meta({ description: 'The command that takes it back; null where another one of these does so as well.' }),
  answer: commandAnswer.optional().meta({ description: 'What came of the command.' }),
});

const undoAnswer = z
  .object({
    undoes: z.string().meta({ description: 'What was to be taken back.' }),
    dryRun: z.boolean(),
    changeSet: z.string().nullable().meta({ description: 'The change set of the taking back: undo it to do all of it again. Null where nothing was done.' }),
    items: z.array(undone).meta({ description: 'What is taken back, the last first; empty where it is taken back already.' }),
  })
  .meta({ id: 'UndoAnswer' });

const changeSetAnswer = z
  .object({
    id: z.string(),
    stands: z.boolean().meta({ description: 'Whether any of it stands; false where all was taken back.' }),
    items: z.array(change.extend({ stands: z.boolean() })),
    hidden: z.int().meta({ description: 'How much more it did that you may not see.' }),
  })
  .meta({ id: 'ChangeSet' });

const NAMES = 'A change set (of a gesture, a batch, an import, an undo), or the id of an event: then all that its command did to that record.';

/** `GET /change-sets/{id}` and `POST /change-sets/{id}/undo`, for a service that says how its events are taken back. */
export function undoRoutes(parts: ServiceParts): readonly Route[] {
  if (!parts.store || parts.service.undos.length === 0) return [];
  const path = `${basePath(parts.service)}/change-sets/:id`;
  const params = idParameter.extend({ id: id().meta({ description: NAMES }) });
  return [
    {
      operation: 'get-change-set',
      method: 'GET',
      path,
      tag: 'change-sets',
      summary: 'What was done at once, in words.',
      scope: readScope(parts.service),
      params,
      query: noParameters,
      answer: { status: 200, summary: 'What it did, oldest first.', schema: changeSetAnswer, example: { id: answerExample.id, stands: true, items: [{ ...changeExample, stands: true }], hidden: 0 } },
      problems: [404],
      handle: (call) => tell(parts, call),
    },
    {
      operation: 'undo-change-set',
      method: 'POST',
      path: `${path}/undo`,
      tag: 'change-sets',
      summary: 'Takes back what was done at once, by commands of yours that restore what was; refused where later edits stand in the way, which are named.',
      scope: `${parts.service.context}:write` as Route['scope'],
      params,
      query: z.object({ dryRun: z.enum(['true', 'false']).optional().meta({ description: 'true: says what would be done, and does nothing.' }) }),
      body: z.object({ reason: text(500).optional().meta({ description: 'Stands where a command asks why.' }) }),
      example: { reason: 'It was meant for another product.' },
      answer: {
        status: 200,
        summary: 'It was taken back, or nothing was left to take back.',
        schema: undoAnswer,
        example: { undoes: answerExample.id, dryRun: false, changeSet: answerExample.id, items: [{ ...changeExample, command: 'plan-feature', answer: answerExample }] },
        headers: ['Wheelhouse-Position'],
      },
      problems: [404, 409, 413, 415, 422],
      handle: (call) => undo(parts, call),
    },
  ];
}

async function tell(parts: ServiceParts, call: Call): Promise<Reply> {
  const found = await foundChange(parts, call);
  const items = await changesOf(parts, found.seen);
  const told = items.map((item) => ({ ...item, stands: found.standing.has(item.id) }));
  return { status: 200, body: { id: call.params['id'], stands: told.some(({ stands }) => stands), items: told, hidden: found.events.length - found.seen.length } };
}

async function undo(parts: ServiceParts, call: Call): Promise<Reply> {
  if (call.headers['if-match'] !== undefined) throw new Problem(400, 'header.if-match', 'An undo takes no If-Match: later edits in its way are named.', [{ pointer: 'header', name: 'if-match', detail: 'is not for an undo' }]);
  for (let attempt = 1; ; attempt += 1) {
    const reply = await attempted(parts, call);
    if (reply !== 'overtaken') return reply;
    if (attempt === MOST_TRIES) throw new Problem(412, 'version.stale', 'It changed while it was taken back; try again.');
  }
}

async function attempted(parts: ServiceParts, call: Call): Promise<Reply | 'overtaken'> {
  const found = await foundChange(parts, call);
  if (found.seen.length < found.events.length) throw new Problem(403, 'access.forbidden', 'A part of this is not yours to see.');
  if (found.streams.length > MOST_STREAMS) throw new Problem(409, 'undo.too-many', `It went over ${found.streams.length} records; ${MOST_STREAMS} at most are taken back at once. Name single events of it.`);
  const dryRun = call.query['dryRun'] === 'true';
  const key = dryRun ? undefined : idempotencyKeyOf(call.headers);
  const targets = new Set(found.events.map((event) => event.id));
  const repeat = beforeRepeat(found.streams, targets, call.actor.member, key);
  const { reason } = call.body as { reason?: string };
  const plan = planUndo({ targets, streams: repeat?.streams ?? found.streams, undos: parts.service.undos, actor: call.actor, why: reason ?? 'Undone.' });
  await refuse(parts, plan);
  const changeSet = repeat?.changeSet ?? uuidv7();
  const requests = await requestsOf(parts, call, plan, { key, changeSet, repeated: repeat !== undefined });
  const dependent = plan.steps[firstDependent(requests.filter((_request, index) => plan.steps[index]?.apart !== true))];
  if (dependent) throw new Problem(409, 'undo.one-at-a-time', 'Some of this is judged by what the rest of it would bring back; take its events back one after another.');
  if (requests.length === 0) return answer(parts, call, plan, undefined, { dryRun, changeSet: null });
  if (dryRun) {
    const refused = (await afterSwitch(() => handlerOf(parts).rehearse(requests))).find(({ code }) => code !== NOT_APPLIED);
    if (refused) throw refusal(refused);
    return answer(parts, call, plan, undefined, { dryRun, changeSet: null });
  }
  const outcomes = await together(parts, requests);
  const at = outcomes.findIndex((outcome) => isRejection(outcome) && outcome.code !== NOT_APPLIED);
  const refused = outcomes[at];
  if (refused !== undefined && isRejection(refused)) {
    if (refused.code === 'version.stale') return 'overtaken';
    throw refusal(refused, plan.steps[at]);
  }
  return answer(parts, call, plan, { requests, outcomes }, { dryRun, changeSet });
}

/** A command's refusal; its pointer is into a body that the caller never wrote. */
function refusal({ pointer: _pointer, ...rejection }: Rejection, step?: UndoStep): Problem {
  const { status, code, message, headers } = problemOfRejection(rejection);
  return new Problem(status, code, `Nothing was taken back: ${message}`, step && [{ pointer: '', name: step.command.name, detail: message }], headers);
}

/** @throws Problem 409 where nothing takes an event back, or later edits stand in the way */
async function refuse(parts: ServiceParts, plan: UndoPlan): Promise<void> {
  const [first] = plan.noWayBack;
  if (first) {
    const told = await changesOf(parts, plan.noWayBack.map(({ event }) => event));
    const errors = told.map((item, index) => ({ pointer: '', name: item.event, detail: `${item.words}: ${plan.noWayBack[index]?.because ?? ''}` }));
    throw new Problem(409, 'undo.no-way-back', `Nothing was taken back: ${first.event.type} has no way back, since ${first.because}.`, errors, {}, { changes: told });
  }
  if (plan.inTheWay.length === 0) return;
  const told = await changesOf(parts, plan.inTheWay);
  const errors = told.map((item) => ({ pointer: '', name: item.event, detail: `${item.record.title ?? item.record.type}: ${item.words} — ${item.at}, by ${item.actor}` }));
  throw new Problem(409, 'undo.changed-since', 'Nothing was taken back: later edits stand in the way. Undo them first.', errors, {}, { changes: told });
}

async function requestsOf(parts: ServiceParts, call: Call, plan: UndoPlan, more: { readonly key: string | undefined; readonly changeSet: string; readonly repeated: boolean }): Promise<readonly Request[]> {
  const versioned = new Set<string>();
  return Promise.all(
    plan.steps.map(async (step, index): Promise<Request> => {
      const first = !versioned.has(step.event.streamId);
      versioned.add(step.event.streamId);
      const request = await requestOf(parts, call, step.command, recordIdOf(parts, step.event), bodyOf(step), {
        // What was planned on is what is written on.
        expectedVersion: first && !more.repeated ? plan.versions.get(step.event.streamId) : undefined,
        key: more.key === undefined ? undefined : `${more.key}#${index}`,
        fingerprint: () => fingerprintOf(parts.secret, call.method, call.url, call.given),
        changeSet: more.changeSet,
      });
      return { ...request, causationId: step.event.id };
    }),
  );
}

function bodyOf({ command, body, event }: UndoStep): object {
  try {
    return fittedBody(command, body);
  } catch (error) {
    const { errors, message } = problemOf(error);
    throw new Problem(409, 'undo.no-way-back', `Nothing was taken back: ${command.name} does not take (any more) what stood before ${event.type}.`, errors ?? [{ pointer: '', name: command.name, detail: message }]);
  }
}

async function answer(
  parts: ServiceParts,
  call: Call,
  plan: UndoPlan,
  done: { readonly requests: readonly Request[]; readonly outcomes: readonly Outcome[] } | undefined,
  { dryRun, changeSet }: { readonly dryRun: boolean; readonly changeSet: string | null },
): Promise<Reply> {
  const told = await changesOf(parts, plan.taken);
  const reply = done && replyOf(done.requests.map(({ command }) => command), done.outcomes, changeSet ?? '', call.correlationId);
  const results = (reply?.body as { readonly results: readonly { readonly answer?: object }[] } | undefined)?.results ?? [];
  const items = told.flatMap((item): object[] => {
    const steps = plan.steps.flatMap((step, index) => (step.event.id === item.id ? [{ command: step.command.name, ...(results[index]?.answer ? { answer: results[index].answer } : {}) }] : []));
    return steps.length === 0 ? [{ ...item, command: null }] : steps.map((step) => ({ ...item, ...step }));
  });
  return { status: 200, body: { undoes: call.params['id'], dryRun, changeSet, items }, ...(reply?.headers ? { headers: reply.headers } : {}) };
}
