import { id, isRejection, reject, text, z, type AnyCommand, type AnyView, type Rejection, type Request, type RowOf } from '@wheelhouse/event-sourcing';
import { basePath, checkBody, etagOf, idempotencyKeyOf, ifMatchOf, Problem, problemOf, problemOfRejection, type AnyClone, type Call, type CloneStep, type Reply, type Route, type ServiceParts } from '@wheelhouse/service-kit';
import { together } from '@wheelhouse/service-kit/routes/batch-routes';
import { mapped, planClone, readSource, tooMany, withValues, type Planned } from '@wheelhouse/service-kit/routes/clone-plan';
import { cloneAnswer, cloneExample, makeCopy, repeated } from '@wheelhouse/service-kit/routes/clone-routes';
import { answerExample, answerOf, commandAnswer, idParameter, noParameters, requestOf } from '@wheelhouse/service-kit/routes/command-routes';
import { fingerprintOf } from '@wheelhouse/service-kit/routes/fingerprint';
import { v7 as uuidv7 } from 'uuid';
import type { templateContents, templatePage } from './views/template-page.js';

/** What the routes stand on. */
interface Templates {
  readonly save: AnyCommand;
  readonly replace: AnyCommand;
  readonly page: ReturnType<typeof templatePage>;
  readonly contents: ReturnType<typeof templateContents>;
}

const from = z.looseObject({ type: text(50).meta({ description: 'Kind of the record, e.g. `feature`.' }), id: id() }).meta({ description: 'The record, with the options that its clone takes.' });
const example = { type: 'feature', id: '01931c5e-7b1a-7c3d-9e4f-0a1b2c3d4e5f' };
const problems = [404, 409, 410, 412, 413, 415, 422];

/** `POST /templates`, `/templates/:id/replace` and `/templates/:id/apply`: what makes a template of a record, and a record of a template. */
export function templateRoutes(parts: ServiceParts, templates: Templates): readonly Route[] {
  const { resource, stream } = templates.save.aggregate;
  const path = `${basePath(parts.service)}/${resource}`;
  const shared = { method: 'POST', tag: resource, scope: templates.save.access.scope, query: noParameters, problems } as const;
  const headers = ['ETag', 'Wheelhouse-Position'];
  return [
    {
      ...shared,
      operation: templates.save.name,
      path,
      summary: templates.save.summary,
      params: noParameters,
      body: z.object({ id: id().optional(), name: text(200), description: text(4000).optional(), from }),
      example: { name: 'A feature of ours', from: example },
      answer: { status: 201, summary: 'It was created.', schema: commandAnswer, example: { ...answerExample, version: 1 }, headers: [...headers, 'Location'] },
      handle: async (call) => {
        const { id: given, from: record, ...named } = call.body as { readonly id?: string; readonly from: From };
        return give(parts, call, templates.save, given ?? uuidv7(), { ...named, ...(await contentOf(parts, call, record)) });
      },
    },
    {
      ...shared,
      operation: templates.replace.name,
      path: `${path}/:id/replace`,
      summary: templates.replace.summary,
      params: idParameter,
      body: z.object({ from }),
      example: { from: example },
      answer: { status: 200, summary: 'It was done, or nothing was left to do.', schema: commandAnswer, example: answerExample, headers },
      handle: async (call) => give(parts, call, templates.replace, call.params['id'] ?? '', await contentOf(parts, call, (call.body as { readonly from: From }).from)),
    },
    {
      ...shared,
      operation: 'apply-template',
      path: `${path}/:id/apply`,
      summary: `Make a record as the ${stream} says, with what \`values\` say instead, as the clone of its kind takes them`,
      params: idParameter,
      body: z.object({ id: id().optional(), values: z.looseObject({}).default({}).meta({ description: 'E.g. name, key, product.' }) }),
      example: { values: { title: 'Book a mooring', product: '01931c5e-7b1a-7c3d-9e4f-0a1b2c3d4e60' } },
      answer: { status: 201, summary: 'The record was made.', schema: cloneAnswer, example: cloneExample, headers: [...headers, 'Location'] },
      handle: (call) => apply(parts, templates, call),
    },
  ];
}

type From = Readonly<Record<string, unknown>> & { readonly type: string; readonly id: string };

const unknownSource = reject.invalid('reference.unknown', 'There is no such thing, or it is not yours to see.', '/from/id');

/**
 * The commands that make another record like one. Everyone reads templates, so only what everyone may see becomes one.
 * @throws Problem 422 with a pointer into `from`
 */
async function contentOf(parts: ServiceParts, { actor }: Call, { type, id: source, ...given }: From): Promise<object> {
  const clone = parts.service.clones.find(({ aggregate }) => aggregate.stream === type);
  if (!clone) throw problemOfRejection(reject.invalid('template.kind-not-cloned', `Templates are made of ${parts.service.clones.map(({ aggregate }) => aggregate.stream).join(', ')}.`, '/from/type'));
  const options = within('/from', () => checkBody(clone.options ?? z.object({}), given));
  const found = await readSource(parts, actor, clone, source, options).catch((error: unknown) => {
    throw error instanceof Problem && error.status === 404 ? problemOfRejection(unknownSource) : error;
  });
  if (!found.open) throw problemOfRejection(reject.invalid('template.source-not-open', 'Everyone reads a template, and not everyone may see this; save what is open to all.', '/from/id'));
  const planned = await planClone(parts, clone, source, found, { to: uuidv7(), values: {}, options, asTemplate: true });
  const refused = isRejection(planned) ? planned : tooMany(planned.steps);
  if (refused) throw problemOfRejection({ ...refused, pointer: '/from/id' });
  const { steps, made } = planned as Planned;
  return { of: type, from: source, made, steps: steps.map(({ command, id: of, body, optional }) => ({ command: command.name, id: of, body, ...(optional ? { optional } : {}) })) };
}

/** Gives one command of a template; its body was made here and not by the caller. */
async function give(parts: ServiceParts, call: Call, command: AnyCommand, template: string, body: object): Promise<Reply> {
  const request: Request = await requestOf(parts, call, command, template, body, {
    expectedVersion: ifMatchOf(call.headers),
    key: idempotencyKeyOf(call.headers),
    fingerprint: () => fingerprintOf(parts.secret, call.method, call.url, call.given),
  });
  const [outcome] = await together(parts, [request]);
  if (!outcome || isRejection(outcome)) throw outcome ? problemOfRejection(outcome) : new Error('a command without an outcome');
  const answer = answerOf(command, outcome);
  const location = command.creates ? { location: `${basePath(parts.service)}/${command.aggregate.resource}/${outcome.id}` } : {};
  return { status: command.creates ? 201 : 200, body: answer, headers: { etag: etagOf(outcome.version), 'wheelhouse-position': answer.position, ...location } };
}

async function apply(parts: ServiceParts, { page, contents }: Templates, call: Call): Promise<Reply> {
  const template = call.params['id'] ?? '';
  const [shown, content] = await Promise.all([rowOf(parts, page, template), rowOf(parts, contents, template)]);
  if (!shown || !content) throw problemOfRejection(reject.notFound('template.not-found', 'There is no such template.'));
  const clone = parts.service.clones.find(({ aggregate }) => aggregate.stream === shown.of);
  if (!clone) throw problemOfRejection(reject.conflict('template.kind-gone', `Records of the kind ${shown.of} are no longer made of templates.`));
  const again = await repeated(parts, clone, call);
  if (again) return again;
  if (shown.archived) throw problemOfRejection(reject.conflict('template.archived', 'The template is archived; restore it first.'));
  const expected = ifMatchOf(call.headers);
  if (expected !== undefined && (await parts.versionOf(template)) !== expected) throw problemOfRejection(reject.stale('version.stale', `The template does not stand at version ${expected} any more.`, 'header'));
  const { id: wanted = uuidv7(), values } = call.body as { readonly id?: string; readonly values: object };
  const said = within('/values', () => checkBody(clone.values, values)) as Readonly<Record<string, unknown>>;
  const steps = stepsOf(parts, clone, content, wanted);
  if (isRejection(steps)) throw problemOfRejection(steps);
  const origin = parts.service.beside?.origin({ from: template, to: wanted }) ?? [];
  return makeCopy(parts, clone, call, [...withValues(clone, steps, said), ...origin], '/values');
}

type Content = Pick<RowOf<ReturnType<typeof templateContents>>, 'steps' | 'made'>;

/** The commands of a template, with ids of their own: as they are taken today, or why not. */
function stepsOf({ service }: ServiceParts, clone: AnyClone, { steps, made: [copy, ...others] }: Content, wanted: string): readonly CloneStep[] | Rejection {
  const commands = new Map(service.commands.map((command) => [command.name, command]));
  const fresh = new Map([[copy, wanted], ...others.map((other) => [other, uuidv7()] as const)]);
  const renewed = (value: string): string => fresh.get(value) ?? value;
  const gone = steps.find(({ command }) => !commands.has(command)) ?? (steps[0]?.command === clone.creation.name ? undefined : steps[0]);
  if (gone) return reject.conflict('template.command-gone', `The template gives the command ${gone.command}, which is no longer taken; save it again from a record.`);
  return steps.flatMap(({ command: name, id: of, body, optional = false }): CloneStep[] => {
    const command = commands.get(name);
    return command ? [{ command, id: renewed(of), body: mapped(body, renewed) as object, optional }] : [];
  });
}

const rowOf = async <V extends AnyView>(parts: ServiceParts, view: V, template: string): Promise<RowOf<V> | undefined> => (await parts.store?.readRow(view, template)) as RowOf<V> | undefined;

/** What checks a part of the body, its faults pointing there. */
function within<Checked>(pointer: string, check: () => Checked): Checked {
  try {
    return check();
  } catch (error) {
    const problem = problemOf(error);
    throw new Problem(problem.status, problem.code, problem.message, problem.errors?.map((fault) => ({ ...fault, pointer: `${pointer}${fault.pointer}` })));
  }
}
