import { addEvidence } from './domain/add-evidence.js';
import { archiveInsight } from './domain/archive-insight.js';
import { changeConfidence } from './domain/change-confidence.js';
import { contestInsight } from './domain/contest-insight.js';
import { linkInsight } from './domain/link-insight.js';
import { recordInsight } from './domain/record-insight.js';
import { redactEvidence } from './domain/redact-evidence.js';
import { restoreInsight } from './domain/restore-insight.js';
import { rewordInsight } from './domain/reword-insight.js';
import { settleInsight } from './domain/settle-insight.js';
import { supersedeInsight } from './domain/supersede-insight.js';
import { unlinkInsight } from './domain/unlink-insight.js';

export { insight } from './insight.aggregate.js';
export { insightPage } from './views/insight-page.js';

/** Every command of an insight; its views hang on the aggregate. */
export const insightCommands = [
  recordInsight,
  rewordInsight,
  addEvidence,
  changeConfidence,
  contestInsight,
  settleInsight,
  supersedeInsight,
  linkInsight,
  unlinkInsight,
  redactEvidence,
  archiveInsight,
  restoreInsight,
] as const;
