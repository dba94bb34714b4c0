import { column, defineAggregate, defineView } from '@wheelhouse/event-sourcing';
import { evolve, noProduct, productEvents } from './domain/product.state.js';

export const productPage = defineView({
  name: 'product-page', version: 1, source: 'own', events: productEvents,
  columns: { id: column.uuid(), name: column.text(), roles: column.json<Record<string, string[]>>() , stage: column.text().orNull()},
  keys: (event) => [event.streamId],
  fold: (row, event) => {
    switch (event.type) {
      case 'ProductCreated': return { id: event.streamId, name: event.data.name, roles: {}, stage: event.data.stage };
      default: return row;
    }
  },
});
export const product = defineAggregate({ context: 'product', stream: 'product', resource: 'products', events: productEvents, initial: noProduct, stateVersion: 1, evolve, views: [productPage], page: productPage });
