import { defineEvent, registryOf, z } from '@wheelhouse/contracts';
import { column, commandOf, day, dayBegins, deadlineColumns, defineAggregate, defineDeadline, defineView, reject } from '@wheelhouse/event-sourcing';
import { defineService } from '../declaration/service.declaration.js';

const stream = { context: 'product', stream: 'berth' } as const;

export const berthReserved = defineEvent({ ...stream, type: 'BerthReserved', version: 1, summary: 'A berth was reserved until a day.', data: z.object({ until: day() }), example: { until: '2027-06-01' } });
export const berthFreed = defineEvent({ ...stream, type: 'BerthFreed', version: 1, summary: 'A berth is free again.', data: z.object({}), example: {} });
export const berthWalledUp = defineEvent({ ...stream, type: 'BerthWalledUp', version: 1, summary: 'A berth is a berth no longer.', data: z.object({}), example: {} });

const events = [berthReserved, berthFreed, berthWalledUp] as const;

export const berthPage = defineView({
  name: 'berth-page',
  version: 1,
  source: 'own',
  events,
  columns: { id: column.uuid(), freed: column.integer() },
  lists: [{ filters: [], sort: 'freed' }],
  keys: (event) => [event.streamId],
  fold: (row, event) => ({ id: event.streamId, freed: (row?.freed ?? 0) + (event.type === 'BerthFreed' ? 1 : 0) }),
});

/** When each berth is free again. One that was walled up meanwhile keeps its row, so that its command is refused. */
export const berthDeadline = defineView({
  name: 'berth-deadline',
  version: 1,
  source: 'own',
  events: [berthReserved, berthFreed],
  columns: { id: column.uuid(), ...deadlineColumns },
  lists: [{ filters: [], sort: 'due' }],
  keys: (event) => [event.streamId],
  fold: (_row, event) => (event.type === 'BerthReserved' ? { id: event.streamId, due: dayBegins(event.data.until), setBy: event.id } : undefined),
});

export const berth = defineAggregate({
  ...{ context: 'product', stream: 'berth', resource: 'berths', events, stateVersion: 1 },
  initial: { status: 'none' } as { readonly status: 'none' | 'open' | 'walled-up' },
  evolve: (_state, event) => ({ status: event.type === 'BerthWalledUp' ? ('walled-up' as const) : ('open' as const) }),
  views: [berthPage, berthDeadline],
  page: berthPage,
});

const access = { scope: 'product:write', organisation: ['member'] } as const;

export const reserveBerth = commandOf(berth)({
  ...{ name: 'reserve-berth', method: 'POST', path: '/', summary: 'Reserves a berth until a day.', access },
  body: z.object({ until: day() }),
  example: { until: '2027-06-01' },
  creates: () => 'organisation',
  decide: (_state, { body }) => [{ type: 'BerthReserved', data: body }],
});

export const extendBerth = commandOf(berth)({
  ...{ name: 'extend-berth', method: 'POST', path: '/:id/extend', summary: 'Reserves it until another day.', access },
  body: z.object({ until: day() }),
  example: { until: '2027-07-01' },
  decide: (_state, { body }) => [{ type: 'BerthReserved', data: body }],
});

/** Asked twice it says so twice: nothing but the key of its deadline keeps that from happening. */
export const freeBerth = commandOf(berth)({
  ...{ name: 'free-berth', method: 'POST', path: '/:id/free', summary: 'Frees a berth.', access },
  body: z.object({}),
  example: {},
  decide: ({ status }) => (status === 'walled-up' ? reject.conflict('berth.walled-up', 'This is a berth no longer.') : [{ type: 'BerthFreed', data: {} }]),
});

export const wallUpBerth = commandOf(berth)({
  ...{ name: 'wall-up-berth', method: 'POST', path: '/:id/wall-up', summary: 'Makes a wall of a berth.', access },
  body: z.object({}),
  example: {},
  decide: () => [{ type: 'BerthWalledUp', data: {} }],
});

export const berthFallsFree = defineDeadline({ name: 'berth-falls-free', view: berthDeadline, command: freeBerth });

/** Berths that fall free by themselves on their days. */
export const berthService = defineService({
  context: 'product',
  name: 'product-service',
  summary: 'Berths.',
  aggregates: [berth],
  commands: [reserveBerth, extendBerth, freeBerth, wallUpBerth],
  deadlines: [berthFallsFree],
  registries: { product: registryOf(events) },
});
