import { describe, expect, it } from '@jest/globals';
import { routesOf } from '../assemble-service.js';
import { toyParts } from '../testing/toy-parts.js';
import { toyService } from '../testing/toy.js';
import { lintOpenApi } from '../testing/lint-openapi.js';
import { openApiDocument } from './openapi-document.js';

const routes = routesOf(toyParts());
const document = openApiDocument(toyService, routes);

type Operation = { operationId: string; summary: string; security: object[]; responses: Record<string, { content?: Record<string, { example?: unknown }> }>; requestBody?: { content: Record<string, { example?: unknown; schema: object }> } };
const operations = Object.values(document['paths'] as Record<string, Record<string, Operation>>).flatMap((path) => Object.values(path));

describe('the description of a service', () => {
  it('is OpenAPI 3.1 without a complaint', async () => {
    expect(await lintOpenApi(document)).toEqual([]);
  });

  it('is complained about when it is not', async () => {
    expect(await lintOpenApi({ ...document, info: {} })).not.toEqual([]);
  });

  it('has id, summary, scope, errors and an example for every route', () => {
    expect(operations.map((operation) => operation.operationId)).toEqual(expect.arrayContaining(routes.map((route) => route.operation)));
    for (const operation of operations) {
      expect(operation).toMatchObject({ summary: expect.stringMatching(/\.$/), security: [{ bearer: [expect.any(String)] }] });
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['400', '401', '403', '500', '503']));
      const [answer] = Object.values(operation.responses).flatMap((response) => Object.values(response.content ?? {}));
      expect(answer?.example).toBeDefined();
      if (operation.requestBody) expect(Object.values(operation.requestBody.content)[0]?.example).toBeDefined();
    }
  });

  it('gives examples that fit their schemas', () => {
    for (const route of routes) {
      if (route.body) expect(route.body.safeParse(route.example).error).toBeUndefined();
      if (route.answer.schema) expect(route.answer.schema.safeParse(route.answer.example).error).toBeUndefined();
    }
  });

  it('says where a body is CSV, and which columns it has', () => {
    const imported = operations.find((operation) => operation.operationId === 'import-cargo');
    expect(imported?.requestBody).toMatchObject({ description: expect.stringContaining('due (a day as YYYY-MM-DD; may be missing)'), content: { 'text/csv': { schema: { type: 'string' } } } });
  });

  it('takes no names in a body that it does not name', () => {
    const launch = operations.find((operation) => operation.operationId === 'launch-ship');
    expect(launch?.requestBody?.content['application/json']?.schema).toMatchObject({ additionalProperties: false, required: ['name', 'team'] });
  });
});
