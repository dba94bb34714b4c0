import type { RowOf } from '@wheelhouse/event-sourcing';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import type { ProductEvent } from '../../product/domain/product.state.js';
import { archived, created, createdIn } from '../../product/testing/product-facts.js';
import { productPage } from '../../product/views/product-page.js';
import { product } from './feature-facts.js';

const rowAfter = (...events: ProductEvent[]): RowOf<typeof productPage> =>
  givenFacts(productPage, events.map((event) => ({ ...event, streamId: product }))).rows.get(product) as RowOf<typeof productPage>;

/** The product's row as a command's facts find it. */
export const livingProduct = rowAfter(created);
export const endedProduct = rowAfter(createdIn('retired'));
export const archivedProduct = rowAfter(created, archived);
