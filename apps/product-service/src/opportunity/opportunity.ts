import { archiveOpportunity } from './domain/archive-opportunity.js';
import { dismissOpportunity } from './domain/dismiss-opportunity.js';
import { markAddressed } from './domain/mark-addressed.js';
import { mergeOpportunity } from './domain/merge-opportunity.js';
import { pursueOpportunity } from './domain/pursue-opportunity.js';
import { rateOpportunity } from './domain/rate-opportunity.js';
import { redactOpportunityEvidence } from './domain/redact-opportunity-evidence.js';
import { reopenOpportunity } from './domain/reopen-opportunity.js';
import { restoreOpportunity } from './domain/restore-opportunity.js';
import { rewordOpportunity } from './domain/reword-opportunity.js';
import { sizeOpportunity } from './domain/size-opportunity.js';
import { spotOpportunity } from './domain/spot-opportunity.js';
import { validateOpportunity } from './domain/validate-opportunity.js';

export { opportunity } from './opportunity.aggregate.js';
export { opportunityPage } from './views/opportunity-page.js';

/** Every command of an opportunity; its views hang on the aggregate. */
export const opportunityCommands = [
  spotOpportunity,
  rewordOpportunity,
  sizeOpportunity,
  rateOpportunity,
  validateOpportunity,
  pursueOpportunity,
  dismissOpportunity,
  reopenOpportunity,
  markAddressed,
  mergeOpportunity,
  redactOpportunityEvidence,
  archiveOpportunity,
  restoreOpportunity,
] as const;
