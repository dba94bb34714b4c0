import { isRejection, type Request } from '@wheelhouse/event-sourcing';
import { v7 as uuidv7 } from 'uuid';
import { basePath } from '../declaration/service.declaration.js';
import type { AnyGesture, Step } from '../declaration/gesture.declaration.js';
import { idempotencyKeyOf, ifMatchOf } from '../http/headers.js';
import { Problem, problemOf, problemOfRejection } from '../http/problem.js';
import type { Call, Reply, Route } from '../http/route.js';
import { checkBody } from '../http/validation.js';
import { batchAnswer, NOT_APPLIED, replyOf, together } from './batch-routes.js';
import { answerExample, idParameter, noParameters, requestOf } from './command-routes.js';
import { fingerprintOf } from './fingerprint.js';
import type { ServiceParts } from './service-parts.js';

/** `POST /resource/:id/gesture` for each gesture of a service. */
export function gestureRoutes(parts: ServiceParts): readonly Route[] {
  return parts.service.gestures.map((gesture): Route => {
    const path = `${basePath(parts.service)}/${gesture.aggregate.resource}${gesture.path}`;
    const [first] = gesture.steps({ id: answerExample.id, body: gesture.body.parse(gesture.example) } as never);
    if (!first) throw new Error(`the gesture ${gesture.name} does nothing in its own example`);
    return {
      operation: gesture.name,
      method: 'POST',
      path,
      tag: gesture.aggregate.resource,
      summary: gesture.summary,
      scope: first.command.access.scope,
      params: path.includes(':id') ? idParameter : noParameters,
      query: noParameters,
      body: gesture.body,
      example: gesture.example,
      answer: {
        status: 200,
        summary: 'All of it was done: what came of each command, in order.',
        schema: batchAnswer,
        example: { changeSet: answerExample.id, results: [{ status: 200, answer: answerExample }] },
        headers: ['Wheelhouse-Position'],
      },
      problems: [404, 409, 410, 412, 413, 415, 422],
      handle: (call) => perform(parts, gesture, call),
    };
  });
}

async function perform(parts: ServiceParts, gesture: AnyGesture, call: Call): Promise<Reply> {
  const steps = gesture.steps({ id: call.params['id'] ?? uuidv7(), body: call.body } as never);
  const changeSet = uuidv7();
  const key = idempotencyKeyOf(call.headers);
  const expectedVersion = ifMatchOf(call.headers);
  const requests = await Promise.all(
    steps.map(
      async (step, index): Promise<Request> =>
        requestOf(parts, call, step.command, step.id, checkedBody(step), {
          expectedVersion: index === 0 ? expectedVersion : undefined,
          key: key === undefined ? undefined : `${key}#${index}`,
          fingerprint: () => fingerprintOf(parts.secret, call.method, call.url, call.given),
          changeSet,
        }),
    ),
  );
  const outcomes = await together(parts, requests);
  const at = outcomes.findIndex((outcome) => isRejection(outcome) && outcome.code !== NOT_APPLIED);
  const refused = outcomes[at];
  if (refused !== undefined && isRejection(refused)) {
    const { pointer, ...rest } = refused;
    throw problemOfRejection(pointer?.startsWith('/') ? { ...rest, pointer: `${steps[at]?.pointer ?? ''}${pointer}` } : refused);
  }
  return replyOf(requests.map(({ command }) => command), outcomes, changeSet, call.correlationId);
}

/** The body as the command would take it by itself. @throws Problem 422 that points into the gesture's body */
function checkedBody({ command, body, pointer = '' }: Step): object {
  try {
    return checkBody(command.body, body);
  } catch (error) {
    const problem = problemOf(error);
    throw new Problem(problem.status, problem.code, problem.message, problem.errors?.map((fault) => ({ ...fault, pointer: `${pointer}${fault.pointer}` })));
  }
}
