import { productEvents } from '@wheelhouse/contracts';
import { defineAggregate } from '@wheelhouse/event-sourcing';
import { evolve, noProduct } from './domain/product.state.js';
import { productPage } from './views/product-page.js';

export const product = defineAggregate({
  context: 'product',
  stream: 'product',
  resource: 'products',
  events: productEvents,
  initial: noProduct,
  stateVersion: 2,
  evolve,
  views: [productPage],
  page: productPage,
});
