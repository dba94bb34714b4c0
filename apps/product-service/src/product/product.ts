import { addAudience } from './domain/add-audience.js';
import { addComponent } from './domain/add-component.js';
import { addPillar } from './domain/add-pillar.js';
import { advanceStage } from './domain/advance-stage.js';
import { archiveProduct } from './domain/archive-product.js';
import { assignProductManager } from './domain/assign-product-manager.js';
import { cancelSunset } from './domain/cancel-sunset.js';
import { changeProductKey } from './domain/change-product-key.js';
import { changeStakeholder } from './domain/change-stakeholder.js';
import { choosePrioritisationModel } from './domain/choose-prioritisation-model.js';
import { completeSunsetStep } from './domain/complete-sunset-step.js';
import { createProduct } from './domain/create-product.js';
import { definePersona } from './domain/define-persona.js';
import { defineSegment } from './domain/define-segment.js';
import { discontinueProduct } from './domain/discontinue-product.js';
import { dismissStakeholder } from './domain/dismiss-stakeholder.js';
import { dropAudience } from './domain/drop-audience.js';
import { dropInvestmentSplit } from './domain/drop-investment-split.js';
import { engageStakeholder } from './domain/engage-stakeholder.js';
import { grantProductRole } from './domain/grant-product-role.js';
import { joinLine } from './domain/join-line.js';
import { leaveLine } from './domain/leave-line.js';
import { pivotStrategy } from './domain/pivot-strategy.js';
import { planSunset } from './domain/plan-sunset.js';
import { recordActualSplit } from './domain/record-actual-split.js';
import { renameComponent } from './domain/rename-component.js';
import { restoreProduct } from './domain/restore-product.js';
import { retireComponent } from './domain/retire-component.js';
import { retirePersona } from './domain/retire-persona.js';
import { retirePillar } from './domain/retire-pillar.js';
import { retireProduct } from './domain/retire-product.js';
import { retireSegment } from './domain/retire-segment.js';
import { reviseAudience } from './domain/revise-audience.js';
import { revisePersona } from './domain/revise-persona.js';
import { revisePillar } from './domain/revise-pillar.js';
import { reviseSegment } from './domain/revise-segment.js';
import { revokeProductRole } from './domain/revoke-product-role.js';
import { rewordProduct } from './domain/reword-product.js';
import { setInvestmentSplit } from './domain/set-investment-split.js';
import { setProductVisibility } from './domain/set-product-visibility.js';
import { stateVision } from './domain/state-vision.js';
import { stepBack } from './domain/step-back.js';
import { transferOwnership } from './domain/transfer-ownership.js';
import { waiveSunsetStep } from './domain/waive-sunset-step.js';

export { product } from './product.aggregate.js';
export { pivotFallout } from './queries/pivot-fallout.js';
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
  defineSegment,
  reviseSegment,
  retireSegment,
  definePersona,
  revisePersona,
  retirePersona,
  addComponent,
  renameComponent,
  retireComponent,
  pivotStrategy,
  setInvestmentSplit,
  dropInvestmentSplit,
  recordActualSplit,
  addAudience,
  reviseAudience,
  dropAudience,
  engageStakeholder,
  changeStakeholder,
  dismissStakeholder,
  joinLine,
  leaveLine,
  choosePrioritisationModel,
  transferOwnership,
  assignProductManager,
  setProductVisibility,
  grantProductRole,
  revokeProductRole,
  archiveProduct,
  restoreProduct,
] as const;
