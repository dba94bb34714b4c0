import { reject, type Rejection, row, type RowOf } from '@wheelhouse/event-sourcing';
import { productPage } from '../product/views/product-page.js';

/** Asks for the product that a record is to stand below. */
export const productFact = (product: string) => row(productPage, product);

/** Why nothing is recorded below a product; undefined where it may be. What is over may still be learnt from, so an ended product takes research. */
export const productRefused = (product: RowOf<typeof productPage> | undefined): Rejection | undefined =>
  product ? undefined : reject.invalid('reference.product-unknown', 'This is no product.', '/product');
