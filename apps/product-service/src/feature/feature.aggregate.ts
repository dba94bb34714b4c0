import { featureEvents } from '@wheelhouse/contracts';
import { defineAggregate } from '@wheelhouse/event-sourcing';
import { evolve, noFeature } from './domain/feature.state.js';
import { featureDependency, featurePillar, featureRank } from './views/feature-links.js';
import { featurePage } from './views/feature-page.js';
import { featureSearch } from './views/feature-search.js';
import { featureScore } from './views/feature-score.js';

export const feature = defineAggregate({
  context: 'product',
  stream: 'feature',
  resource: 'features',
  events: featureEvents,
  initial: noFeature,
  stateVersion: 3,
  evolve,
  views: [featurePage, featureSearch, featureDependency, featurePillar, featureRank, featureScore],
  page: featurePage,
});
