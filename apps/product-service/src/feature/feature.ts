import { addCriterion } from './domain/add-criterion.js';
import { archiveFeature } from './domain/archive-feature.js';
import { assessFeature } from './domain/assess-feature.js';
import { assignFeatureOwner } from './domain/assign-feature-owner.js';
import { contestCriterion } from './domain/contest-criterion.js';
import { decideOutcome } from './domain/decide-outcome.js';
import { declineFeature } from './domain/decline-feature.js';
import { demoteFeature } from './domain/demote-feature.js';
import { dependOn } from './domain/depend-on.js';
import { dropCriterion } from './domain/drop-criterion.js';
import { dropDependency } from './domain/drop-dependency.js';
import { estimateFeature } from './domain/estimate-feature.js';
import { linkPillar } from './domain/link-pillar.js';
import { markDelivered } from './domain/mark-delivered.js';
import { markLaunched } from './domain/mark-launched.js';
import { measureOutcome } from './domain/measure-outcome.js';
import { moveUnder } from './domain/move-under.js';
import { planFeature } from './domain/plan-feature.js';
import { promoteFeature } from './domain/promote-feature.js';
import { proposeFeature } from './domain/propose-feature.js';
import { rankFeature } from './domain/rank-feature.js';
import { reopenDelivery } from './domain/reopen-delivery.js';
import { reopenFeature } from './domain/reopen-feature.js';
import { restoreFeature } from './domain/restore-feature.js';
import { rewordFeature } from './domain/reword-feature.js';
import { startDelivery } from './domain/start-delivery.js';
import { stateHypothesis } from './domain/state-hypothesis.js';
import { stopDelivery } from './domain/stop-delivery.js';
import { unlinkPillar } from './domain/unlink-pillar.js';
import { verifyCriterion } from './domain/verify-criterion.js';
import { withdrawAssessment } from './domain/withdraw-assessment.js';
import { linkInsight, linkObjective, linkOpportunity } from './domain/link-record.js';
import { mergeFeature, unmergeFeature } from './domain/merge-feature.js';
import { moveToProduct } from './domain/move-to-product.js';
import { offerFeature, withdrawOffer } from './domain/offer-feature.js';
import { setComponent } from './domain/set-component.js';
import { splitFeature } from './split-feature.gesture.js';
import { unlinkInsight, unlinkObjective, unlinkOpportunity } from './domain/unlink-record.js';
import { featureCommitment } from './commitment/feature-commitment.js';
import { featurePromise, knownPromise } from './commitment/feature-promise.js';
import { knownProject } from './commitment/known-project.js';
import { featureDates } from './queries/feature-dates.js';
import { featureTree } from './queries/feature-tree.js';
import { mergedFeatures } from './queries/merged-features.js';

export { feature } from './feature.aggregate.js';
export { followCommitments } from './commitment/follow-commitments.js';
export { featurePage } from './views/feature-page.js';
export { featureScore } from './views/feature-score.js';

/** Every command of a feature; its views hang on the aggregate. */
export const featureCommands = [
  proposeFeature,
  rewordFeature,
  moveUnder,
  stateHypothesis,
  addCriterion,
  verifyCriterion,
  contestCriterion,
  dropCriterion,
  estimateFeature,
  assessFeature,
  withdrawAssessment,
  rankFeature,
  linkPillar,
  unlinkPillar,
  dependOn,
  dropDependency,
  assignFeatureOwner,
  promoteFeature,
  planFeature,
  demoteFeature,
  declineFeature,
  reopenFeature,
  startDelivery,
  stopDelivery,
  markDelivered,
  reopenDelivery,
  markLaunched,
  measureOutcome,
  decideOutcome,
  setComponent,
  linkObjective,
  unlinkObjective,
  linkOpportunity,
  unlinkOpportunity,
  linkInsight,
  unlinkInsight,
  mergeFeature,
  unmergeFeature,
  moveToProduct,
  offerFeature,
  withdrawOffer,
  archiveFeature,
  restoreFeature,
] as const;

/** Several commands at once: a feature with its parts. */
export const featureGestures = [splitFeature] as const;

/** What this service knows of projects for its features: offers, commitments, promises. */
export const featureFedViews = [knownProject, featureCommitment, knownPromise, featurePromise] as const;

/** Reads of a feature beside its page. */
export const featureQueries = [featureTree, featureDates, mergedFeatures] as const;
