import { commandOf, id, isRejection, reject, row, rowsNear, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import { featurePage } from '../views/feature-page.js';
import { childrenLock, featureRefused, standing, undecided } from './feature.rules.js';

/** One feature of those that stand under another, if there is any. */
export const anyChild = (parent: string) => rowsNear(featurePage, { parent }, 'title', undefined, 1);

export const hasChildren = reject.conflict('feature.has-children', 'Other features stand under this one; let them stand elsewhere first.');

export const mergeFeature = commandOf(feature)({
  name: 'merge-feature',
  method: 'POST',
  path: '/:id/merge',
  summary: 'Say that the feature is the same as another one of its product, which counts its links, votes and feedback from then on',
  body: z.object({ into: id(), reason: text(2000).optional() }),
  example: { into: '0190c5a0-0000-7000-8000-000000000012', reason: 'both ask for a berth at sea' },
  access: productManagers,
  // Of two that would be merged into each other at once, the second finds the first one merged.
  locks: ({ id: self }) => [{ rootOf: self, name: 'feature-merges' }, childrenLock(self)],
  refers: ({ body }) => [{ id: body.into, pointer: '/into' }],
  facts: ({ body, id: self }) => ({ into: row(featurePage, body.into), children: anyChild(self) }),
  decide: (state, { id: self, body }, { into, children }) => {
    if (state.status !== 'none' && state.mergedInto === body.into) return [];
    const known = standing(state, [...undecided, 'declined'], 'merged');
    if (isRejection(known)) return known;
    if (body.into === self) return reject.invalid('feature.merged-into-itself', 'A feature cannot be merged into itself.', '/into');
    const refused = featureRefused(into, '/into');
    if (refused || !into) return refused ?? [];
    if (into.product !== known.product) return reject.invalid('feature.merged-across-products', 'The other feature belongs to another product; move this one there first.', '/into');
    if (into.status === 'declined' || into.status === 'removed') return reject.conflict('feature.merge-target-ended', `The other feature is ${into.status}.`, '/into');
    return children.length > 0 ? hasChildren : [{ type: 'FeatureMerged', data: body }];
  },
});

export const unmergeFeature = commandOf(feature)({
  name: 'unmerge-feature',
  method: 'POST',
  path: '/:id/unmerge',
  summary: 'Let a merged feature stand by itself again',
  body: z.object({}),
  example: {},
  access: productManagers,
  locks: ({ id: self }) => [{ rootOf: self, name: 'feature-merges' }],
  decide: (state) => {
    if (state.status === 'none') return reject.notFound('feature.not-found', 'There is no such feature.');
    if (state.archived) return reject.conflict('feature.archived', 'The feature is archived; restore it first.');
    return state.mergedInto === null ? [] : [{ type: 'FeatureUnmerged', data: { from: state.mergedInto } }];
  },
});
