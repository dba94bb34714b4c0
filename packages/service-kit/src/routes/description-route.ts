import { basePath } from '../declaration/service.declaration.js';
import type { Route } from '../http/route.js';
import { openApiDocument } from '../openapi/openapi-document.js';
import { noParameters } from './command-routes.js';
import type { ServiceParts } from './service-parts.js';

/** `GET /api/<context>/v1/openapi.json`: the description, made on the first request. */
export function descriptionRoute(parts: ServiceParts, routes: readonly Route[]): Route {
  let text: string | undefined;
  return {
    operation: 'get-openapi',
    method: 'GET',
    path: `${basePath(parts.service)}/openapi.json`,
    tag: 'description',
    summary: 'This description.',
    scope: 'open',
    params: noParameters,
    query: noParameters,
    answer: { status: 200, summary: 'OpenAPI 3.1.' },
    problems: [],
    hidden: true,
    handle: () => {
      text ??= JSON.stringify(openApiDocument(parts.service, routes));
      return Promise.resolve({ status: 200, body: text, headers: { 'content-type': 'application/json; charset=utf-8' } });
    },
  };
}
