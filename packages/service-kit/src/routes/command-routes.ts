import { id, isRejection, type Accepted, type AnyCommand, type Outcome, type Request } from '@wheelhouse/event-sourcing';
import { encodePosition } from '@wheelhouse/event-sourcing';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { afterSwitch } from '../database/after-switch.js';
import { basePath } from '../declaration/service.declaration.js';
import { etagOf, idempotencyKeyOf, ifMatchOf } from '../http/headers.js';
import { problemOfRejection, Problem } from '../http/problem.js';
import type { Call, Reply, Route } from '../http/route.js';
import { inSpan } from '../observability/tracing.js';
import { asksRecord } from '../words/words.js';
import { fingerprintOf } from './fingerprint.js';
import type { ServiceParts } from './service-parts.js';

/** What a command that was accepted answers. */
export const commandAnswer = z
  .object({
    id: z.string().meta({ description: 'The thing it was for; on creation the new one.' }),
    version: z.int().meta({ description: 'Version it now stands at, as in its ETag.' }),
    recordedAt: z.string().meta({ description: 'When it was recorded: RFC 3339 in UTC, microseconds.' }),
    position: z.string().meta({ description: 'As in Wheelhouse-Position: send it back to wait for this write elsewhere.' }),
    events: z.array(z.string()).optional().meta({ description: 'Ids of the facts it made, none where nothing was left to do: `POST /change-sets/{id}/undo` with one of them takes the command back.' }),
  })
  .meta({ id: 'CommandAnswer' });

export const answerExample = {
  id: '01931c5e-7b1a-7c3d-9e4f-0a1b2c3d4e5f',
  version: 3,
  recordedAt: '2026-03-01T09:00:00.123456Z',
  position: 'cHJvZHVjdCAwMTkzMWM1ZS03YjFhLTdjM2QtOWU0Zi0wYTFiMmMzZDRlNWYgMSA3NDIgMTA5Nw',
  events: ['01931c5e-7b1a-7c3d-9e4f-0a1b2c3d4e60'],
};

export const noParameters = z.object({});
export const idParameter = z.object({ id: id() });

/** The body of a command as the edge takes it: a creation may carry the new thing's id. */
export const bodyOf = (command: AnyCommand): z.ZodObject => (command.creates ? command.body.extend({ id: id().optional() }) : command.body);

/** A route for each command of a service. */
export function commandRoutes(parts: ServiceParts): readonly Route[] {
  const { service } = parts;
  return service.commands.map((command): Route => {
    const { resource } = command.aggregate;
    const path = `${basePath(service)}/${resource}${command.path === '/' ? '' : command.path}`;
    const creates = command.creates !== undefined;
    return {
      operation: command.name,
      method: command.method,
      path,
      tag: resource,
      summary: command.summary,
      scope: command.access.scope,
      params: path.includes(':id') ? idParameter : noParameters,
      query: noParameters,
      body: bodyOf(command),
      example: command.example,
      answer: {
        status: creates ? 201 : 200,
        summary: creates ? 'It was created.' : 'It was done, or nothing was left to do.',
        schema: commandAnswer,
        example: creates ? { ...answerExample, version: 1 } : answerExample,
        headers: ['ETag', 'Wheelhouse-Position', ...(creates ? ['Location'] : [])],
      },
      problems: [404, 409, 410, 412, 413, 415, 422],
      handle: async (call) => {
        const { id: given, ...body } = call.body as Record<string, unknown>;
        const streamId = call.params['id'] ?? (typeof given === 'string' ? given : uuidv7());
        const checked = creates ? body : call.body;
        const request = await requestOf(parts, call, command, streamId, checked, {
          expectedVersion: ifMatchOf(call.headers),
          key: idempotencyKeyOf(call.headers),
          fingerprint: () => fingerprintOf(parts.secret, call.method, call.url, call.given),
        });
        const outcome = await handled(parts, command, () => inSpan(`command ${command.name}`, { attributes: { 'wheelhouse.stream': streamId } }, () => afterSwitch(() => handlerOf(parts).handle(request))));
        if (isRejection(outcome)) throw problemOfRejection(outcome);
        return accepted(parts, command, outcome);
      },
    };
  });
}

/** The service's way to handle commands. @throws where a service that only listens is asked to */
export function handlerOf(parts: ServiceParts): NonNullable<ServiceParts['handler']> {
  if (!parts.handler) throw new Error(`${parts.service.name} takes no commands`);
  return parts.handler;
}

/** A checked command on its way to the handler: its words sealed, its key fingerprinted. */
export async function requestOf(
  parts: ServiceParts,
  call: Call,
  command: AnyCommand,
  streamId: string,
  body: object,
  more: { readonly expectedVersion: number | undefined; readonly key: string | undefined; readonly fingerprint: () => string; readonly changeSet?: string },
): Promise<Request> {
  return {
    command,
    id: streamId,
    body: await parts.words.seal(command.body, body, call.actor, asksRecord(command.body) ? await parts.store?.readRow(command.aggregate.page, streamId) : undefined),
    actor: call.actor,
    now: parts.now().toISOString(),
    correlationId: call.correlationId,
    traceparent: call.traceparent,
    ...(more.changeSet === undefined ? {} : { changeSet: more.changeSet }),
    ...(more.expectedVersion === undefined ? {} : { expectedVersion: more.expectedVersion }),
    ...(more.key === undefined ? {} : { idempotency: { caller: call.actor.member, key: more.key, fingerprint: more.fingerprint() } }),
  };
}

/** Counts what came of a command. */
export async function handled(parts: ServiceParts, command: AnyCommand, handle: () => Promise<Outcome>): Promise<Outcome> {
  const count = (outcome: string) => parts.metrics.commands.inc({ command: command.name, outcome });
  try {
    const outcome = await handle();
    count(isRejection(outcome) ? outcome.code : outcome.repeated ? 'repeated' : 'accepted');
    return outcome;
  } catch (error) {
    count(error instanceof Problem ? error.code : 'failed');
    throw error;
  }
}

/** What an accepted command tells its caller. */
export const answerOf = (command: AnyCommand, outcome: Accepted) => ({
  id: outcome.id,
  version: outcome.version,
  recordedAt: outcome.recordedAt,
  position: encodePosition({ context: command.aggregate.context, key: outcome.partitionKey, place: outcome.place }),
  events: outcome.events,
});

function accepted(parts: ServiceParts, command: AnyCommand, outcome: Accepted): Reply {
  const body = answerOf(command, outcome);
  const headers: Record<string, string> = { etag: etagOf(outcome.version), 'wheelhouse-position': body.position };
  if (command.creates) headers['location'] = `${basePath(parts.service)}/${command.aggregate.resource}/${outcome.id}`;
  return { status: command.creates ? 201 : 200, body, headers };
}
