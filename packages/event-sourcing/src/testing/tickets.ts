import { defineEvent, registryOf, z, type EventOf } from '@wheelhouse/contracts';
import { defineAggregate } from '../aggregate.js';
import { column, defineView } from '../view.js';
import { visibilities, type RootRole, type Visibility } from '../access.js';

/** A small domain with all that a store must bear: a page, a view of many rows, state with a snapshot. For tests of stores. */
export const ticketOpened = defineEvent({
  context: 'product',
  stream: 'ticket',
  type: 'TicketOpened',
  version: 1,
  summary: 'A ticket was opened.',
  data: z.object({ title: z.string(), team: z.string(), visibility: z.enum(visibilities).optional() }),
  example: { title: 'Broken wheel', team: 'wheels' },
});

export const ticketRenamed = defineEvent({
  context: 'product',
  stream: 'ticket',
  type: 'TicketRenamed',
  version: 1,
  summary: 'A ticket got another title.',
  data: z.object({ title: z.string() }),
  example: { title: 'Bent wheel' },
});

export const ticketClosed = defineEvent({
  context: 'product',
  stream: 'ticket',
  type: 'TicketClosed',
  version: 1,
  summary: 'A ticket was closed.',
  data: z.object({}),
  example: {},
});

export const ticketMoved = defineEvent({
  context: 'product',
  stream: 'ticket',
  type: 'TicketMoved',
  version: 1,
  summary: 'A ticket belongs to another one.',
  data: z.object({ to: z.string() }),
  example: { to: '01900000-0000-7000-8000-000000000001' },
  rehomes: ({ to }) => to,
});

const contracts = [ticketOpened, ticketRenamed, ticketClosed] as const;
export const ticketRegistry = registryOf([...contracts, ticketMoved]);
export type TicketEvent = EventOf<(typeof contracts)[number]>;

export const ticketPage = defineView({
  name: 'ticket-page',
  version: 1,
  source: 'own',
  events: contracts,
  columns: {
    id: column.uuid(),
    team: column.text(),
    visibility: column.text<Visibility>(),
    roles: column.json<Readonly<Record<string, readonly RootRole[]>>>(),
    archived: column.boolean(),
    title: column.text(),
    titles: column.json<readonly string[]>(),
    renames: column.integer(),
    weight: column.number().orNull(),
    openedOn: column.day(),
    changedAt: column.instant(),
  },
  lists: [{ filters: ['team'], sort: 'changedAt' }],
  keys: (event) => [event.streamId],
  fold: (row, event) => {
    if (event.type === 'TicketOpened') {
      const { title, team, visibility = 'open' } = event.data;
      return {
        id: event.streamId, team, visibility, roles: { [event.metadata.actor]: ['sponsor'] }, archived: false,
        title, titles: [title], renames: 0, weight: null, openedOn: event.recordedAt.slice(0, 10), changedAt: event.recordedAt,
      };
    }
    if (!row) throw new Error(`no ticket for ${event.type}`);
    if (event.type === 'TicketClosed') return { ...row, archived: true, changedAt: event.recordedAt };
    const { title } = event.data;
    if (title === 'poison') throw new Error('the title is poison');
    return { ...row, title, titles: [...row.titles, title], renames: row.renames + 1, weight: (row.renames + 1) / 4, changedAt: event.recordedAt };
  },
});

/** A row for each title that an open ticket ever had; a closed one has none. */
export const ticketTitles = defineView({
  name: 'ticket-titles',
  version: 1,
  source: 'own',
  events: contracts,
  columns: { id: column.text(), ticket: column.uuid(), title: column.text(), uses: column.integer() },
  keys: (event) => {
    if (event.type === 'TicketClosed') return ['poison', 'a', 'b', 'c', 'd'].map((title) => `${event.streamId}/${title}`);
    return [`${event.streamId}/${event.data.title.slice(0, 100)}`];
  },
  fold: (row, event, id) => {
    if (event.type === 'TicketClosed') return undefined;
    return { id, ticket: event.streamId, title: event.data.title, uses: (row?.uses ?? 0) + 1 };
  },
});

/** Where tickets lead: from each to what its titles say. */
export const ticketEdges = defineView({
  name: 'ticket-edges',
  version: 1,
  source: 'own',
  events: [ticketRenamed],
  columns: { id: column.text(), from: column.text(), to: column.text() },
  lists: [{ filters: ['from'], sort: 'to' }],
  keys: (event) => [`${event.streamId}/${event.data.title}`],
  fold: (_row, event, id) => ({ id, from: event.streamId, to: event.data.title }),
});

/** Roots of another kind: a row, with the columns that the policy reads and no more, for each ticket whose title is an id. */
export const pier = defineView({
  name: 'pier',
  version: 1,
  source: 'own',
  events: [ticketOpened],
  columns: {
    id: column.uuid(),
    team: column.text(),
    visibility: column.text<Visibility>(),
    roles: column.json<Readonly<Record<string, readonly RootRole[]>>>(),
    archived: column.boolean(),
  },
  keys: ({ data }) => (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(data.title) ? [data.title] : []),
  fold: (_row, { data: { team } }, id) => ({ id, team, visibility: 'team', roles: {}, archived: false }),
});

/** A view that breaks the rule: tickets of one team write one row. */
export const ticketsOfTeam = defineView({
  name: 'tickets-of-team',
  version: 1,
  source: 'own',
  events: [ticketOpened],
  columns: { id: column.text(), tickets: column.integer() },
  keys: (event) => [event.data.team],
  fold: (row, event) => ({ id: event.data.team, tickets: (row?.tickets ?? 0) + 1 }),
});

export interface TicketState {
  readonly status: 'none' | 'open' | 'closed';
  readonly titles: readonly string[];
}

const initial: TicketState = { status: 'none', titles: [] };

export const ticket = defineAggregate({
  context: 'product',
  stream: 'ticket',
  resource: 'tickets',
  events: contracts,
  initial,
  stateVersion: 1,
  evolve: (state: TicketState, event): TicketState => {
    switch (event.type) {
      case 'TicketOpened':
        return { status: 'open', titles: [event.data.title] };
      case 'TicketRenamed':
        return { ...state, titles: [...state.titles, event.data.title] };
      case 'TicketClosed':
        return { ...state, status: 'closed' };
    }
  },
  views: [ticketPage, ticketTitles],
  page: ticketPage,
});

/** The same tickets, some of which make a root of another kind. */
export const ticketOfPier = { ...ticket, views: [ticketPage, pier] };

/** The same tickets, leading to others. */
export const ticketOfGraph = { ...ticket, views: [ticketPage, ticketEdges] };

/** What each ticket was called, shown as its root is; it reads nothing of moves. */
export const ticketNames = defineView({
  name: 'ticket-names',
  version: 1,
  source: 'own',
  events: [ticketOpened, ticketRenamed],
  columns: { id: column.text(), root: column.uuid(), title: column.text() },
  search: { title: 'A' },
  keys: (event) => [`${event.streamId}/${event.data.title}`],
  fold: (_row, event, id) => ({ id, root: event.partitionKey, title: event.data.title }),
});

/** The same tickets, which may move from one root to another. */
export const ticketThatMoves = { ...ticket, events: [...contracts, ticketMoved], views: [ticketPage, ticketNames] };

/** The same tickets with the view that breaks the rule. */
export const ticketWithTeamRow = { ...ticket, views: [ticketPage, ticketsOfTeam] };
