import { archiveProductLine } from './domain/archive-product-line.js';
import { createProductLine } from './domain/create-product-line.js';
import { grantProductLineRole } from './domain/grant-product-line-role.js';
import { restoreProductLine } from './domain/restore-product-line.js';
import { revokeProductLineRole } from './domain/revoke-product-line-role.js';
import { rewordProductLine } from './domain/reword-product-line.js';
import { setProductLineVisibility } from './domain/set-product-line-visibility.js';
import { transferProductLine } from './domain/transfer-product-line.js';

export { productLine } from './product-line.aggregate.js';
export { productLinePage } from './views/product-line-page.js';

/** Every command of a product line; its products join it and leave it by commands of their own. */
export const productLineCommands = [
  createProductLine,
  rewordProductLine,
  transferProductLine,
  setProductLineVisibility,
  grantProductLineRole,
  revokeProductLineRole,
  archiveProductLine,
  restoreProductLine,
] as const;
