import type { AnyUndo } from '@wheelhouse/event-sourcing';
import { comparisonUndo } from './comparison/comparison.undo.js';
import { competitorUndo } from './competitor/competitor.undo.js';
import { customerUndo } from './customer/customer.undo.js';
import { experimentUndo } from './experiment/experiment.undo.js';
import { featureUndo } from './feature/feature.undo.js';
import { feedbackUndo } from './feedback/feedback.undo.js';
import { insightUndo } from './insight/insight.undo.js';
import { metricUndo, observationUndo } from './metric/metric.undo.js';
import { objectiveUndo } from './objective/objective.undo.js';
import { opportunityUndo } from './opportunity/opportunity.undo.js';
import { prioritisationModelUndo } from './prioritisation-model/prioritisation-model.undo.js';
import { productUndo } from './product/product.undo.js';
import { productLineUndo } from './product-line/product-line.undo.js';
import { releaseUndo } from './release/release.undo.js';
import { roadmapUndo } from './roadmap/roadmap.undo.js';
import { studyUndo } from './study/study.undo.js';

/** How whatever was done to the records of a product is taken back. */
export const productUndos: readonly AnyUndo[] = [
  ...[productUndo, productLineUndo, objectiveUndo, competitorUndo, comparisonUndo, featureUndo, prioritisationModelUndo, roadmapUndo, releaseUndo],
  ...[studyUndo, insightUndo, opportunityUndo, customerUndo, feedbackUndo, metricUndo, observationUndo, experimentUndo],
];
