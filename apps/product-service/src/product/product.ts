import { addPillar } from './domain/add-pillar.js';
import { advanceStage } from './domain/advance-stage.js';
import { archiveProduct } from './domain/archive-product.js';
import { cancelSunset } from './domain/cancel-sunset.js';
import { changeProductKey } from './domain/change-product-key.js';
import { completeSunsetStep } from './domain/complete-sunset-step.js';
import { createProduct } from './domain/create-product.js';
import { discontinueProduct } from './domain/discontinue-product.js';
import { grantProductRole } from './domain/grant-product-role.js';
import { planSunset } from './domain/plan-sunset.js';
import { restoreProduct } from './domain/restore-product.js';
import { retirePillar } from './domain/retire-pillar.js';
import { retireProduct } from './domain/retire-product.js';
import { revisePillar } from './domain/revise-pillar.js';
import { revokeProductRole } from './domain/revoke-product-role.js';
import { rewordProduct } from './domain/reword-product.js';
import { setProductVisibility } from './domain/set-product-visibility.js';
import { stateVision } from './domain/state-vision.js';
import { stepBack } from './domain/step-back.js';
import { transferOwnership } from './domain/transfer-ownership.js';
import { waiveSunsetStep } from './domain/waive-sunset-step.js';

export { product } from './product.aggregate.js';
export { productPage } from './views/product-page.js';

/** Every command of a product; its views hang on the aggregate. */
export const productCommands = [
  createProduct,
  rewordProduct,
  changeProductKey,
  stateVision,
  addPillar,
  revisePillar,
  retirePillar,
  advanceStage,
  stepBack,
  discontinueProduct,
  planSunset,
  completeSunsetStep,
  waiveSunsetStep,
  cancelSunset,
  retireProduct,
  transferOwnership,
  setProductVisibility,
  grantProductRole,
  revokeProductRole,
  archiveProduct,
  restoreProduct,
] as const;
