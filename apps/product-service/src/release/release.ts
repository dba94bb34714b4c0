import { archiveRelease, cancelRelease, evaluateRelease, restoreRelease } from './domain/end-release.js';
import { holdGoNoGo, meetCondition } from './domain/hold-go-no-go.js';
import { addReadiness, completeReadiness, reopenReadiness, waiveReadiness } from './domain/keep-readiness.js';
import { addFeature, changeScopeLevel, dropFeature } from './domain/keep-scope.js';
import { planRelease } from './domain/plan-release.js';
import { renumberRelease, rescheduleRelease } from './domain/replan-release.js';
import { rewordRelease } from './domain/reword-release.js';
import { launchRelease, pauseRelease, relaunchRelease, resumeRelease, rollBackRelease, widenRelease } from './domain/roll-out.js';
import { releaseCalendar } from './queries/release-calendar.js';

export { launchFeatures } from './launch-features.js';
export { release } from './release.aggregate.js';
export { releasePage } from './views/release-page.js';
export { releaseScope } from './views/release-scope.js';

/** Every command of a release; its views hang on the aggregate. */
export const releaseCommands = [
  planRelease,
  rewordRelease,
  renumberRelease,
  rescheduleRelease,
  addFeature,
  dropFeature,
  changeScopeLevel,
  addReadiness,
  completeReadiness,
  reopenReadiness,
  waiveReadiness,
  holdGoNoGo,
  meetCondition,
  launchRelease,
  widenRelease,
  pauseRelease,
  resumeRelease,
  rollBackRelease,
  relaunchRelease,
  evaluateRelease,
  cancelRelease,
  archiveRelease,
  restoreRelease,
] as const;

/** Reads of releases beside their pages. */
export const releaseQueries = [releaseCalendar] as const;
