import { id, isRejection, reject, type Outcome, type Rejection, type Request } from '@wheelhouse/event-sourcing';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { basePath } from '../declaration/service.declaration.js';
import { cloneName, type AnyClone, type CloneStep } from '../declaration/clone.declaration.js';
import { etagOf, idempotencyKeyOf, ifMatchOf } from '../http/headers.js';
import { Problem, problemOf, problemOfRejection } from '../http/problem.js';
import type { Call, Reply, Route } from '../http/route.js';
import { checkBody } from '../http/validation.js';
import { NOT_APPLIED, replyOf, together } from './batch-routes.js';
import { answered, planClone, readSource, tooMany } from './clone-plan.js';
import { answerExample, answerOf, commandAnswer, idParameter, noParameters, requestOf } from './command-routes.js';
import { fingerprintOf } from './fingerprint.js';
import { storeOf, words } from './page-routes.js';
import type { ServiceParts } from './service-parts.js';

const leftBehind = z.object({ command: z.string().meta({ description: 'The command that was left out.' }), code: z.string(), detail: z.string() }).meta({ id: 'LeftBehind' });

/** What a copy answers. */
export const cloneAnswer = commandAnswer
  .extend({
    changeSet: z.string().meta({ description: 'One for all facts of the copy.' }),
    leftBehind: z.array(leftBehind).meta({ description: 'What could not come along, since it stands no longer: each command with the code of its refusal. Empty where the request is repeated.' }),
  })
  .meta({ id: 'CloneAnswer' });

export const cloneExample = { ...answerExample, changeSet: answerExample.id, leftBehind: [] };

/** `POST /resource/:id/clone` for each record that can be copied. */
export function cloneRoutes(parts: ServiceParts): readonly Route[] {
  return parts.service.clones.map((clone): Route => {
    const { resource, stream } = clone.aggregate;
    return {
      operation: cloneName(clone),
      method: 'POST',
      path: `${basePath(parts.service)}/${resource}/:id/clone`,
      tag: resource,
      summary: clone.summary,
      scope: clone.creation.access.scope,
      params: idParameter,
      query: noParameters,
      body: clone.values.extend(clone.options?.shape ?? {}).extend({ id: id().optional() }),
      example: clone.example,
      answer: { status: 201, summary: `The copy of the ${words(stream)} was made.`, schema: cloneAnswer, example: cloneExample, headers: ['ETag', 'Wheelhouse-Position', 'Location'] },
      problems: [404, 409, 410, 412, 413, 415, 422],
      handle: async (call) => (await repeated(parts, clone, call)) ?? copy(parts, clone, call),
    };
  });
}

async function copy(parts: ServiceParts, clone: AnyClone, call: Call): Promise<Reply> {
  const source = call.params['id'] ?? '';
  const { id: to = uuidv7(), ...body } = call.body as Readonly<Record<string, unknown>> & { readonly id?: string };
  const isOption = (name: string) => name in (clone.options?.shape ?? {});
  const pick = (wanted: boolean) => Object.fromEntries(Object.entries(body).filter(([name, value]) => isOption(name) === wanted && value !== undefined));
  const options = pick(true);
  const read = await readSource(parts, call.actor, clone, source, options);
  const expected = ifMatchOf(call.headers);
  if (expected !== undefined && (await parts.versionOf(source)) !== expected) throw problemOfRejection(reject.stale('version.stale', `What is to be copied does not stand at version ${expected} any more.`, 'header'));
  const planned = await planClone(parts, clone, source, read, { to, values: pick(false), options, asTemplate: false });
  if (isRejection(planned)) throw problemOfRejection(planned);
  return makeCopy(parts, clone, call, planned.steps, '');
}

/** The answer to a request that was done before under its key; undefined where it was not. @throws Problem 422 where the key was another request's */
export async function repeated(parts: ServiceParts, clone: AnyClone, call: Call): Promise<Reply | undefined> {
  const key = idempotencyKeyOf(call.headers);
  const earlier = key === undefined ? undefined : await answered(parts, call.actor.member, key);
  if (!earlier) return undefined;
  if (earlier.fingerprint !== fingerprintOf(parts.secret, call.method, call.url, call.given)) throw problemOfRejection(reject.invalid('idempotency.key-reused', 'This Idempotency-Key was used for another request.', 'header'));
  return answerAgain(parts, clone, { ...earlier.answer, repeated: true });
}

async function answerAgain(parts: ServiceParts, clone: AnyClone, outcome: Exclude<Outcome, Rejection>): Promise<Reply> {
  const [born] = await storeOf(parts).readStream(outcome.id, { limit: 1 });
  return made(parts, clone, outcome, born?.metadata.changeSet ?? outcome.id, []);
}

type LeftBehind = z.input<typeof leftBehind>;

function made(parts: ServiceParts, clone: AnyClone, outcome: Exclude<Outcome, Rejection>, changeSet: string, left: readonly LeftBehind[], positions?: string): Reply {
  const answer = answerOf(clone.creation, outcome);
  const location = `${basePath(parts.service)}/${clone.aggregate.resource}/${outcome.id}`;
  return { status: 201, body: { ...answer, changeSet, leftBehind: left }, headers: { etag: etagOf(outcome.version), location, 'wheelhouse-position': positions ?? answer.position } };
}

/**
 * Does the steps of a copy in one transaction and one change set; those that are optional and refused are left out, and named.
 * @param pointer where the values of the creation stand in the request's body
 * @throws Problem that names the command which was refused
 */
export async function makeCopy(parts: ServiceParts, clone: AnyClone, call: Call, all: readonly CloneStep[], pointer: string): Promise<Reply> {
  const changeSet = uuidv7();
  const key = idempotencyKeyOf(call.headers);
  const left: LeftBehind[] = [];
  let steps = all.filter((step) => !step.optional || fits(step, left));
  for (;;) {
    const large = tooMany(steps);
    if (large) throw problemOfRejection(large);
    const [{ id: copied } = { id: '' }] = steps;
    // The key is the last one's of the copy itself: its answer is the version that the copy stands at in the end.
    const keyed = steps.findLastIndex((step) => step.id === copied && step.command.aggregate === clone.aggregate);
    const requests = await Promise.all(
      steps.map(
        (step, index): Promise<Request> =>
          requestOf(parts, call, step.command, step.id, bodyOfStep(step, index, pointer), {
            ...{ expectedVersion: undefined, key: index === keyed ? key : undefined, changeSet },
            fingerprint: () => fingerprintOf(parts.secret, call.method, call.url, call.given),
          }),
      ),
    );
    const outcomes = await together(parts, requests);
    const refused = outcomes.flatMap((outcome, index) => (isRejection(outcome) && outcome.code !== NOT_APPLIED ? [{ outcome, step: steps[index], index }] : []));
    const last = outcomes[keyed];
    if (refused.length === 0 && last && !isRejection(last)) {
      if (last.repeated) return answerAgain(parts, clone, last);
      const { headers } = replyOf(requests.map(({ command }) => command), outcomes, changeSet, call.correlationId);
      return made(parts, clone, last, changeSet, left, headers?.['wheelhouse-position']);
    }
    const fatal = refused.find(({ outcome, step }) => !step?.optional || !['invalid', 'conflict'].includes(outcome.kind));
    if (fatal?.step) throw refusedAt(fatal.step, fatal.index, fatal.outcome, pointer);
    left.push(...refused.map(({ outcome, step }) => ({ command: step?.command.name ?? '', code: outcome.code, detail: outcome.detail })));
    const without = new Set(refused.map(({ index }) => index));
    steps = steps.filter((_step, index) => !without.has(index));
  }
}

/** A refusal of the creation points into the request's body; that of another command names it. */
function refusedAt({ command }: CloneStep, index: number, outcome: Rejection, pointer: string): Problem {
  const { pointer: at, ...rest } = outcome;
  if (index === 0) return problemOfRejection(at?.startsWith('/') ? { ...rest, pointer: `${pointer}${at}` } : outcome);
  return problemOfRejection({ ...rest, detail: `${rest.detail} (${command.name})` });
}

/** Whether the command still takes what may be left out; where it does not, that is named. */
function fits({ command, body }: CloneStep, left: LeftBehind[]): boolean {
  const fit = command.body.safeParse(body).success;
  if (!fit) left.push({ command: command.name, code: 'clone.command-unfit', detail: 'The command does not take any more what it took.' });
  return fit;
}

/** The body of a step as its command takes it by itself. @throws Problem 422 */
function bodyOfStep({ command, body }: CloneStep, index: number, pointer: string): object {
  try {
    return checkBody(command.body, body);
  } catch (error) {
    const problem = problemOf(error);
    if (index === 0) throw new Problem(problem.status, problem.code, problem.message, problem.errors?.map((fault) => ({ ...fault, pointer: `${pointer}${fault.pointer}` })));
    throw new Problem(422, 'clone.command-unfit', `${command.name} does not take any more what it took: ${problem.errors?.map((fault) => `${fault.pointer} ${fault.detail}`).join('; ') ?? problem.message}`);
  }
}
