import { archiveCustomer } from './domain/archive-customer.js';
import { forgetCustomer } from './domain/forget-customer.js';
import { mergeCustomer } from './domain/merge-customer.js';
import { registerCustomer } from './domain/register-customer.js';
import { restoreCustomer } from './domain/restore-customer.js';
import { setSegment } from './domain/set-segment.js';
import { setValue } from './domain/set-value.js';

export { customer } from './customer.aggregate.js';
export { forgetMerged } from './forget-merged.js';
export { customerPage } from './views/customer-page.js';

/** Every command of a customer reference; its views hang on the aggregate. */
export const customerCommands = [
  registerCustomer,
  setSegment,
  setValue,
  mergeCustomer,
  forgetCustomer,
  archiveCustomer,
  restoreCustomer,
] as const;
