import { recordsSuite } from '@wheelhouse/records/testing/records.suite';
import { productService } from '../src/service.js';

let keys = 0;

recordsSuite({
  service: productService,
  root: 'product',
  ownerCommand: 'assign-product-manager',
  lead: 'product-manager',
  about: (_crew, product) => ({ product, products: [product], observations: [{ day: '2026-03-01', segment: 'mobile', value: 120 }] }),
  make: (running, { team, manager }) => ({
    aRoot: async (visibility = 'open') => (await running.post('products', { name: 'Harbour', key: `R${(keys += 1)}`, team, manager: manager.member, visibility }, { as: manager })).id,
    below: async (product) => ({ feature: (await running.post('features', { product, title: 'Book a berth', kind: 'new' }, { as: manager })).id }),
    archive: (product) => running.post(`products/${product}/archive`, {}, { as: manager }),
  }),
});
