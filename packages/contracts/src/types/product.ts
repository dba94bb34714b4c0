// Made by `npm run contracts`; a change here is lost.
import type { EventOf } from '../kernel/define-event.js';
import type * as events from '../product/index.js';
import type { DiscussionContracts } from '../records/discussion.events.js';

/** The feature was put away; it can be restored. */
export type FeatureArchived = EventOf<typeof events.featureArchived>;
/** A scorer gave their inputs to the model; the score is computed from them, and is none while one is missing. */
export type FeatureAssessed = EventOf<typeof events.featureAssessed>;
/** A scorer took their inputs back. */
export type FeatureAssessmentWithdrawn = EventOf<typeof events.featureAssessmentWithdrawn>;
/** One more thing must be true for the feature to be accepted. */
export type FeatureCriterionAdded = EventOf<typeof events.featureCriterionAdded>;
/** An acceptance criterion that was verified is not true after all. */
export type FeatureCriterionContested = EventOf<typeof events.featureCriterionContested>;
/** An acceptance criterion is asked for no more. */
export type FeatureCriterionDropped = EventOf<typeof events.featureCriterionDropped>;
/** An acceptance criterion was seen to be true. */
export type FeatureCriterionVerified = EventOf<typeof events.featureCriterionVerified>;
/** The feature will not be built, for a reason. */
export type FeatureDeclined = EventOf<typeof events.featureDeclined>;
/** The feature is built, on a day where it was told. */
export type FeatureDelivered = EventOf<typeof events.featureDelivered>;
/** The feature was not done after all; it is in delivery again. */
export type FeatureDeliveryReopened = EventOf<typeof events.featureDeliveryReopened>;
/** A standing team builds the feature, without a project. */
export type FeatureDeliveryStarted = EventOf<typeof events.featureDeliveryStarted>;
/** The team laid the feature down; it is planned again. */
export type FeatureDeliveryStopped = EventOf<typeof events.featureDeliveryStopped>;
/** The feature went one step back on its way, for a reason. */
export type FeatureDemoted = EventOf<typeof events.featureDemoted>;
/** The feature cannot go before another one. */
export type FeatureDependencyAdded = EventOf<typeof events.featureDependencyAdded>;
/** The feature no longer waits for another one. */
export type FeatureDependencyDropped = EventOf<typeof events.featureDependencyDropped>;
/** How much work the feature is thought to be, in person-months or in a team’s own unit, and by whom. */
export type FeatureEstimated = EventOf<typeof events.featureEstimated>;
/** By how much the feature is expected to move which metric, and by when. */
export type FeatureHypothesisStated = EventOf<typeof events.featureHypothesisStated>;
/** The feature is in the hands of its users since a day. */
export type FeatureLaunched = EventOf<typeof events.featureLaunched>;
/** The feature serves a pillar of its product’s strategy. */
export type FeatureLinkedToPillar = EventOf<typeof events.featureLinkedToPillar>;
/** The feature stands under another one in the tree, or under none. */
export type FeatureMovedUnder = EventOf<typeof events.featureMovedUnder>;
/** After its outcome the feature is kept, followed by another, or removed; and why. */
export type FeatureOutcomeDecided = EventOf<typeof events.featureOutcomeDecided>;
/** What the hypothesis’s metric came to in a window of days after the launch. */
export type FeatureOutcomeMeasured = EventOf<typeof events.featureOutcomeMeasured>;
/** A member answers for the feature. */
export type FeatureOwnerAssigned = EventOf<typeof events.featureOwnerAssigned>;
/** It was decided to build the feature; its owner answers for it. */
export type FeaturePlanned = EventOf<typeof events.featurePlanned>;
/** Which problem the feature solves, or null where that was taken away. */
export type FeatureProblemStated = EventOf<typeof events.featureProblemStated>;
/** The idea is worth a closer look: a candidate. */
export type FeaturePromoted = EventOf<typeof events.featurePromoted>;
/** A piece of work on a product was proposed: an idea so far. */
export type FeatureProposed = EventOf<typeof events.featureProposed>;
/** The feature took a place in a list: a fractional index among the ranks of that list. A product’s backlog goes by the product’s id. */
export type FeatureRanked = EventOf<typeof events.featureRanked>;
/** The feature is another kind of work than was thought. */
export type FeatureReclassified = EventOf<typeof events.featureReclassified>;
/** The feature has another title. */
export type FeatureRenamed = EventOf<typeof events.featureRenamed>;
/** A declined feature is an idea again, for a reason. */
export type FeatureReopened = EventOf<typeof events.featureReopened>;
/** The feature is in use again, where it stood. */
export type FeatureRestored = EventOf<typeof events.featureRestored>;
/** The feature no longer serves a pillar. */
export type FeatureUnlinkedFromPillar = EventOf<typeof events.featureUnlinkedFromPillar>;
/** The product was put away with all that belongs to it; it can be restored. */
export type ProductArchived = EventOf<typeof events.productArchived>;
/** A product was taken up, at whatever stage of its life it was. */
export type ProductCreated = EventOf<typeof events.productCreated>;
/** What the product is, in a few sentences; null where the description was taken away. */
export type ProductDescribed = EventOf<typeof events.productDescribed>;
/** The product was given up before it was launched. */
export type ProductDiscontinued = EventOf<typeof events.productDiscontinued>;
/** The product has another short key; the one before is free again. */
export type ProductKeyChanged = EventOf<typeof events.productKeyChanged>;
/** Another team owns the product, or another product manager steers it. */
export type ProductOwnershipTransferred = EventOf<typeof events.productOwnershipTransferred>;
/** The strategy rests on one more pillar, for a reason. */
export type ProductPillarAdded = EventOf<typeof events.productPillarAdded>;
/** The strategy no longer rests on a pillar. */
export type ProductPillarRetired = EventOf<typeof events.productPillarRetired>;
/** A pillar of the strategy was worded or founded anew. */
export type ProductPillarRevised = EventOf<typeof events.productPillarRevised>;
/** The product goes by another name. */
export type ProductRenamed = EventOf<typeof events.productRenamed>;
/** The product is in use again. */
export type ProductRestored = EventOf<typeof events.productRestored>;
/** The product is out of service; every step of its sunset was done or waived. */
export type ProductRetired = EventOf<typeof events.productRetired>;
/** A member has a role in the product, whatever their team. */
export type ProductRoleGranted = EventOf<typeof events.productRoleGranted>;
/** A member no longer has a role in the product. */
export type ProductRoleRevoked = EventOf<typeof events.productRoleRevoked>;
/** The product entered the next stage of its life, on a day where it was told. */
export type ProductStageAdvanced = EventOf<typeof events.productStageAdvanced>;
/** The product went back to an earlier stage of its life, for a reason. */
export type ProductStageSteppedBack = EventOf<typeof events.productStageSteppedBack>;
/** The product stays in service after all; its plan of sunset is void. */
export type ProductSunsetCancelled = EventOf<typeof events.productSunsetCancelled>;
/** How the product is taken out of service: the steps with their days, who is told, and where its users go. */
export type ProductSunsetPlanned = EventOf<typeof events.productSunsetPlanned>;
/** A step of the sunset is done. */
export type ProductSunsetStepCompleted = EventOf<typeof events.productSunsetStepCompleted>;
/** A step of the sunset will not be done, for a reason. */
export type ProductSunsetStepWaived = EventOf<typeof events.productSunsetStepWaived>;
/** The product is seen more or less widely. */
export type ProductVisibilitySet = EventOf<typeof events.productVisibilitySet>;
/** For whom the product is, which need it meets, what it is and what sets it apart. */
export type ProductVisionStated = EventOf<typeof events.productVisionStated>;
/** Somebody began to talk about a record. */
export type DiscussionOpened = EventOf<DiscussionContracts['discussionOpened']>;
/** Who opened the discussion worded its opening anew. */
export type DiscussionOpeningEdited = EventOf<DiscussionContracts['discussionOpeningEdited']>;
/** The opening’s words, in every wording they had, are readable no more. */
export type DiscussionOpeningRedacted = EventOf<DiscussionContracts['discussionOpeningRedacted']>;
/** Somebody replied in the discussion. */
export type ReplyPosted = EventOf<DiscussionContracts['replyPosted']>;
/** Who replied worded it anew. */
export type ReplyEdited = EventOf<DiscussionContracts['replyEdited']>;
/** The reply’s words, in every wording they had, are readable no more. */
export type ReplyRedacted = EventOf<DiscussionContracts['replyRedacted']>;
/** What was to be settled is settled. */
export type DiscussionResolved = EventOf<DiscussionContracts['discussionResolved']>;
/** It is not settled after all. */
export type DiscussionReopened = EventOf<DiscussionContracts['discussionReopened']>;
