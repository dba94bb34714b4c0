import { archiveProject } from './domain/archive-project.js';
import { approveCharter } from './domain/approve-charter.js';
import { assignProjectManager } from './domain/assign-project-manager.js';
import { cancelProject } from './domain/cancel-project.js';
import { chooseWayOfWorking } from './domain/choose-way-of-working.js';
import { closeProject } from './domain/close-project.js';
import { definePhase } from './domain/define-phase.js';
import { grantProjectRole } from './domain/grant-project-role.js';
import { holdProject } from './domain/hold-project.js';
import { linkProduct } from './domain/link-product.js';
import { passGate } from './domain/pass-gate.js';
import { proposeProject } from './domain/propose-project.js';
import { rejectCharter } from './domain/reject-charter.js';
import { renameProject } from './domain/rename-project.js';
import { reopenProject } from './domain/reopen-project.js';
import { restoreProject } from './domain/restore-project.js';
import { resumeProject } from './domain/resume-project.js';
import { returnCharter } from './domain/return-charter.js';
import { revokeProjectRole } from './domain/revoke-project-role.js';
import { setProjectVisibility } from './domain/set-project-visibility.js';
import { startClosing } from './domain/start-closing.js';
import { startExecution } from './domain/start-execution.js';
import { startPlanning } from './domain/start-planning.js';
import { submitCharter } from './domain/submit-charter.js';
import { unlinkProduct } from './domain/unlink-product.js';
import { writeCharter } from './domain/write-charter.js';

export { project } from './project.aggregate.js';

/** Every command of a project; its views hang on the aggregate. */
export const projectCommands = [
  proposeProject,
  renameProject,
  writeCharter,
  submitCharter,
  returnCharter,
  rejectCharter,
  approveCharter,
  chooseWayOfWorking,
  startPlanning,
  startExecution,
  holdProject,
  resumeProject,
  startClosing,
  closeProject,
  reopenProject,
  cancelProject,
  definePhase,
  passGate,
  grantProjectRole,
  revokeProjectRole,
  assignProjectManager,
  setProjectVisibility,
  linkProduct,
  unlinkProduct,
  archiveProject,
  restoreProject,
] as const;
