import { z } from 'zod';
import { basePath, type ServiceDeclaration } from '../declaration/service.declaration.js';
import type { Route } from '../http/route.js';

type Json = Record<string, unknown>;

const problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string().meta({ description: 'Stable; tell problems apart by it.' }),
    errors: z.array(z.object({ pointer: z.string().meta({ description: 'RFC 6901 into the body, or query, path or header.' }), name: z.string().optional(), detail: z.string() })).optional(),
    correlationId: z.string().optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details.' });

const PROBLEMS: Readonly<Record<number, string>> = {
  400: 'The request cannot be read, or a parameter or header does not fit.',
  401: 'No token, or one that is not valid.',
  403: 'A scope or role is missing.',
  404: 'There is no such thing, or you may not see it.',
  409: 'Something stands against it; a code ending in unknown-yet says to try again.',
  410: 'It is gone.',
  412: 'If-Match lost.',
  413: 'The body is too large.',
  415: 'The body is not of the kind that the address takes: JSON, or CSV where it says so.',
  422: 'The body does not fit.',
  429: 'Too many requests; see Retry-After.',
  500: 'A bug; it is in the log under the correlation id.',
  503: 'Something needed is away, or the outcome is unknown; see Retry-After.',
};

const HEADERS: Readonly<Record<string, Json>> = {
  ETag: { description: 'Version of the thing, for If-Match.', schema: { type: 'string' }, example: '"3"' },
  Location: { description: 'Where the new thing is.', schema: { type: 'string' } },
  'Wheelhouse-Position': { description: 'Where this write stands; send it back anywhere to wait for it.', schema: { type: 'string' } },
  Link: { description: 'RFC 8288: first and next page.', schema: { type: 'string' } },
};

const REQUEST_HEADERS: Readonly<Record<string, Json>> = {
  IdempotencyKey: { name: 'Idempotency-Key', in: 'header', description: 'The same key, address and body are done once and answer the same, for 30 days.', schema: { type: 'string', maxLength: 202 }, example: '"3f5c0a52-7c1e"' },
  IfMatch: { name: 'If-Match', in: 'header', description: 'The ETag it must stand at, else 412.', schema: { type: 'string' }, example: '"3"' },
  Position: { name: 'Wheelhouse-Position', in: 'header', description: 'Positions to wait for, joined by commas; 5 s at most, then 503.', schema: { type: 'string' } },
};

/** The OpenAPI 3.1 document of a service, from the routes that serve it and the schemas that check it. */
export function openApiDocument(service: Pick<ServiceDeclaration, 'context' | 'name' | 'summary'>, routes: readonly Route[], version = '1.0.0'): Json {
  const components = new Map<string, Json>();
  const shown = routes.filter((route) => !route.hidden);
  const paths: Record<string, Json> = {};
  for (const route of shown) {
    const path = route.path.replaceAll('::', '\0').replace(/:(\w+)/g, '{$1}').replaceAll('\0', ':');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, components) };
  }
  const usedHeaders = Object.keys(REQUEST_HEADERS).filter((name) => shown.some((route) => headersOf(route).includes(name)));
  const statuses = [...new Set(shown.flatMap(problemsOf))].sort((a, b) => a - b);
  // Made now, so that its schema stands among the components.
  for (const status of statuses) problemAnswer(status, components);
  const tags = [...new Set(shown.map((route) => route.tag))];
  return {
    openapi: '3.1.1',
    info: { title: `Wheelhouse ${service.context}`, version, summary: service.summary, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/', description: 'Where this document came from.' }],
    security: [{ bearer: [] }],
    tags: tags.map((name) => ({ name, description: `Operations on ${name.replaceAll('-', ' ')} below ${basePath(service)}.` })),
    paths,
    components: {
      schemas: Object.fromEntries([...components].sort(([a], [b]) => (a < b ? -1 : 1))),
      ...(usedHeaders.length > 0 ? { parameters: Object.fromEntries(usedHeaders.map((name) => [name, REQUEST_HEADERS[name]])) } : {}),
      responses: Object.fromEntries(statuses.map((status) => [`Problem${status}`, problemAnswer(status, components)])),
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', description: 'A session or an API key; the scopes that an operation wants stand in its security.' } },
    },
  };
}

function headersOf(route: Route): readonly string[] {
  const writes = route.readsOnly !== true && (route.method === 'POST' || route.method === 'PATCH' || route.method === 'PUT');
  return [...(writes ? ['IdempotencyKey'] : []), ...(writes && route.params.shape['id'] && !route.csv ? ['IfMatch'] : []), ...(route.scope === 'open' ? [] : ['Position'])];
}

const problemsOf = (route: Route): readonly number[] =>
  [...new Set([400, ...(route.scope === 'open' ? [] : [401, 403]), ...route.problems, 500, 503])].sort((a, b) => a - b);

function operation(route: Route, components: Map<string, Json>): Json {
  return {
    operationId: route.operation,
    tags: [route.tag],
    summary: route.summary,
    ...(route.scope === 'open' ? { security: [] } : { security: [{ bearer: [route.scope] }], 'x-scopes': [route.scope] }),
    parameters: [
      ...parameters('path', route.params, components),
      ...parameters('query', route.query, components),
      ...headersOf(route).map((name) => ({ $ref: `#/components/parameters/${name}` })),
    ],
    ...(route.csv ? { requestBody: { required: true, description: route.csv.description, content: { 'text/csv': { schema: { type: 'string' }, example: route.csv.example } } } } : {}),
    ...(route.body
      ? {
          requestBody: {
            required: !route.body.safeParse({}).success,
            content: { 'application/json': { schema: schemaOf(route.body, 'input', components), ...(route.example === undefined ? {} : { example: route.example }) } },
          },
        }
      : {}),
    responses: { [route.answer.status]: answer(route, components), ...Object.fromEntries(problemsOf(route).map((status) => [status, { $ref: `#/components/responses/Problem${status}` }])) },
  };
}

function answer({ answer: { summary, schema, example, headers, mediaType = 'application/json' } }: Route, components: Map<string, Json>): Json {
  return {
    description: summary,
    ...(headers?.length ? { headers: Object.fromEntries(headers.map((name) => [name, HEADERS[name] ?? { schema: { type: 'string' } }])) } : {}),
    ...(schema ? { content: { [mediaType]: { schema: schemaOf(schema, 'output', components), ...(example === undefined ? {} : { example }) } } } : {}),
  };
}

function problemAnswer(status: number, components: Map<string, Json>): Json {
  const retry = status === 503 || status === 429 || status === 409 ? { headers: { 'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } } } } : {};
  return { description: PROBLEMS[status] ?? 'It was refused.', ...retry, content: { 'application/problem+json': { schema: schemaOf(problem, 'output', components) } } };
}

function parameters(place: 'path' | 'query', schema: z.ZodObject, components: Map<string, Json>): Json[] {
  return Object.entries(schema.shape).map(([name, field]) => {
    const { description, ...inner } = schemaOf(field as z.ZodType, 'input', components);
    return { name, in: place, required: place === 'path' || !(field as z.ZodType).safeParse(undefined).success, ...(description === undefined ? {} : { description }), schema: inner };
  });
}

/** A zod schema as JSON Schema 2020-12; those with an id become components, and bodies take no further names. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', components: Map<string, Json>): Json {
  const made = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      delete jsonSchema['id'];
      delete jsonSchema['personal'];
      const { type, catchall } = zodSchema._zod.def as { type: string; catchall?: unknown };
      // Answers may gain fields within v1, so clients must let them pass.
      if (type === 'object' && catchall === undefined) {
        if (io === 'input') jsonSchema.additionalProperties = false;
        else delete jsonSchema.additionalProperties;
      }
    },
  }) as Json;
  const { $schema: _, $defs, ...own } = made;
  for (const [name, definition] of Object.entries(($defs ?? {}) as Record<string, Json>)) take(name, definition, components);
  return rebased(own) as Json;
}

function take(name: string, definition: Json, components: Map<string, Json>): void {
  const schema = rebased(definition) as Json;
  delete schema['$id'];
  components.set(name, schema);
}

/** References to a schema's own definitions, pointed at the document's components. */
function rebased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rebased);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, name === '$ref' && typeof item === 'string' ? item.replace('#/$defs/', '#/components/schemas/') : rebased(item)]),
  );
}
