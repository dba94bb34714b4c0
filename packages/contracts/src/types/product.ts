// Made by `npm run contracts`; a change here is lost.
import type { EventOf } from '../kernel/define-event.js';
import type * as events from '../product/index.js';
import type { RecordsContracts } from '../records/index.js';

/** The comparison was put away; it can be restored. */
export type ComparisonArchived = EventOf<typeof events.comparisonArchived>;
/** One more capability is compared: how much it matters, and which opportunity it answers. */
export type ComparisonCapabilityAdded = EventOf<typeof events.comparisonCapabilityAdded>;
/** How far a competitor had a capability on a day, as a source tells. */
export type ComparisonCapabilityAssessed = EventOf<typeof events.comparisonCapabilityAssessed>;
/** A capability is compared no more, for a reason. */
export type ComparisonCapabilityRetired = EventOf<typeof events.comparisonCapabilityRetired>;
/** A capability is worded anew, matters more or less, or answers another opportunity. */
export type ComparisonCapabilityRevised = EventOf<typeof events.comparisonCapabilityRevised>;
/** The product is compared with one more competitor. */
export type ComparisonCompetitorAdded = EventOf<typeof events.comparisonCompetitorAdded>;
/** The product is compared with a competitor no more, for a reason. */
export type ComparisonCompetitorDropped = EventOf<typeof events.comparisonCompetitorDropped>;
/** A product is compared with what others offer. */
export type ComparisonCreated = EventOf<typeof events.comparisonCreated>;
/** A feature is to close the gap in a capability. */
export type ComparisonGapLinked = EventOf<typeof events.comparisonGapLinked>;
/** A feature is to close the gap in a capability no more. */
export type ComparisonGapUnlinked = EventOf<typeof events.comparisonGapUnlinked>;
/** How far our own product had a capability on a day. */
export type ComparisonOwnCapabilityAssessed = EventOf<typeof events.comparisonOwnCapabilityAssessed>;
/** The comparison goes by another name. */
export type ComparisonRenamed = EventOf<typeof events.comparisonRenamed>;
/** The comparison is in use again. */
export type ComparisonRestored = EventOf<typeof events.comparisonRestored>;
/** Somebody else serves a market of ours. */
export type CompetitorAdded = EventOf<typeof events.competitorAdded>;
/** The competitor was put away; it can be restored. */
export type CompetitorArchived = EventOf<typeof events.competitorArchived>;
/** What the competitor does, and where it is found; null where that was taken away. */
export type CompetitorDescribed = EventOf<typeof events.competitorDescribed>;
/** The competitor did something on a day, as a source tells. */
export type CompetitorMoveNoted = EventOf<typeof events.competitorMoveNoted>;
/** What was noted of the competitor was not so, for a reason. */
export type CompetitorMoveRetracted = EventOf<typeof events.competitorMoveRetracted>;
/** The competitor goes by another name. */
export type CompetitorRenamed = EventOf<typeof events.competitorRenamed>;
/** The competitor is watched again. */
export type CompetitorRestored = EventOf<typeof events.competitorRestored>;
/** The customer reference was put away; it can be restored. */
export type CustomerArchived = EventOf<typeof events.customerArchived>;
/** Every word that was said for the customer, and for those merged into them, is unreadable for ever. */
export type CustomerForgotten = EventOf<typeof events.customerForgotten>;
/** Two references were one customer: from now on this one counts as the other. */
export type CustomerMerged = EventOf<typeof events.customerMerged>;
/** A customer became known by a pseudonym; who they are stands nowhere here. */
export type CustomerRegistered = EventOf<typeof events.customerRegistered>;
/** The customer reference is in use again, as it stood. */
export type CustomerRestored = EventOf<typeof events.customerRestored>;
/** The customer belongs to another segment, or to none. */
export type CustomerSegmentSet = EventOf<typeof events.customerSegmentSet>;
/** What the customer is worth a year from a day on; said again for one day, it corrects. */
export type CustomerValueSet = EventOf<typeof events.customerValueSet>;
/** The experiment was put away. */
export type ExperimentArchived = EventOf<typeof events.experimentArchived>;
/** What the results say of the hypothesis. */
export type ExperimentConcluded = EventOf<typeof events.experimentConcluded>;
/** A test of a hypothesis was designed, before building. */
export type ExperimentDesigned = EventOf<typeof events.experimentDesigned>;
/** The hypothesis was put in other words, before the start. */
export type ExperimentHypothesisReworded = EventOf<typeof events.experimentHypothesisReworded>;
/** The experiment has another name. */
export type ExperimentRenamed = EventOf<typeof events.experimentRenamed>;
/** The experiment was taken out again. */
export type ExperimentRestored = EventOf<typeof events.experimentRestored>;
/** How an arm of the experiment stands: how many took part, and the metric’s value. */
export type ExperimentResultRecorded = EventOf<typeof events.experimentResultRecorded>;
/** The experiment runs. */
export type ExperimentStarted = EventOf<typeof events.experimentStarted>;
/** When the experiment stops was settled beforehand. */
export type ExperimentStopRuleSet = EventOf<typeof events.experimentStopRuleSet>;
/** The experiment was broken off. */
export type ExperimentStopped = EventOf<typeof events.experimentStopped>;
/** The feature was put away; it can be restored. */
export type FeatureArchived = EventOf<typeof events.featureArchived>;
/** A scorer gave their inputs to a version of a model; the score is computed from them by the formula as it stood, and is none while one is missing. */
export type FeatureAssessed = EventOf<typeof events.featureAssessed>;
/** A scorer took their inputs to a version of a model back. */
export type FeatureAssessmentWithdrawn = EventOf<typeof events.featureAssessmentWithdrawn>;
/** What became of a project’s commitment to the feature, and where the feature stands by all of them: in delivery, delivered, or planned again. */
export type FeatureCommitmentFollowed = EventOf<typeof events.featureCommitmentFollowed>;
/** Which component of the product the feature is part of, or none. */
export type FeatureComponentSet = EventOf<typeof events.featureComponentSet>;
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
/** The feature was taken back from its users on a day, with the release that had brought it; it is delivered, and not launched. */
export type FeatureLaunchRolledBack = EventOf<typeof events.featureLaunchRolledBack>;
/** The feature is in the hands of its users since a day, with a release where it came with one. */
export type FeatureLaunched = EventOf<typeof events.featureLaunched>;
/** The feature rests on an insight. */
export type FeatureLinkedToInsight = EventOf<typeof events.featureLinkedToInsight>;
/** The feature serves an objective. */
export type FeatureLinkedToObjective = EventOf<typeof events.featureLinkedToObjective>;
/** The feature answers an opportunity. */
export type FeatureLinkedToOpportunity = EventOf<typeof events.featureLinkedToOpportunity>;
/** The feature serves a pillar of its product’s strategy. */
export type FeatureLinkedToPillar = EventOf<typeof events.featureLinkedToPillar>;
/** The feature is the same as another one, which counts its links, votes and feedback as well. */
export type FeatureMerged = EventOf<typeof events.featureMerged>;
/** The feature belongs to another product from now on, with its history. */
export type FeatureMovedToProduct = EventOf<typeof events.featureMovedToProduct>;
/** The feature stands under another one in the tree, or under none. */
export type FeatureMovedUnder = EventOf<typeof events.featureMovedUnder>;
/** The feature is offered to the project no more, for a reason. */
export type FeatureOfferWithdrawn = EventOf<typeof events.featureOfferWithdrawn>;
/** The feature was offered to a project: what it is to build of it, and by when it is needed. */
export type FeatureOffered = EventOf<typeof events.featureOffered>;
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
/** Parts of the feature are features of their own now; the criteria that went with each are asked of it no more. */
export type FeatureSplit = EventOf<typeof events.featureSplit>;
/** The feature no longer rests on an insight. */
export type FeatureUnlinkedFromInsight = EventOf<typeof events.featureUnlinkedFromInsight>;
/** The feature no longer serves an objective. */
export type FeatureUnlinkedFromObjective = EventOf<typeof events.featureUnlinkedFromObjective>;
/** The feature no longer answers an opportunity. */
export type FeatureUnlinkedFromOpportunity = EventOf<typeof events.featureUnlinkedFromOpportunity>;
/** The feature no longer serves a pillar. */
export type FeatureUnlinkedFromPillar = EventOf<typeof events.featureUnlinkedFromPillar>;
/** The feature stands by itself again. */
export type FeatureUnmerged = EventOf<typeof events.featureUnmerged>;
/** The feature has no place in a list any more. */
export type FeatureUnranked = EventOf<typeof events.featureUnranked>;
/** The feedback was put away; it can be restored. */
export type FeedbackArchived = EventOf<typeof events.feedbackArchived>;
/** How the feedback sounds and which themes it touches, as somebody judged it, and which it touches no more. */
export type FeedbackClassified = EventOf<typeof events.feedbackClassified>;
/** Nothing will be done about the feedback, for a reason. */
export type FeedbackDeclined = EventOf<typeof events.feedbackDeclined>;
/** An excerpt of the feedback speaks for an opportunity or a feature; importance goes from 0 (nice) to 3 (cannot do without). */
export type FeedbackLinked = EventOf<typeof events.feedbackLinked>;
/** The feedback says what another one says already; its votes and links count there, and stay its own. */
export type FeedbackMerged = EventOf<typeof events.feedbackMerged>;
/** All that was to be done with the feedback is done. */
export type FeedbackProcessed = EventOf<typeof events.feedbackProcessed>;
/** The words of the feedback and its excerpts are readable no more; that it was given remains. */
export type FeedbackRedacted = EventOf<typeof events.feedbackRedacted>;
/** Declined feedback is looked at again, for a reason. */
export type FeedbackReopened = EventOf<typeof events.feedbackReopened>;
/** Who asked was told that a feature answers it, on a day. */
export type FeedbackRequesterInformed = EventOf<typeof events.feedbackRequesterInformed>;
/** The feedback is in use again, as it stood. */
export type FeedbackRestored = EventOf<typeof events.feedbackRestored>;
/** The feedback is looked at before the day it was put off to. */
export type FeedbackResumed = EventOf<typeof events.feedbackResumed>;
/** The feedback is put off until a day. */
export type FeedbackSnoozed = EventOf<typeof events.feedbackSnoozed>;
/** Somebody said what they think of a product, for themselves or for a customer. */
export type FeedbackSubmitted = EventOf<typeof events.feedbackSubmitted>;
/** The feedback no longer speaks for an opportunity or a feature. */
export type FeedbackUnlinked = EventOf<typeof events.feedbackUnlinked>;
/** The feedback says something of its own after all, and takes its votes and links back. */
export type FeedbackUnmerged = EventOf<typeof events.feedbackUnmerged>;
/** A vote was taken back. */
export type FeedbackVoteWithdrawn = EventOf<typeof events.feedbackVoteWithdrawn>;
/** A member or a customer wants the same. */
export type FeedbackVoted = EventOf<typeof events.feedbackVoted>;
/** The day that the feedback was put off to has come. */
export type FeedbackWoken = EventOf<typeof events.feedbackWoken>;
/** The insight was put away; it can be restored. */
export type InsightArchived = EventOf<typeof events.insightArchived>;
/** One is surer or less sure of the insight, for a reason. */
export type InsightConfidenceChanged = EventOf<typeof events.insightConfidenceChanged>;
/** Somebody holds the insight for wrong, for a reason. */
export type InsightContested = EventOf<typeof events.insightContested>;
/** More speaks for the insight. */
export type InsightEvidenceAdded = EventOf<typeof events.insightEvidenceAdded>;
/** The words of a piece of evidence are readable no more; that there was one remains. */
export type InsightEvidenceRedacted = EventOf<typeof events.insightEvidenceRedacted>;
/** The insight speaks for an opportunity, a feature or a product. */
export type InsightLinked = EventOf<typeof events.insightLinked>;
/** Something was understood, with what speaks for it. */
export type InsightRecorded = EventOf<typeof events.insightRecorded>;
/** The insight is in use again, as it stood. */
export type InsightRestored = EventOf<typeof events.insightRestored>;
/** The statement of the insight is worded anew. */
export type InsightReworded = EventOf<typeof events.insightReworded>;
/** The insight stands after it was contested, for a reason. */
export type InsightSettled = EventOf<typeof events.insightSettled>;
/** Another insight took the place of this one. */
export type InsightSuperseded = EventOf<typeof events.insightSuperseded>;
/** The insight no longer speaks for it. */
export type InsightUnlinked = EventOf<typeof events.insightUnlinked>;
/** The metric was put away. */
export type MetricArchived = EventOf<typeof events.metricArchived>;
/** A metric of a product, or of the whole organisation, was defined: what it counts, in which unit, and how its observations become one number. */
export type MetricDefined = EventOf<typeof events.metricDefined>;
/** The metric is computed from others by a formula of +, −, × and ÷. */
export type MetricDerived = EventOf<typeof events.metricDerived>;
/** What the metric means was said in other words; null takes them away. */
export type MetricDescribed = EventOf<typeof events.metricDescribed>;
/** The metric tells of something else. */
export type MetricReclassified = EventOf<typeof events.metricReclassified>;
/** The metric has another name. */
export type MetricRenamed = EventOf<typeof events.metricRenamed>;
/** The metric was taken out again. */
export type MetricRestored = EventOf<typeof events.metricRestored>;
/** The metric is observed no more; what was observed stays. */
export type MetricRetired = EventOf<typeof events.metricRetired>;
/** The metric has a further segment, or one that was retired again. */
export type MetricSegmentAdded = EventOf<typeof events.metricSegmentAdded>;
/** A segment of the metric is observed no more; what was observed stays. */
export type MetricSegmentRetired = EventOf<typeof events.metricSegmentRetired>;
/** Where the metric’s numbers come from was said; null takes it away. */
export type MetricSourceStated = EventOf<typeof events.metricSourceStated>;
/** A target of the metric was given up. */
export type MetricTargetDropped = EventOf<typeof events.metricTargetDropped>;
/** The metric is to reach a value, aggregated over a period, by a day. */
export type MetricTargetSet = EventOf<typeof events.metricTargetSet>;
/** The metric warns or alarms no more. */
export type MetricThresholdDropped = EventOf<typeof events.metricThresholdDropped>;
/** A value of the metric, aggregated over a period, on whose worse side it warns or alarms. */
export type MetricThresholdSet = EventOf<typeof events.metricThresholdSet>;
/** The objective is worked for. */
export type ObjectiveActivated = EventOf<typeof events.objectiveActivated>;
/** The objective serves another pillar, another wider objective, or neither. */
export type ObjectiveAligned = EventOf<typeof events.objectiveAligned>;
/** The objective was put away; it can be restored. */
export type ObjectiveArchived = EventOf<typeof events.objectiveArchived>;
/** The objective is worked for no more, for a reason. */
export type ObjectiveCancelled = EventOf<typeof events.objectiveCancelled>;
/** The objective was not finished; another one goes on with it in another period. */
export type ObjectiveCarriedOver = EventOf<typeof events.objectiveCarriedOver>;
/** What was noted with a check-in is readable no more; its numbers stay. */
export type ObjectiveCheckInRedacted = EventOf<typeof events.objectiveCheckInRedacted>;
/** Where a key result stood on a day, and how sure its people were of reaching it. */
export type ObjectiveCheckedIn = EventOf<typeof events.objectiveCheckedIn>;
/** The objective is over: its score as computed, its score as its people see it, and what was learnt. */
export type ObjectiveClosed = EventOf<typeof events.objectiveClosed>;
/** An objective was worded for a period: what is wanted, why, and which pillar or wider objective it serves. */
export type ObjectiveDrafted = EventOf<typeof events.objectiveDrafted>;
/** One more result tells whether the objective is reached. */
export type ObjectiveKeyResultAdded = EventOf<typeof events.objectiveKeyResultAdded>;
/** A key result asks for something else than before, for a reason. */
export type ObjectiveKeyResultChanged = EventOf<typeof events.objectiveKeyResultChanged>;
/** A key result tells nothing any more, for a reason. */
export type ObjectiveKeyResultDropped = EventOf<typeof events.objectiveKeyResultDropped>;
/** What was learnt by the objective is readable no more; its score stays. */
export type ObjectiveLearningRedacted = EventOf<typeof events.objectiveLearningRedacted>;
/** A key result is read from a metric. */
export type ObjectiveMetricLinked = EventOf<typeof events.objectiveMetricLinked>;
/** A key result is read from a metric no more. */
export type ObjectiveMetricUnlinked = EventOf<typeof events.objectiveMetricUnlinked>;
/** The objective is for other days than was drafted. */
export type ObjectivePeriodMoved = EventOf<typeof events.objectivePeriodMoved>;
/** Why the objective is wanted was said anew. */
export type ObjectiveReasonStated = EventOf<typeof events.objectiveReasonStated>;
/** The objective is worded anew. */
export type ObjectiveRenamed = EventOf<typeof events.objectiveRenamed>;
/** The objective is in use again, where it stood. */
export type ObjectiveRestored = EventOf<typeof events.objectiveRestored>;
/** Every part of a batch of observations is there. */
export type ObservationBatchCompleted = EventOf<typeof events.observationBatchCompleted>;
/** Observations of a metric were recorded, as one part of a batch. */
export type ObservationsRecorded = EventOf<typeof events.observationsRecorded>;
/** The need is met. */
export type OpportunityAddressed = EventOf<typeof events.opportunityAddressed>;
/** The opportunity was put away; it can be restored. */
export type OpportunityArchived = EventOf<typeof events.opportunityArchived>;
/** The opportunity is left alone, for a reason. */
export type OpportunityDismissed = EventOf<typeof events.opportunityDismissed>;
/** The words of a piece of evidence are readable no more; that there was one remains. */
export type OpportunityEvidenceRedacted = EventOf<typeof events.opportunityEvidenceRedacted>;
/** The opportunity is the same as another, and counts there. */
export type OpportunityMerged = EventOf<typeof events.opportunityMerged>;
/** The opportunity is pursued under an objective. */
export type OpportunityPursued = EventOf<typeof events.opportunityPursued>;
/** How important the need is and how well it is met today, each 0 to 10, as n people said. */
export type OpportunityRated = EventOf<typeof events.opportunityRated>;
/** A dismissed opportunity is looked at again, for a reason. */
export type OpportunityReopened = EventOf<typeof events.opportunityReopened>;
/** The opportunity is in use again, as it stood. */
export type OpportunityRestored = EventOf<typeof events.opportunityRestored>;
/** The problem is worded anew. */
export type OpportunityReworded = EventOf<typeof events.opportunityReworded>;
/** Whose problem it is, or null where it is anybody’s. */
export type OpportunitySegmentSet = EventOf<typeof events.opportunitySegmentSet>;
/** How large the opportunity is, by which method and source. */
export type OpportunitySized = EventOf<typeof events.opportunitySized>;
/** A need that nobody meets, or a chance in the market, was seen. */
export type OpportunitySpotted = EventOf<typeof events.opportunitySpotted>;
/** The opportunity is real, as evidence shows. */
export type OpportunityValidated = EventOf<typeof events.opportunityValidated>;
/** Of several scorers’ results the draft takes the median, or the mean. */
export type PrioritisationModelAggregationSet = EventOf<typeof events.prioritisationModelAggregationSet>;
/** The model was put away; it can be restored. */
export type PrioritisationModelArchived = EventOf<typeof events.prioritisationModelArchived>;
/** The organisation has one more model to prioritise by: a draft so far. */
export type PrioritisationModelDefined = EventOf<typeof events.prioritisationModelDefined>;
/** What the model is for; null where the description was taken away. */
export type PrioritisationModelDescribed = EventOf<typeof events.prioritisationModelDescribed>;
/** The draft of the model has these factors, with their scales and anchors; where there was none, a draft was begun. */
export type PrioritisationModelFactorsChanged = EventOf<typeof events.prioritisationModelFactorsChanged>;
/** The organisation prioritises by this model where a product has not chosen another. */
export type PrioritisationModelMadeDefault = EventOf<typeof events.prioritisationModelMadeDefault>;
/** The model goes by another name. */
export type PrioritisationModelRenamed = EventOf<typeof events.prioritisationModelRenamed>;
/** The model is in use again, as it was. */
export type PrioritisationModelRestored = EventOf<typeof events.prioritisationModelRestored>;
/** Nothing is scored by the model any more; the scores that there are stay. */
export type PrioritisationModelRetired = EventOf<typeof events.prioritisationModelRetired>;
/** The draft became a version that never changes; features are scored by it from now on. */
export type PrioritisationModelVersionPublished = EventOf<typeof events.prioritisationModelVersionPublished>;
/** The factors of the draft count by these weights, in percent, each perhaps for an objective. */
export type PrioritisationModelWeighted = EventOf<typeof events.prioritisationModelWeighted>;
/** What was asked of scorers is asked no more. */
export type PrioritisationScoreRequestWithdrawn = EventOf<typeof events.prioritisationScoreRequestWithdrawn>;
/** Members were asked to score features by a version of the model, by a day. */
export type PrioritisationScoresRequested = EventOf<typeof events.prioritisationScoresRequested>;
/** How the effort of a period was split in fact, and where that is known from. */
export type ProductActualSplitRecorded = EventOf<typeof events.productActualSplitRecorded>;
/** The product was put away with all that belongs to it; it can be restored. */
export type ProductArchived = EventOf<typeof events.productArchived>;
/** The product’s course is told to one more audience, inside the organisation or outside. */
export type ProductAudienceAdded = EventOf<typeof events.productAudienceAdded>;
/** An audience is told nothing any more, for a reason. */
export type ProductAudienceDropped = EventOf<typeof events.productAudienceDropped>;
/** An audience is worded anew. */
export type ProductAudienceRevised = EventOf<typeof events.productAudienceRevised>;
/** The product is made of one more component. */
export type ProductComponentAdded = EventOf<typeof events.productComponentAdded>;
/** A component goes by another name. */
export type ProductComponentRenamed = EventOf<typeof events.productComponentRenamed>;
/** The product does without a component, for a reason. */
export type ProductComponentRetired = EventOf<typeof events.productComponentRetired>;
/** A product was taken up, at whatever stage of its life it was. */
export type ProductCreated = EventOf<typeof events.productCreated>;
/** What the product is, in a few sentences; null where the description was taken away. */
export type ProductDescribed = EventOf<typeof events.productDescribed>;
/** The product was given up before it was launched. */
export type ProductDiscontinued = EventOf<typeof events.productDiscontinued>;
/** A planned split of effort does not hold, for a reason. */
export type ProductInvestmentSplitDropped = EventOf<typeof events.productInvestmentSplitDropped>;
/** How the effort of a period is meant to be split, by pillar or by kind of work. */
export type ProductInvestmentSplitSet = EventOf<typeof events.productInvestmentSplitSet>;
/** The product belongs to a product line. */
export type ProductJoinedLine = EventOf<typeof events.productJoinedLine>;
/** The product has another short key; the one before is free again. */
export type ProductKeyChanged = EventOf<typeof events.productKeyChanged>;
/** The product no longer belongs to a product line. */
export type ProductLeftLine = EventOf<typeof events.productLeftLine>;
/** The line was put away with what belongs to it; it can be restored. */
export type ProductLineArchived = EventOf<typeof events.productLineArchived>;
/** A set of products is led as one line. */
export type ProductLineCreated = EventOf<typeof events.productLineCreated>;
/** What the line is, in a few sentences; null where the description was taken away. */
export type ProductLineDescribed = EventOf<typeof events.productLineDescribed>;
/** Another team owns the line, or another product manager steers it. */
export type ProductLineOwnershipTransferred = EventOf<typeof events.productLineOwnershipTransferred>;
/** The line goes by another name. */
export type ProductLineRenamed = EventOf<typeof events.productLineRenamed>;
/** The line is in use again. */
export type ProductLineRestored = EventOf<typeof events.productLineRestored>;
/** A member has a role in the line, whatever their team. */
export type ProductLineRoleGranted = EventOf<typeof events.productLineRoleGranted>;
/** A member no longer has a role in the line. */
export type ProductLineRoleRevoked = EventOf<typeof events.productLineRoleRevoked>;
/** The line is seen more or less widely. */
export type ProductLineVisibilitySet = EventOf<typeof events.productLineVisibilitySet>;
/** Another team owns the product, or another product manager steers it. */
export type ProductOwnershipTransferred = EventOf<typeof events.productOwnershipTransferred>;
/** A segment has one more persona: somebody made up who stands for its people. */
export type ProductPersonaDefined = EventOf<typeof events.productPersonaDefined>;
/** A persona stands for nobody any more, for a reason. */
export type ProductPersonaRetired = EventOf<typeof events.productPersonaRetired>;
/** A persona is worded anew, or stands for another segment. */
export type ProductPersonaRevised = EventOf<typeof events.productPersonaRevised>;
/** The strategy rests on one more pillar, for a reason. */
export type ProductPillarAdded = EventOf<typeof events.productPillarAdded>;
/** The strategy no longer rests on a pillar. */
export type ProductPillarRetired = EventOf<typeof events.productPillarRetired>;
/** A pillar of the strategy was worded or founded anew. */
export type ProductPillarRevised = EventOf<typeof events.productPillarRevised>;
/** The product is prioritised by a model of its own choice; null where it goes by the organisation’s default again. */
export type ProductPrioritisationModelChosen = EventOf<typeof events.productPrioritisationModelChosen>;
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
/** The product’s market has one more segment. */
export type ProductSegmentDefined = EventOf<typeof events.productSegmentDefined>;
/** The product no longer aims at a segment, for a reason. */
export type ProductSegmentRetired = EventOf<typeof events.productSegmentRetired>;
/** A segment of the market is worded anew. */
export type ProductSegmentRevised = EventOf<typeof events.productSegmentRevised>;
/** The product entered the next stage of its life, on a day where it was told. */
export type ProductStageAdvanced = EventOf<typeof events.productStageAdvanced>;
/** The product went back to an earlier stage of its life, for a reason. */
export type ProductStageSteppedBack = EventOf<typeof events.productStageSteppedBack>;
/** A group’s stake, or how it is spoken to, is another one than before. */
export type ProductStakeholderChanged = EventOf<typeof events.productStakeholderChanged>;
/** A group has no stake in the product any more, for a reason. */
export type ProductStakeholderDismissed = EventOf<typeof events.productStakeholderDismissed>;
/** A group with a stake in the product is spoken to: how often, and by which channel. */
export type ProductStakeholderEngaged = EventOf<typeof events.productStakeholderEngaged>;
/** The strategy turned: it gave pillars up and rests on others, for a reason; what served only those falls out. */
export type ProductStrategyPivoted = EventOf<typeof events.productStrategyPivoted>;
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
/** The release was put away; it can be restored. */
export type ReleaseArchived = EventOf<typeof events.releaseArchived>;
/** The release will not go out, for a reason. */
export type ReleaseCancelled = EventOf<typeof events.releaseCancelled>;
/** A condition of the go is met, as something shows. */
export type ReleaseConditionMet = EventOf<typeof events.releaseConditionMet>;
/** What the release brings, in a few sentences; null where that was taken away. */
export type ReleaseDescribed = EventOf<typeof events.releaseDescribed>;
/** What was found out about the release, and how it went, once it was out. */
export type ReleaseEvaluated = EventOf<typeof events.releaseEvaluated>;
/** A feature is in the scope of the release, which must, should or could have it; other open releases that have it in scope are named. */
export type ReleaseFeatureAdded = EventOf<typeof events.releaseFeatureAdded>;
/** A feature is no longer in the scope of the release. */
export type ReleaseFeatureDropped = EventOf<typeof events.releaseFeatureDropped>;
/** The go no longer counts, since what goes out is not what was decided on. */
export type ReleaseGoLapsed = EventOf<typeof events.releaseGoLapsed>;
/** It was decided on a day whether the release goes out: yes, under conditions, or no; with each vote. */
export type ReleaseGoNoGoHeld = EventOf<typeof events.releaseGoNoGoHeld>;
/** The release is in the hands of some or all users since a day, with those of its features that are built. */
export type ReleaseLaunched = EventOf<typeof events.releaseLaunched>;
/** No more users get the release since a day, for a reason; those who have it keep it. */
export type ReleasePaused = EventOf<typeof events.releasePaused>;
/** A release of a product was planned: its version, how much it changes, what it is for, and the window of days it is to go out in. */
export type ReleasePlanned = EventOf<typeof events.releasePlanned>;
/** A function of the organisation has something to get ready for the release, and somebody who answers for it. */
export type ReleaseReadinessAdded = EventOf<typeof events.releaseReadinessAdded>;
/** Something that was to be got ready is ready. */
export type ReleaseReadinessCompleted = EventOf<typeof events.releaseReadinessCompleted>;
/** Something was not ready after all, for a reason. */
export type ReleaseReadinessReopened = EventOf<typeof events.releaseReadinessReopened>;
/** The release goes out without something that was to be got ready, for a reason. */
export type ReleaseReadinessWaived = EventOf<typeof events.releaseReadinessWaived>;
/** A release that was rolled back is in the hands of users again since a day. */
export type ReleaseRelaunched = EventOf<typeof events.releaseRelaunched>;
/** The release goes by another name; null where it was taken away. */
export type ReleaseRenamed = EventOf<typeof events.releaseRenamed>;
/** The release has another version; the one before is free again. */
export type ReleaseRenumbered = EventOf<typeof events.releaseRenumbered>;
/** The release is to go out in another window of days, for a reason. */
export type ReleaseRescheduled = EventOf<typeof events.releaseRescheduled>;
/** The release is in use again. */
export type ReleaseRestored = EventOf<typeof events.releaseRestored>;
/** A paused release goes on since a day. */
export type ReleaseResumed = EventOf<typeof events.releaseResumed>;
/** The release was taken back from all users on a day, for a reason, and its features with it. */
export type ReleaseRolledBack = EventOf<typeof events.releaseRolledBack>;
/** The release needs a feature more or less than before. */
export type ReleaseScopeLevelChanged = EventOf<typeof events.releaseScopeLevelChanged>;
/** More users have the release since a day. */
export type ReleaseWidened = EventOf<typeof events.releaseWidened>;
/** The roadmap was put away; it can be restored. */
export type RoadmapArchived = EventOf<typeof events.roadmapArchived>;
/** The roadmap is made for another audience; versions that are out keep theirs. */
export type RoadmapAudienceChosen = EventOf<typeof events.roadmapAudienceChosen>;
/** Somebody set an item’s days by hand, for a reason. */
export type RoadmapDateOverridden = EventOf<typeof events.roadmapDateOverridden>;
/** A gesture moved features that are being built, and who made it knew: their projects are asked what would slip. */
export type RoadmapDeliveryChangeAsked = EventOf<typeof events.roadmapDeliveryChangeAsked>;
/** What the roadmap is about; null where the description was taken away. */
export type RoadmapDescribed = EventOf<typeof events.roadmapDescribed>;
/** A team began a roadmap of some of its products, or of a product line; it is a draft until a version is published. */
export type RoadmapDrafted = EventOf<typeof events.roadmapDrafted>;
/** An item shows the forecast of those who build it; its target stays beside it. */
export type RoadmapForecastFollowed = EventOf<typeof events.roadmapForecastFollowed>;
/** Another team makes the roadmap. */
export type RoadmapHandedOver = EventOf<typeof events.roadmapHandedOver>;
/** Those who plan are more or less sure of an item. */
export type RoadmapItemConfidenceStated = EventOf<typeof events.roadmapItemConfidenceStated>;
/** An item must not reach an audience outside the organisation, or may again. */
export type RoadmapItemDisclosureSet = EventOf<typeof events.roadmapItemDisclosureSet>;
/** An item stands in another lane, at another horizon, on other days or in another place. */
export type RoadmapItemMoved = EventOf<typeof events.roadmapItemMoved>;
/** What those who plan noted with an item; it is in no published version. */
export type RoadmapItemNoted = EventOf<typeof events.roadmapItemNoted>;
/** A feature, an objective or a milestone stands on the roadmap. */
export type RoadmapItemPlaced = EventOf<typeof events.roadmapItemPlaced>;
/** An item was taken off the roadmap, for a reason; the fact keeps what it was. */
export type RoadmapItemRemoved = EventOf<typeof events.roadmapItemRemoved>;
/** The roadmap has one more lane. */
export type RoadmapLaneAdded = EventOf<typeof events.roadmapLaneAdded>;
/** A lane took another place among the lanes: a fractional index. */
export type RoadmapLaneMoved = EventOf<typeof events.roadmapLaneMoved>;
/** An empty lane was taken off the roadmap. */
export type RoadmapLaneRemoved = EventOf<typeof events.roadmapLaneRemoved>;
/** A lane goes by another name; published versions keep the one of their time. */
export type RoadmapLaneRenamed = EventOf<typeof events.roadmapLaneRenamed>;
/** Every dated item of a lane was shifted by calendar months, to the last day of a month that is too short, or by days. */
export type RoadmapLaneShifted = EventOf<typeof events.roadmapLaneShifted>;
/** A milestone goes by another title. */
export type RoadmapMilestoneRenamed = EventOf<typeof events.roadmapMilestoneRenamed>;
/** The roadmap is no longer about a product. */
export type RoadmapProductExcluded = EventOf<typeof events.roadmapProductExcluded>;
/** The roadmap is about one more product. */
export type RoadmapProductIncluded = EventOf<typeof events.roadmapProductIncluded>;
/** The roadmap goes by another name. */
export type RoadmapRenamed = EventOf<typeof events.roadmapRenamed>;
/** The roadmap is in use again. */
export type RoadmapRestored = EventOf<typeof events.roadmapRestored>;
/** A member has a role in the roadmap, whatever their team. */
export type RoadmapRoleGranted = EventOf<typeof events.roadmapRoleGranted>;
/** A member no longer has a role in the roadmap. */
export type RoadmapRoleRevoked = EventOf<typeof events.roadmapRoleRevoked>;
/** A member, a team or an audience no longer reads published versions that were not made for them. */
export type RoadmapShareRevoked = EventOf<typeof events.roadmapShareRevoked>;
/** Published versions may be read by a member, a team or an audience, whatever audience they were made for. */
export type RoadmapShared = EventOf<typeof events.roadmapShared>;
/** Some of the items of a version that is published by the event that closes it. */
export type RoadmapVersionPartPublished = EventOf<typeof events.roadmapVersionPartPublished>;
/** A version of the roadmap was published for an audience, its items in the parts before this event; it never changes. */
export type RoadmapVersionPublished = EventOf<typeof events.roadmapVersionPublished>;
/** A published version is no longer held out to its audience; it stays as it was for those who make the roadmap. */
export type RoadmapVersionWithdrawn = EventOf<typeof events.roadmapVersionWithdrawn>;
/** The draft is seen more or less widely. */
export type RoadmapVisibilitySet = EventOf<typeof events.roadmapVisibilitySet>;
/** The study was given up, for a reason. */
export type StudyAbandoned = EventOf<typeof events.studyAbandoned>;
/** The study was put away; it can be restored. */
export type StudyArchived = EventOf<typeof events.studyArchived>;
/** The study is over, and found something. */
export type StudyConcluded = EventOf<typeof events.studyConcluded>;
/** The words of a finding are readable no more; that there was one remains. */
export type StudyFindingRedacted = EventOf<typeof events.studyFindingRedacted>;
/** The study is done in another way. */
export type StudyMethodChanged = EventOf<typeof events.studyMethodChanged>;
/** A question was set down with how it is to be answered. */
export type StudyPlanned = EventOf<typeof events.studyPlanned>;
/** The question of the study is worded anew. */
export type StudyQuestionReworded = EventOf<typeof events.studyQuestionReworded>;
/** The study runs on other days. */
export type StudyRescheduled = EventOf<typeof events.studyRescheduled>;
/** The study is in use again, as it stood. */
export type StudyRestored = EventOf<typeof events.studyRestored>;
/** How many the study wants to hear. */
export type StudySampleSet = EventOf<typeof events.studySampleSet>;
/** Whom the study asks, or null where it asks anybody. */
export type StudySegmentSet = EventOf<typeof events.studySegmentSet>;
/** A session was held, with a customer or with somebody not known here. */
export type StudySessionRecorded = EventOf<typeof events.studySessionRecorded>;
/** The notes of a session are readable no more; that it was held remains. */
export type StudySessionRedacted = EventOf<typeof events.studySessionRedacted>;
/** The study runs. */
export type StudyStarted = EventOf<typeof events.studyStarted>;
/** Answers of respondents came in; a respondent answers a question once. */
export type SurveyAnswersRecorded = EventOf<typeof events.surveyAnswersRecorded>;
/** Somebody began to talk about a record. */
export type DiscussionOpened = EventOf<RecordsContracts['discussionOpened']>;
/** Who opened the discussion worded its opening anew. */
export type DiscussionOpeningEdited = EventOf<RecordsContracts['discussionOpeningEdited']>;
/** The opening’s words, in every wording they had, are readable no more. */
export type DiscussionOpeningRedacted = EventOf<RecordsContracts['discussionOpeningRedacted']>;
/** Somebody replied in the discussion. */
export type ReplyPosted = EventOf<RecordsContracts['replyPosted']>;
/** Who replied worded it anew. */
export type ReplyEdited = EventOf<RecordsContracts['replyEdited']>;
/** The reply’s words, in every wording they had, are readable no more. */
export type ReplyRedacted = EventOf<RecordsContracts['replyRedacted']>;
/** What was to be settled is settled. */
export type DiscussionResolved = EventOf<RecordsContracts['discussionResolved']>;
/** It is not settled after all. */
export type DiscussionReopened = EventOf<RecordsContracts['discussionReopened']>;
/** What the discussion is about moved to another product or project, and the discussion with it. */
export type DiscussionMoved = EventOf<RecordsContracts['discussionMoved']>;
/** A member answers for the record. */
export type RecordOwnerSet = EventOf<RecordsContracts['recordOwnerSet']>;
/** Nobody answers for the record by name any more. */
export type RecordOwnerCleared = EventOf<RecordsContracts['recordOwnerCleared']>;
/** A tag was put on the record. */
export type RecordTagged = EventOf<RecordsContracts['recordTagged']>;
/** A tag was taken off the record. */
export type RecordUntagged = EventOf<RecordsContracts['recordUntagged']>;
/** A custom field of the record has a value; a choice is named by its id, a member by theirs. */
export type RecordFieldSet = EventOf<RecordsContracts['recordFieldSet']>;
/** A custom field of the record has no value any more. */
export type RecordFieldCleared = EventOf<RecordsContracts['recordFieldCleared']>;
/** The record was linked to another one of its service, or to a page on the web. */
export type RecordLinked = EventOf<RecordsContracts['recordLinked']>;
/** A link of the record was taken away. */
export type RecordUnlinked = EventOf<RecordsContracts['recordUnlinked']>;
/** A member wants to hear of what becomes of the record. */
export type RecordWatched = EventOf<RecordsContracts['recordWatched']>;
/** A member does not want to hear of the record any more. */
export type RecordUnwatched = EventOf<RecordsContracts['recordUnwatched']>;
/** The record moved to another product or project, and its card with it; what else is kept about it follows. */
export type RecordMoved = EventOf<RecordsContracts['recordMoved']>;
/** It is known under which id another system has the record. */
export type RecordExternalIdSet = EventOf<RecordsContracts['recordExternalIdSet']>;
/** The record is not tied to that other system any more. */
export type RecordExternalIdDropped = EventOf<RecordsContracts['recordExternalIdDropped']>;
/** Records of these kinds, or of every kind where none is named, may have a field of the organisation’s own. */
export type CustomFieldDefined = EventOf<RecordsContracts['customFieldDefined']>;
/** The field got another name; its key stays. */
export type CustomFieldRenamed = EventOf<RecordsContracts['customFieldRenamed']>;
/** There is one more to choose from. */
export type CustomFieldChoiceAdded = EventOf<RecordsContracts['customFieldChoiceAdded']>;
/** This one is not to be chosen any more; records that have it keep it. */
export type CustomFieldChoiceRetired = EventOf<RecordsContracts['customFieldChoiceRetired']>;
/** The field takes no new values; records that have one keep it. */
export type CustomFieldRetired = EventOf<RecordsContracts['customFieldRetired']>;
/** The field takes values again. */
export type CustomFieldRestored = EventOf<RecordsContracts['customFieldRestored']>;
/** It was decided on that day: what was asked, what was weighed, what was chosen, by whom and why. */
export type DecisionLogged = EventOf<RecordsContracts['decisionLogged']>;
/** Somebody looked at the decision again; it stands, and is to be looked at again on that day, if any. */
export type DecisionRevisited = EventOf<RecordsContracts['decisionRevisited']>;
/** The words of a note on the decision are readable no more. */
export type DecisionNoteRedacted = EventOf<RecordsContracts['decisionNoteRedacted']>;
/** The decision does not stand any more. */
export type DecisionReversed = EventOf<RecordsContracts['decisionReversed']>;
/** Question or reason were put into other words; what was decided is the same. */
export type DecisionReworded = EventOf<RecordsContracts['decisionReworded']>;
/** The decision was put away. */
export type DecisionArchived = EventOf<RecordsContracts['decisionArchived']>;
/** The decision was taken out again. */
export type DecisionRestored = EventOf<RecordsContracts['decisionRestored']>;
/** What the decision is about moved to another product or project, and the decision with it. */
export type DecisionMoved = EventOf<RecordsContracts['decisionMoved']>;
/** Something is taken for true until it is tested: who sees to that, how and by when. */
export type AssumptionLogged = EventOf<RecordsContracts['assumptionLogged']>;
/** The assumption was put into other words. */
export type AssumptionReworded = EventOf<RecordsContracts['assumptionReworded']>;
/** Somebody else sees to the test. */
export type AssumptionReassigned = EventOf<RecordsContracts['assumptionReassigned']>;
/** It is tested in another way, or by another day. */
export type AssumptionTestChanged = EventOf<RecordsContracts['assumptionTestChanged']>;
/** The assumption held. */
export type AssumptionValidated = EventOf<RecordsContracts['assumptionValidated']>;
/** The assumption did not hold, with what follows from that. */
export type AssumptionBroken = EventOf<RecordsContracts['assumptionBroken']>;
/** It is open again whether the assumption holds. */
export type AssumptionReopened = EventOf<RecordsContracts['assumptionReopened']>;
/** The words of the evidence, of all of it that was ever told, are readable no more. */
export type AssumptionEvidenceRedacted = EventOf<RecordsContracts['assumptionEvidenceRedacted']>;
/** The assumption was put away. */
export type AssumptionArchived = EventOf<RecordsContracts['assumptionArchived']>;
/** The assumption was taken out again. */
export type AssumptionRestored = EventOf<RecordsContracts['assumptionRestored']>;
/** What the assumption is about moved to another product or project, and the assumption with it. */
export type AssumptionMoved = EventOf<RecordsContracts['assumptionMoved']>;
/** A record was saved as a template, to make others like it. */
export type TemplateSaved = EventOf<RecordsContracts['templateSaved']>;
/** The template has another name. */
export type TemplateRenamed = EventOf<RecordsContracts['templateRenamed']>;
/** The template is described in other words, or in none. */
export type TemplateDescribed = EventOf<RecordsContracts['templateDescribed']>;
/** The template makes something else from now on: what another record of the same kind was saved as. */
export type TemplateReplaced = EventOf<RecordsContracts['templateReplaced']>;
/** The template was put away. */
export type TemplateArchived = EventOf<RecordsContracts['templateArchived']>;
/** The template was taken out again. */
export type TemplateRestored = EventOf<RecordsContracts['templateRestored']>;
