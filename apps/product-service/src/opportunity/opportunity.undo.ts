import { by, noWayBack, undoOf } from '@wheelhouse/event-sourcing';
import { archiveOpportunity } from './domain/archive-opportunity.js';
import { dismissOpportunity } from './domain/dismiss-opportunity.js';
import { markAddressed } from './domain/mark-addressed.js';
import { pursueOpportunity } from './domain/pursue-opportunity.js';
import { rateOpportunity } from './domain/rate-opportunity.js';
import { reopenOpportunity } from './domain/reopen-opportunity.js';
import { restoreOpportunity } from './domain/restore-opportunity.js';
import { rewordOpportunity } from './domain/reword-opportunity.js';
import { sizeOpportunity } from './domain/size-opportunity.js';
import { opportunity } from './opportunity.aggregate.js';

export const opportunityUndo = undoOf(opportunity)({
  OpportunitySpotted: by('*', archiveOpportunity, (_data, { why }) => ({ reason: why })),
  OpportunityArchived: by('archived', restoreOpportunity, () => ({})),
  OpportunityRestored: by('archived', archiveOpportunity, (_data, { why }) => ({ reason: why })),
  OpportunityReworded: by('problem', rewordOpportunity, (_data, { before }) => ({ problem: before.problem })),
  OpportunitySegmentSet: by('segment', rewordOpportunity, (_data, { before }) => ({ segment: before.segment })),
  OpportunitySized: by('size', sizeOpportunity, (_data, { before: { size } }) => size ?? undefined, 'a size is told anew, and not taken away'),
  OpportunityRated: by('rating', rateOpportunity, (_data, { before: { rating } }) => rating ?? undefined, 'a rating is given anew, and not taken away'),
  OpportunityValidated: noWayBack('status', 'its evidence was seen; redact words that should not be there'),
  OpportunityPursued: by('status', pursueOpportunity, (_data, { before: { objective } }) => (objective === null ? undefined : { objective }), 'it is pursued under another objective, or dismissed'),
  OpportunityDismissed: by('status', reopenOpportunity, (_data, { why }) => ({ reason: why })),
  OpportunityReopened: by('status', dismissOpportunity, (_data, { before: { dismissed }, why }) => ({ reason: dismissed ?? why })),
  OpportunityAddressed: by('status', markAddressed, (_data, { before: { addressedOn } }) => (addressedOn === null ? undefined : { day: addressedOn }), 'its day is corrected, and not taken away'),
  OpportunityMerged: noWayBack('status', 'the other one counts for it from then on'),
  OpportunityEvidenceRedacted: noWayBack('evidence', 'its words are destroyed'),
});
