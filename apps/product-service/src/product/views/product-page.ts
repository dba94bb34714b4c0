import { productEvents, type ProductStage } from '@wheelhouse/contracts';
import { column, defineView, type RootRole, type Visibility } from '@wheelhouse/event-sourcing';
import type { Audience, Component, Persona, Pivot, Segment, Split, Stakeholder } from '../domain/product-strategy.state.js';
import { evolve, noProduct, type KnownProduct, type Pillar, type Product, type Sunset, type Vision } from '../domain/product.state.js';

/** A product as its page and the list of products show it; the root row of all that belongs to it. */
export const productPage = defineView({
  name: 'product-page',
  version: 2,
  source: 'own',
  events: productEvents,
  columns: {
    id: column.uuid(),
    name: column.text(),
    key: column.text(),
    description: column.text().orNull(),
    team: column.uuid(),
    manager: column.uuid(),
    visibility: column.text<Visibility>(),
    roles: column.json<Readonly<Record<string, readonly RootRole[]>>>(),
    stage: column.text<ProductStage>(),
    launched: column.boolean(),
    vision: column.json<Vision>().orNull(),
    pillars: column.json<readonly Pillar[]>(),
    sunset: column.json<Sunset>().orNull(),
    segments: column.json<readonly Segment[]>(),
    personas: column.json<readonly Persona[]>(),
    components: column.json<readonly Component[]>(),
    pivots: column.json<readonly Pivot[]>(),
    splits: column.json<readonly Split[]>(),
    audiences: column.json<readonly Audience[]>(),
    stakeholders: column.json<readonly Stakeholder[]>(),
    line: column.uuid().orNull(),
    prioritisationModel: column.text().orNull(),
    archived: column.boolean(),
    updatedAt: column.instant(),
  },
  lists: [
    { filters: [], sort: 'name' },
    { filters: [], sort: 'updatedAt' },
    { filters: ['team'], sort: 'name' },
    { filters: ['stage'], sort: 'name' },
    { filters: ['manager'], sort: 'name' },
    { filters: ['line'], sort: 'name' },
    { filters: ['archived'], sort: 'name' },
  ],
  keys: (event) => [event.streamId],
  fold: (row, event) => {
    const product = evolve(row ? stateOf(row) : noProduct, event);
    if (product.status === 'none') return row;
    const { status, ...columns } = product;
    return { id: event.streamId, ...columns, archived: status === 'archived', updatedAt: event.recordedAt };
  },
});

// The page shows all that the state knows, so the row is the state and one evolve serves both.
function stateOf({ archived, id: _id, updatedAt: _at, ...known }: Omit<KnownProduct, 'status'> & { archived: boolean; id: string; updatedAt: string }): Product {
  return { ...known, status: archived ? 'archived' : 'active' };
}
