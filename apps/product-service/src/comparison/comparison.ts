import { addCapability } from './domain/add-capability.js';
import { addComparedCompetitor } from './domain/add-compared-competitor.js';
import { archiveComparison } from './domain/archive-comparison.js';
import { assessCapability } from './domain/assess-capability.js';
import { assessOurs } from './domain/assess-ours.js';
import { createComparison } from './domain/create-comparison.js';
import { dropComparedCompetitor } from './domain/drop-compared-competitor.js';
import { linkGap } from './domain/link-gap.js';
import { restoreComparison } from './domain/restore-comparison.js';
import { retireCapability } from './domain/retire-capability.js';
import { reviseCapability } from './domain/revise-capability.js';
import { rewordComparison } from './domain/reword-comparison.js';
import { unlinkGap } from './domain/unlink-gap.js';

export { comparison } from './comparison.aggregate.js';
export { comparisonMatrix } from './queries/comparison-matrix.js';
export { comparisonPage } from './views/comparison-page.js';

/** Every command of a comparison. */
export const comparisonCommands = [
  createComparison,
  rewordComparison,
  addComparedCompetitor,
  dropComparedCompetitor,
  addCapability,
  reviseCapability,
  retireCapability,
  assessCapability,
  assessOurs,
  linkGap,
  unlinkGap,
  archiveComparison,
  restoreComparison,
] as const;
