import * as experiment from './experiment.events.js';
import * as metric from './metric.events.js';
import * as observationBatch from './observation-batch.events.js';
import * as opportunity from './opportunity.events.js';
import * as insight from './insight.events.js';
import * as study from './study.events.js';
import * as feedback from './feedback.events.js';
import * as customer from './customer.events.js';
import * as comparison from './comparison.events.js';
import * as competitor from './competitor.events.js';
import * as assessed from './feature-assessed.events.js';
import * as delivery from './feature-delivery.events.js';
import * as shape from './feature-shape.events.js';
import * as estimated from './feature-estimated.events.js';
import * as feature from './feature.events.js';
import * as prioritisationModel from './prioritisation-model.events.js';
import * as objective from './objective.events.js';
import * as product from './product.events.js';
import * as featureRelease from './feature-release.events.js';
import * as release from './release.events.js';
import * as releaseRollout from './release-rollout.events.js';
import * as roadmap from './roadmap.events.js';
import * as roadmapGesture from './roadmap-gesture.events.js';
import * as productModel from './product-model.events.js';
import * as productLine from './product-line.events.js';
import * as strategy from './product-strategy.events.js';

export * from './values.js';
export * from './product.events.js';
export * from './strategy.values.js';
export * from './product-strategy.events.js';
export * from './product-model.events.js';
export * from './product-line.events.js';
export * from './objective.values.js';
export * from './objective.events.js';
export * from './competitor.events.js';
export * from './comparison.values.js';
export * from './comparison.events.js';
export * from './feature.events.js';
export * from './feature-estimated.events.js';
export * from './feature-shape.events.js';
export * from './feature-delivery.events.js';
export * from './feature-assessed.events.js';
export * from './prioritisation.values.js';
export * from './built-in-models.js';
export * from './prioritisation-model.events.js';
export * from './customer.events.js';
export * from './feedback.events.js';
export * from './study.events.js';
export * from './insight.events.js';
export * from './opportunity.events.js';
export * from './research.values.js';

/** Every event of a product's own stream, in its newest version. */
export const productEvents = [...Object.values(product), ...Object.values(strategy), ...Object.values(productModel)];

/** Every event of a product line's stream, in its newest version. */
export const productLineEvents = Object.values(productLine);

/** Every event of an objective's stream, in its newest version. */
export const objectiveEvents = Object.values(objective);

/** Every event of a competitor's stream, in its newest version. */
export const competitorEvents = Object.values(competitor);

/** Every event of a comparison's stream, in its newest version. */
export const comparisonEvents = Object.values(comparison);

/** Every event of a feature's stream, in its newest version. */
export const featureEvents = [...Object.values(feature), ...Object.values(assessed), ...Object.values(estimated), ...Object.values(delivery), ...Object.values(shape), ...Object.values(featureRelease)];

/** Every event of a prioritisation model’s stream, in its newest version. */
export const prioritisationModelEvents = Object.values(prioritisationModel);

/** Every event of a customer reference’s stream, in its newest version. */
export const customerEvents = Object.values(customer);

/** Every event of a feedback’s stream, in its newest version. */
export const feedbackEvents = Object.values(feedback);

/** Every event of a study’s stream, in its newest version. */
export const studyEvents = Object.values(study);

/** Every event of an insight’s stream, in its newest version. */
export const insightEvents = Object.values(insight);

/** Every event of an opportunity’s stream, in its newest version. */
export const opportunityEvents = Object.values(opportunity);

export * from './roadmap.values.js';
export * from './roadmap.events.js';
export * from './roadmap-gesture.events.js';

/** Every event of a roadmap's stream. */
export const roadmapEvents = [...Object.values(roadmap), ...Object.values(roadmapGesture)];

export * from './feature-release.events.js';
export * from './release.values.js';
export * from './release.events.js';
export * from './release-rollout.events.js';

/** Every event of a release's stream. */
export const releaseEvents = [...Object.values(release), ...Object.values(releaseRollout)];

export * from './metric.values.js';
export * from './metric.events.js';
export * from './observation-batch.events.js';
export * from './experiment.values.js';
export * from './experiment.events.js';

/** Every event of a metric's own stream. */
export const metricEvents = Object.values(metric);

/** Every event of a batch of observations. */
export const observationBatchEvents = Object.values(observationBatch);

/** Every event of an experiment's stream. */
export const experimentEvents = Object.values(experiment);
