import { defineService } from '@wheelhouse/service-kit';
import { knownOrganisation } from '@wheelhouse/records';
import { commonRecords } from '@wheelhouse/records/common-records';
import { templatesFor } from '@wheelhouse/records/template/template';
import { templateUndo } from '@wheelhouse/records/template/template.undo';
import { clones } from './clones.js';
import { comparison, comparisonCommands, comparisonMatrix } from './comparison/comparison.js';
import { competitor, competitorCommands, competitorMove } from './competitor/competitor.js';
import { experiment, experimentCommands } from './experiment/experiment.js';
import { feature, featureCommands, featureFedViews, featureGestures, featureQueries, featureScore, followCommitments } from './feature/feature.js';
import { productLine, productLineCommands, productLinePage } from './product-line/product-line.js';
import { prioritisationModel, prioritisationModelCommands, prioritisationModelVersion, prioritisationQueries } from './prioritisation-model/prioritisation-model.js';
import { metrics } from './metric/metric.js';
import { carryOver, checkInList, objective, objectiveCommands, objectiveQueries } from './objective/objective.js';
import { pivotFallout, product, productCommands, productPage } from './product/product.js';
import { launchFeatures, release, releaseCommands, releaseQueries, releaseScope } from './release/release.js';
import { research } from './research/research.js';
import { productUndos } from './undo.js';
import { roadmap, roadmapCommands, roadmapItem, roadmapPage, roadmapQueries } from './roadmap/roadmap.js';

/** Kinds of record that have an owner of their own, and the command that says who it is. */
export const ownersElsewhere = { product: 'assign-product-manager', 'product-line': 'transfer-product-line', feature: 'assign-feature-owner', assumption: 'reassign-assumption' };

const common = commonRecords('product', {
  kinds: () => productService.aggregates.flatMap(({ stream, companion }) => (companion ? [] : [stream])),
  rootViews: () => productService.rootViews,
  ownersElsewhere,
});

const templates = templatesFor('product');

/** Everything that product-service does: the first file to read. */
export const productService = defineService({
  context: 'product',
  // Facts of others, and its own that cause something, come twenty times a second and not one by one.
  gatherMs: 50,
  name: 'product-service',
  summary: 'What is built, and why: products with their strategy and their life, features from idea to outcome, and the talk about both.',
  aggregates: [product, productLine, objective, competitor, comparison, feature, prioritisationModel, roadmap, release, ...research.aggregates, ...metrics.aggregates, experiment, ...common.aggregates, templates.aggregate],
  commands: [...productCommands, ...productLineCommands, ...objectiveCommands, ...competitorCommands, ...comparisonCommands, ...featureCommands, ...prioritisationModelCommands, ...roadmapCommands, ...releaseCommands, ...research.commands, ...metrics.commands, ...experimentCommands, ...common.commands, ...templates.commands],
  clones,
  beside: common.beside,
  routes: templates.routes,
  gestures: [carryOver, ...featureGestures, ...metrics.gestures],
  undos: [...productUndos, ...common.undos, templateUndo(templates)],
  imports: [...metrics.imports, ...research.imports],
  rootViews: [productPage, productLinePage, roadmapPage],
  fedViews: [...knownOrganisation, ...featureFedViews],
  reactions: [followCommitments, launchFeatures, ...research.reactions, ...common.reactions],
  queries: [pivotFallout, ...prioritisationQueries, ...objectiveQueries, ...featureQueries, comparisonMatrix, ...roadmapQueries, ...releaseQueries, ...metrics.queries, ...research.queries, ...common.queries],
  deadlines: research.deadlines,
  migrations: research.migrations,
  lists: [
    { path: 'competitor-moves', view: competitorMove, summary: 'What competitors did, by their days.' },
    { path: 'check-ins', view: checkInList, summary: 'Check-ins of an objective, by their days.' },
    { path: 'release-scope', view: releaseScope, summary: 'Which release has which feature in scope, and how much it needs it.' },
    { path: 'roadmap-items', view: roadmapItem, summary: 'What stands on the drafts of roadmaps that you see, by feature, objective and roadmap.' },
    ...research.lists,
    ...metrics.lists,
    ...common.lists,
    { path: 'feature-scores', view: featureScore, summary: 'Scores of features, by product (their root), model and version.' },
    { path: 'prioritisation-model-versions', view: prioritisationModelVersion, summary: 'Published versions of prioritisation models, which never change.' },
  ],
});
