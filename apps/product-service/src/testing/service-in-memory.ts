import { registries } from '@wheelhouse/contracts';
import { commandHandler, inMemoryStore, isRejection, type Actor, type AnyCommand } from '@wheelhouse/event-sourcing';
import { knownMember, knownTeam } from '@wheelhouse/records';
import { checkBody, ownViews, routesOf, type Route, type ServiceParts } from '@wheelhouse/service-kit';
import { owner, toyParts } from '@wheelhouse/service-kit/testing/toy-parts';
import { v7 as uuidv7 } from 'uuid';
import { productService } from '../service.js';

export const [team, member] = [uuidv7(), owner.member];
export const store = inMemoryStore({ context: 'product', registry: registries.product, rootViews: productService.rootViews, views: ownViews(productService) });
store.put(knownTeam, { id: team, active: true });
store.put(knownMember, { id: member, active: true, role: 'owner' });

const handler = commandHandler(store, registries.product);
/** The whole service over a store in memory: its routes as they are, without a server. */
export const parts: ServiceParts = { ...toyParts(), service: productService, store, handler, versionOf: async (id) => (await store.readStream(id)).length };
const routes = new Map<string, Route>(routesOf(parts).map((route) => [route.operation, route]));
const commands = new Map<string, AnyCommand>(productService.commands.map((command) => [command.name, command]));

/** Gives a command as an owner; its stream's id comes back. */
export async function give(name: string, body: object, id: string = uuidv7()): Promise<string> {
  const command = commands.get(name);
  if (!command) throw new Error(`no command ${name}`);
  const outcome = await handler.handle({ command, id, body: command.body.parse(body), actor: owner, now: '2026-03-01T09:00:00.000Z', correlationId: 'spec' });
  if (isRejection(outcome)) throw new Error(`${name}: ${outcome.code}`);
  return id;
}

/** Sends to an operation about a record; what it answers comes back. @throws Problem */
export async function send<Answer = { readonly id: string }>(operation: string, id: string, given: object, more: { readonly actor?: Actor; readonly headers?: Readonly<Record<string, string>> } = {}): Promise<Answer> {
  const route = routes.get(operation);
  if (!route?.body) throw new Error(`no operation ${operation}`);
  const call = { actor: more.actor ?? owner, params: { id }, query: {}, body: checkBody(route.body, given), given, headers: more.headers ?? {}, method: 'POST', url: route.path, correlationId: 'spec', traceparent: '' };
  return (await route.handle(call)).body as Answer;
}

let made = 0;
export const aProduct = (more: object = {}): Promise<string> => give('create-product', { name: 'Harbour', key: `K${(made += 1)}`, team, manager: member, visibility: 'open', ...more });
