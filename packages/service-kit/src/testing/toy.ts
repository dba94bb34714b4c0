import { defineEvent, registryOf, sealedText, z } from '@wheelhouse/contracts';
import { by, column, commandOf, defineAggregate, defineView, id, noWayBack, partId, reject, reservation, reservationLock, text, undoOf, words, type RootRole } from '@wheelhouse/event-sourcing';
import { defineGesture } from '../declaration/gesture.declaration.js';
import { cell } from '../csv/cells.js';
import { defineImport } from '../declaration/import.declaration.js';
import { defineService } from '../declaration/service.declaration.js';

/** A small context for the kit's own specs: ships are roots, cargo belongs to a ship. */
export const shipLaunched = defineEvent({
  context: 'product',
  stream: 'ship',
  type: 'ShipLaunched',
  version: 1,
  summary: 'A ship was launched.',
  data: z.object({ name: z.string(), team: z.string(), visibility: z.enum(['open', 'team', 'restricted']) }),
  example: { name: 'Ada', team: '01931c5e-7b1a-7c3d-9e4f-0a1b2c3d4e5f', visibility: 'open' },
});

export const shipNoted = defineEvent({
  context: 'product',
  stream: 'ship',
  type: 'ShipNoted',
  version: 1,
  summary: 'Something was noted in the log of a ship.',
  data: z.object({ note: sealedText }),
  example: { note: { key: '01931c5e-7b1a-7c3d-9e4f-0a1b2c3d4e5f', subject: 'member:x', cipher: 'AAAA' } },
});

export const shipRenamed = defineEvent({
  context: 'product',
  stream: 'ship',
  type: 'ShipRenamed',
  version: 1,
  summary: 'A ship was renamed.',
  data: z.object({ name: z.string() }),
  example: { name: 'Grace' },
});

export const cargoLoaded = defineEvent({
  context: 'product',
  stream: 'cargo',
  type: 'CargoLoaded',
  version: 1,
  summary: 'Cargo was loaded.',
  data: z.object({ ship: z.string(), name: z.string(), weight: z.number(), due: z.string().nullable(), label: z.string() }),
  example: { ship: '01931c5e-7b1a-7c3d-9e4f-0a1b2c3d4e5f', name: 'Tea', weight: 3, due: null, label: 'none' },
});

export const toyRegistry = registryOf([shipLaunched, shipNoted, shipRenamed, cargoLoaded]);

export const shipPage = defineView({
  name: 'ship-page',
  version: 1,
  source: 'own',
  events: [shipLaunched, shipNoted, shipRenamed],
  columns: {
    id: column.uuid(),
    name: column.text(),
    team: column.text(),
    visibility: column.text(),
    roles: column.json<Record<string, RootRole[]>>(),
    archived: column.boolean(),
    note: column.json<unknown>().orNull(),
  },
  lists: [{ filters: [], sort: 'name' }],
  keys: (event) => [event.streamId],
  fold: (row, event) => {
    switch (event.type) {
      case 'ShipLaunched':
        return { id: event.streamId, ...event.data, roles: {}, archived: false, note: null };
      case 'ShipNoted':
        return row && { ...row, note: event.data.note };
      case 'ShipRenamed':
        return row && { ...row, name: event.data.name };
    }
  },
});

export const cargoPage = defineView({
  name: 'cargo-page',
  version: 1,
  source: 'own',
  events: [cargoLoaded],
  columns: { id: column.uuid(), root: column.uuid(), name: column.text(), weight: column.number(), due: column.day().orNull() },
  lists: [
    { filters: [], sort: 'weight' },
    { filters: ['root'], sort: 'due' },
    { filters: ['root'], sort: 'weight' },
  ],
  keys: (event) => [event.streamId],
  fold: (_row, event) => ({ id: event.streamId, root: event.data.ship, name: event.data.name, weight: event.data.weight, due: event.data.due }),
});

type ShipState = { readonly status: 'none' } | { readonly status: 'afloat'; readonly name: string };

export const ship = defineAggregate({
  context: 'product',
  stream: 'ship',
  resource: 'ships',
  events: [shipLaunched, shipNoted, shipRenamed],
  initial: { status: 'none' } as ShipState,
  stateVersion: 1,
  evolve: (state, event): ShipState => (event.type === 'ShipNoted' ? state : { status: 'afloat', name: event.data.name }),
  views: [shipPage],
  page: shipPage,
});

export const cargo = defineAggregate({
  context: 'product',
  stream: 'cargo',
  resource: 'cargo',
  events: [cargoLoaded],
  initial: { status: 'none' } as { readonly status: string },
  stateVersion: 1,
  evolve: () => ({ status: 'loaded' }),
  views: [cargoPage],
  page: cargoPage,
});

export const launchShip = commandOf(ship)({
  name: 'launch-ship',
  method: 'POST',
  path: '/',
  summary: 'Launches a ship for a team.',
  body: z.object({ name: text(100), team: id(), visibility: z.enum(['open', 'team', 'restricted']).default('open') }),
  example: { name: 'Ada', team: '01931c5e-7b1a-7c3d-9e4f-0a1b2c3d4e5f' },
  access: { scope: 'product:write', team: ['product-manager'] },
  creates: ({ body }) => ({ root: body.team }),
  locks: ({ body }) => [reservationLock('ship', body.name)],
  facts: ({ body }) => ({ holder: reservation('ship', body.name) }),
  reserves: ({ body }) => [{ scope: 'ship', take: body.name }],
  decide: (_state, { body }, { holder }) =>
    holder === undefined
      ? [{ type: 'ShipLaunched', data: { name: body.name, team: body.team, visibility: body.visibility } }]
      : reject.conflict('ship.name-taken', 'Another ship has this name.', '/name'),
});

export const noteShip = commandOf(ship)({
  name: 'note-ship',
  method: 'POST',
  path: '/:id/note',
  summary: 'Notes something in the log of a ship.',
  body: z.object({ note: words(2_000) }),
  example: { note: 'A fair wind.' as never },
  access: { scope: 'product:write', anyWhoSees: true },
  decide: (_state, { body }) => [{ type: 'ShipNoted', data: { note: body.note } }],
});

export const renameShip = commandOf(ship)({
  name: 'rename-ship',
  method: 'PATCH',
  path: '/:id',
  summary: 'Renames a ship.',
  body: z.object({ name: text(100).optional(), crew: z.array(z.object({ name: text(20) })).max(5).optional(), day: z.iso.date().optional() }),
  example: { name: 'Grace' },
  access: { scope: 'product:write', team: ['product-manager'], root: ['member'] },
  decide: (state, { body }) =>
    state.status === 'none' || body.name === undefined || body.name === state.name ? [] : [{ type: 'ShipRenamed', data: { name: body.name } }],
});

export const loadCargo = commandOf(cargo)({
  name: 'load-cargo',
  method: 'POST',
  path: '/',
  summary: 'Loads cargo on a ship.',
  body: z.object({ ship: id(), name: text(100), weight: z.number().min(0), due: z.iso.date().nullable().default(null), label: text(1_000_000).default('none') }),
  example: { ship: '01931c5e-7b1a-7c3d-9e4f-0a1b2c3d4e5f', name: 'Tea', weight: 3 },
  access: { scope: 'product:write', team: ['product-manager', 'contributor'] },
  creates: ({ body }) => ({ below: body.ship }),
  decide: (_state, { body }) => [{ type: 'CargoLoaded', data: body }],
});

/** Renames a ship and loads its first cargo, or does neither. */
export const outfitShip = defineGesture({
  aggregate: ship,
  name: 'outfit-ship',
  path: '/:id/outfit',
  summary: 'Renames a ship and loads cargo on it.',
  body: z.object({ name: text(100), cargo: z.array(z.object({ cargo: partId(), name: text(100), weight: z.number() })).max(5) }),
  example: { name: 'Grace', cargo: [{ name: 'Tea', weight: 3 }] },
  steps: ({ id: self, body }) => [
    { command: renameShip, id: self, body: { name: body.name } },
    ...body.cargo.map(({ cargo: loaded, ...load }, index) => ({ command: loadCargo, id: loaded, body: { ship: self, ...load }, pointer: `/cargo/${index}` })),
  ],
});

/** Loads what a file lists on a ship, nothing twice. */
export const importCargo = defineImport({
  name: 'import-cargo',
  aggregate: cargo,
  path: '/ships/:id/cargo::import',
  summary: 'Loads what a file lists on a ship.',
  columns: { name: cell.text(100), weight: cell.number(), due: cell.day().optional() },
  example: 'name;weight;due\nTea;3,5;2026-03-01\n',
  mostRows: 200,
  command: loadCargo,
  prepare: async ({ params, row }) => {
    const found = await row(shipPage, params['id'] ?? '');
    return found ? { below: found.id, about: found.id } : reject.notFound('ship.not-found', 'There is no such ship.');
  },
  judge: (rows) => rows.flatMap(({ line, values }, index) => (rows.findIndex((other) => other.values.name === values.name) < index ? [{ line, name: 'name', code: 'cargo.twice', detail: 'stands further up' }] : [])),
  bodies: (rows, about) => rows.map(({ line, values }) => ({ body: { ship: about, ...values }, lines: [line] })),
});

/** A name comes back; what is afloat, in the log or on board stays. */
export const toyUndos = [
  undoOf(ship)({
    ShipLaunched: noWayBack('*', 'what is afloat is afloat'),
    ShipNoted: noWayBack('log', 'a log is not unwritten'),
    ShipRenamed: by('name', renameShip, (_data, { before }) => ({ name: before.name })),
  }),
  undoOf(cargo)({ CargoLoaded: noWayBack('*', 'cargo stays on board') }),
];

export const toyService = defineService({
  context: 'product',
  name: 'product-service',
  summary: 'Ships and their cargo.',
  aggregates: [ship, cargo],
  commands: [launchShip, noteShip, renameShip, loadCargo],
  gestures: [outfitShip],
  undos: toyUndos,
  imports: [importCargo],
  rootViews: [shipPage],
  registries: { product: toyRegistry },
});
