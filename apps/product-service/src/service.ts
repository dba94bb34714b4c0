import { defineService } from '@wheelhouse/service-kit';
import { discussionFor, knownOrganisation } from '@wheelhouse/records';
import { feature, featureCommands } from './feature/feature.js';
import { product, productCommands, productPage } from './product/product.js';

const discussion = discussionFor('product');

/** Everything that product-service does: the first file to read. */
export const productService = defineService({
  context: 'product',
  name: 'product-service',
  summary: 'What is built, and why: products with their strategy and their life, features from idea to outcome, and the talk about both.',
  aggregates: [product, feature, discussion.aggregate],
  commands: [...productCommands, ...featureCommands, ...discussion.commands],
  rootViews: [productPage],
  fedViews: knownOrganisation,
  lists: [{ path: 'discussions', view: discussion.list, summary: 'Discussions, by what they are about.' }],
});
