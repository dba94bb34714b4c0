import { productLineEvents } from '@wheelhouse/contracts';
import { defineAggregate } from '@wheelhouse/event-sourcing';
import { evolve, noProductLine } from './domain/product-line.state.js';
import { productLinePage } from './views/product-line-page.js';

export const productLine = defineAggregate({
  context: 'product',
  stream: 'product-line',
  resource: 'product-lines',
  events: productLineEvents,
  initial: noProductLine,
  stateVersion: 1,
  evolve,
  views: [productLinePage],
  page: productLinePage,
});
