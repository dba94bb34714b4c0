import { acceptDeliverable } from './domain/accept-deliverable.js';
import { acceptWithConditions } from './domain/accept-with-conditions.js';
import { addTask } from './domain/add-task.js';
import { defineDeliverable } from './domain/define-deliverable.js';
import { handOverDeliverable } from './domain/hand-over-deliverable.js';
import { linkFeature } from './domain/link-feature.js';
import { meetCondition } from './domain/meet-condition.js';
import { rejectDeliverable } from './domain/reject-deliverable.js';
import { removeTask } from './domain/remove-task.js';
import { renameDeliverable } from './domain/rename-deliverable.js';
import { reopenDeliverable } from './domain/reopen-deliverable.js';
import { startDeliverable } from './domain/start-deliverable.js';
import { submitDeliverable } from './domain/submit-deliverable.js';
import { unlinkFeature } from './domain/unlink-feature.js';
import { waiveDeliverable } from './domain/waive-deliverable.js';
import { withdrawDeliverable } from './domain/withdraw-deliverable.js';

export { deliverable } from './deliverable.aggregate.js';

/** Every command of a deliverable; its views hang on the aggregate. */
export const deliverableCommands = [
  defineDeliverable,
  renameDeliverable,
  linkFeature,
  unlinkFeature,
  addTask,
  removeTask,
  startDeliverable,
  submitDeliverable,
  acceptDeliverable,
  acceptWithConditions,
  meetCondition,
  rejectDeliverable,
  waiveDeliverable,
  withdrawDeliverable,
  reopenDeliverable,
  handOverDeliverable,
] as const;
