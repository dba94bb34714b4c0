import { Controller, Delete, Get, Patch, Post, Put, Req, Res, type Type } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Route } from './route.js';
import { serveRoute, type Edge, type ServedRequest } from './serve-route.js';

const VERBS = { GET: Get, POST: Post, PATCH: Patch, PUT: Put, DELETE: Delete } as const;

/** Nest's controllers for a list of routes, one for each tag; each operation is a method of its name. */
export function controllersOf(routes: readonly Route[], edge: Edge): Type[] {
  return [...new Set(routes.map((route) => route.tag))].map((tag) => {
    const controller = class {};
    Object.defineProperty(controller, 'name', { value: `${tag}-controller` });
    for (const route of routes.filter((candidate) => candidate.tag === tag)) {
      const serve = serveRoute(route, edge);
      const value = (request: ServedRequest, reply: FastifyReply): Promise<void> => serve(request, reply);
      const descriptor: PropertyDescriptor = { value, writable: true, configurable: true };
      Object.defineProperty(controller.prototype, route.operation, descriptor);
      VERBS[route.method](route.path)(controller.prototype, route.operation, descriptor);
      Req()(controller.prototype, route.operation, 0);
      Res()(controller.prototype, route.operation, 1);
    }
    Controller()(controller);
    return controller;
  });
}
