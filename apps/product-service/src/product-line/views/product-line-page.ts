import { productLineEvents } from '@wheelhouse/contracts';
import { column, defineView, type RootRole, type Visibility } from '@wheelhouse/event-sourcing';
import { evolve, noProductLine } from '../domain/product-line.state.js';

/** A product line as its page and the list of lines show it; the root row of its objectives. Its products are the products of the list by line. */
export const productLinePage = defineView({
  name: 'product-line-page',
  version: 1,
  source: 'own',
  events: productLineEvents,
  columns: {
    id: column.uuid(),
    name: column.text(),
    description: column.text().orNull(),
    team: column.uuid(),
    manager: column.uuid(),
    visibility: column.text<Visibility>(),
    roles: column.json<Readonly<Record<string, readonly RootRole[]>>>(),
    archived: column.boolean(),
    updatedAt: column.instant(),
  },
  lists: [
    { filters: [], sort: 'name' },
    { filters: ['team'], sort: 'name' },
    { filters: ['archived'], sort: 'name' },
    { filters: [], sort: 'updatedAt' },
  ],
  keys: (event) => [event.streamId],
  fold: (row, event) => {
    const line = evolve(row ? { ...row, status: row.archived ? 'archived' : 'active' } : noProductLine, event);
    if (line.status === 'none') return row;
    const { name, description, team, manager, visibility, roles } = line;
    return { id: event.streamId, name, description, team, manager, visibility, roles, archived: line.status === 'archived', updatedAt: event.recordedAt };
  },
});
