import type { DynamicModule, Type } from '@nestjs/common';
import type { Context, ContractRegistry } from '@wheelhouse/contracts';
import type { AnyAggregate, AnyCommand, AnyDeadline, AnyUndo, AnyView, Scope } from '@wheelhouse/event-sourcing';
import type { StoreMigration } from '@wheelhouse/event-store-postgres';
import type { AnyReaction, Listener } from '@wheelhouse/messaging';
import type { Route } from '../http/route.js';
import type { ServiceParts } from '../routes/service-parts.js';
import type { AnyClone, Beside } from './clone.declaration.js';
import type { AnyGesture } from './gesture.declaration.js';
import type { AnyImport } from './import.declaration.js';
import type { AnyQuery } from './query.declaration.js';

/** A list route over a view: `GET /api/<context>/v1/<path>`, its filters and sorts those that the view offers. */
export interface ListDeclaration {
  /** Plural noun, e.g. `features`. */
  readonly path: string;
  readonly view: AnyView;
  readonly summary: string;
  /** `<context>:read` unless it says else. */
  readonly scope?: Scope;
}

/** A service, declared: from it follow routes, checks, OpenAPI, metrics, migrations and the access test. */
export interface ServiceDeclaration {
  /** Part of the address: `/api/<context>/v1`. */
  readonly context: Context | 'reporting';
  /** Process and audience of tokens, e.g. `product-service`. */
  readonly name: string;
  /** One sentence for the API's description. */
  readonly summary: string;
  readonly aggregates: readonly AnyAggregate[];
  readonly commands: readonly AnyCommand[];
  /** Requests that are several commands at once. */
  readonly gestures: readonly AnyGesture[];
  /** How the events of its aggregates are taken back. */
  readonly undos: readonly AnyUndo[];
  /** Records that can be copied. */
  readonly clones: readonly AnyClone[];
  /** What goes along with every copy. */
  readonly beside?: Beside;
  /** CSV files that are taken in as many commands. */
  readonly imports: readonly AnyImport[];
  /** Views with the rows of roots (product page, project page; own or fed): id, team, visibility, roles. */
  readonly rootViews: readonly AnyView[];
  /** Views over other contexts, filled from Kafka. */
  readonly fedViews: readonly AnyView[];
  /** Foreign events that cause own commands. */
  readonly reactions: readonly AnyReaction[];
  /** What else sees foreign events before they count as applied. */
  readonly listeners: readonly Listener[];
  /** Contracts by context, where they are others than those of the contracts package: for tests. */
  readonly registries?: Partial<Readonly<Record<Context, ContractRegistry>>>;
  /** What falls due by the clock, and the command it causes. */
  readonly deadlines: readonly AnyDeadline[];
  /** How long facts of other contexts may be gathered before they come, in milliseconds; each comes at once where it is not said. */
  readonly gatherMs?: number;
  /** Lists beside those of the aggregates' pages. */
  readonly lists: readonly ListDeclaration[];
  /** Reads that are no page and no list, e.g. numbers over several views. */
  readonly queries: readonly AnyQuery[];
  /** Routes that follow from no declaration. */
  readonly routes: (parts: ServiceParts) => readonly Route[];
  /** Steps of the database that no log, relay or consumer needs: extensions, say. */
  readonly migrations: readonly StoreMigration[];
  /** Modules with controllers and listeners written by hand. */
  readonly modules: readonly (Type | DynamicModule)[];
}

type Optional = 'aggregates' | 'commands' | 'gestures' | 'clones' | 'undos' | 'imports' | 'rootViews' | 'fedViews' | 'reactions' | 'deadlines' | 'listeners' | 'lists' | 'queries' | 'routes' | 'migrations' | 'modules';

const nothing = { aggregates: [], commands: [], gestures: [], clones: [], undos: [], imports: [], rootViews: [], fedViews: [], reactions: [], deadlines: [], listeners: [], lists: [], queries: [], routes: () => [], migrations: [], modules: [] };

/** Declares a service. @throws when two commands of a resource share a route, or two operations a name, or a deadline can never be met. */
export function defineService(declaration: Omit<ServiceDeclaration, Optional> & Partial<Pick<ServiceDeclaration, Optional>>): ServiceDeclaration {
  const service: ServiceDeclaration = { ...nothing, ...declaration };
  const seen = new Set<string>();
  for (const command of service.commands) {
    if (!service.aggregates.includes(command.aggregate)) throw new Error(`${command.name}: its aggregate ${command.aggregate.stream} is not declared in ${service.name}`);
    const route = `${command.method} ${command.aggregate.resource}${command.path}`;
    if (seen.has(route)) throw new Error(`two commands claim ${route}`);
    seen.add(route);
  }
  for (const { name, view, command } of service.deadlines) {
    if (seen.has(`deadline ${name}`)) throw new Error(`two deadlines are called ${name}`);
    seen.add(`deadline ${name}`);
    if (!service.aggregates.includes(command.aggregate)) throw new Error(`${name}: the aggregate of its command ${command.name} is not declared in ${service.name}`);
    if (view.source !== 'own' || !ownViews(service).includes(view)) throw new Error(`${name}: ${view.name} is no view of an aggregate of ${service.name}`);
    if (!view.lists?.some(({ filters, sort }) => filters.length === 0 && sort === 'due')) throw new Error(`${name}: ${view.name} offers no list by due, and so has no index of it`);
  }
  return service;
}

/** Every own view of a service, each once. */
export function ownViews(service: Pick<ServiceDeclaration, 'aggregates'>): readonly AnyView[] {
  return [...new Set(service.aggregates.flatMap((aggregate) => [aggregate.page, ...aggregate.views]))];
}

/** The scope that reads need. */
export const readScope = (service: Pick<ServiceDeclaration, 'context'>): Scope => `${service.context}:read`;

/** Where a service's API begins. */
export const basePath = (service: Pick<ServiceDeclaration, 'context'>): string => `/api/${service.context}/v1`;
