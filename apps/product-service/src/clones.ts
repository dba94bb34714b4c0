import { cloneComparison } from './comparison/comparison.clone.js';
import { cloneExperiment } from './experiment/experiment.clone.js';
import { cloneFeature } from './feature/feature.clone.js';
import { cloneMetric } from './metric/metric.clone.js';
import { cloneObjective } from './objective/objective.clone.js';
import { clonePrioritisationModel } from './prioritisation-model/prioritisation-model.clone.js';
import { cloneProduct } from './product/product.clone.js';
import { cloneRelease } from './release/release.clone.js';
import { cloneRoadmap } from './roadmap/roadmap.clone.js';
import { cloneStudy } from './study/study.clone.js';

/**
 * What can be copied, and saved as a template. The others are what somebody found, said or decided once (feedback, insights,
 * opportunities, customers, competitors, decisions, assumptions, discussions): a copy of those would be a second witness.
 */
export const clones = [cloneProduct, cloneObjective, cloneFeature, cloneRelease, cloneRoadmap, clonePrioritisationModel, cloneStudy, cloneExperiment, cloneMetric, cloneComparison] as const;
