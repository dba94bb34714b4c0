export { levelResources, reviseProposal, type LevellingOptions } from './level-resources.js';
export type {
  LevelledLink,
  LevelledResource,
  LevelledTask,
  LevellingModel,
  LevellingUid,
  NonRenewableResource,
  RenewableResource,
  ResourceNeed,
} from './levelling-model.js';
export {
  acceptProposal,
  explainMove,
  type LevellingConflict,
  type LevellingMove,
  type LevellingProposal,
  type LevellingReason,
  type Wording,
} from './levelling-proposal.js';
export type { NextWorkingSpan, WorkingSpan } from './working-time.js';
