import { Module, type Type } from '@nestjs/common';
import type { CustomStrategy } from '@nestjs/microservices';
import { BatchServer, eventsController, type Consumer } from '@wheelhouse/messaging';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { httpServer } from './http/http-server.js';
import type { Route } from './http/route.js';
import { batchRoutes } from './routes/batch-routes.js';
import { changeRoutes } from './routes/change-routes.js';
import { cloneRoutes } from './routes/clone-routes.js';
import { commandRoutes } from './routes/command-routes.js';
import { descriptionRoute } from './routes/description-route.js';
import { gestureRoutes } from './routes/gesture-routes.js';
import { healthRoutes } from './routes/health-routes.js';
import { importRoutes } from './routes/import-routes.js';
import { listRoutes } from './routes/list-routes.js';
import { pageRoutes } from './routes/page-routes.js';
import { queryRoutes } from './routes/query-routes.js';
import { undoRoutes } from './routes/undo-routes.js';
import type { ServiceParts } from './routes/service-parts.js';

/** A service that is assembled and not listening yet. */
export interface AssembledService {
  readonly app: NestFastifyApplication;
  readonly routes: readonly Route[];
  /** Says so at /readyz, so that nobody sends it more. */
  startClosing(): void;
}

/** Every route of a service, from its declarations; one that it writes by hand takes the place of the made one of that name. */
export function routesOf(parts: ServiceParts): readonly Route[] {
  const own = parts.service.routes(parts);
  const taken = new Set(own.map((route) => route.operation));
  const made = [...commandRoutes(parts), ...batchRoutes(parts), ...gestureRoutes(parts), ...cloneRoutes(parts), ...importRoutes(parts), ...pageRoutes(parts), ...listRoutes(parts), ...queryRoutes(parts), ...changeRoutes(parts), ...undoRoutes(parts)];
  return [...made.filter((route) => !taken.has(route.operation)), ...own];
}

/** What a service has beside its routes. */
export interface AssembleMore {
  readonly operations?: readonly Route[];
  /** Begins with the application, and ends with it. */
  readonly consumer?: Consumer;
}

function eventsModule(consumer: Consumer): Type {
  class EventsModule {}
  Module({ controllers: [eventsController(consumer)] })(EventsModule);
  return EventsModule;
}

/** Puts the declared routes on a Nest application. */
export async function assembleService(parts: ServiceParts, more: AssembleMore = {}): Promise<AssembledService> {
  const state = { closing: false };
  const routes = [...routesOf(parts), ...(more.operations ?? [])];
  const operations = new Set<string>();
  for (const { operation } of routes) {
    if (operations.has(operation)) throw new Error(`${parts.service.name}: two operations are called ${operation}`);
    operations.add(operation);
  }
  const app = await httpServer({
    routes: [...routes, descriptionRoute(parts, routes), ...healthRoutes(parts, state)],
    edge: { authenticate: parts.authenticate, waitFor: parts.waitFor },
    logger: parts.logger,
    metrics: parts.metrics,
    closing: () => state.closing,
    modules: [...parts.service.modules, ...(more.consumer ? [eventsModule(more.consumer)] : [])],
  });
  if (more.consumer) {
    app.connectMicroservice<CustomStrategy>({ strategy: new BatchServer(more.consumer) });
    await app.startAllMicroservices();
  }
  return {
    app,
    routes,
    startClosing: () => {
      state.closing = true;
    },
  };
}
