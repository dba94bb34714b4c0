import { commandOf, governs, id, isRejection, reject, row, rowsNear, rowsThrough, text, z, type Actor, type RowOf } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { productPage } from '../../product/views/product-page.js';
import { preparing } from '../../release/domain/release.rules.js';
import { releasePage } from '../../release/views/release-page.js';
import { releaseScope } from '../../release/views/release-scope.js';
import { feature } from '../feature.aggregate.js';
import { featurePage } from '../views/feature-page.js';
import type { FeatureEvent, KnownFeature } from './feature.state.js';
import { childrenLock, endedRefused, homeLock, parentRefused, unarchived } from './feature.rules.js';
import { anyChild, hasChildren } from './merge-feature.js';
import { ranksLock } from './rank-feature.js';

type Product = RowOf<typeof productPage>;

const body = z.object({ product: id(), parent: id().optional(), reason: text(2000).optional() });

export const moveToProduct = commandOf(feature)({
  name: 'move-to-product',
  method: 'POST',
  path: '/:id/move-to-product',
  summary: 'Let the feature belong to another product, with its history; parent, places, component and pillars that are not there fall away',
  body,
  example: { product: '0190c5a0-0000-7000-8000-000000000002', reason: 'harbours run it' },
  access: productManagers,
  locks: ({ id: self, body: to }) => [ranksLock(self), { rootOf: self, name: 'feature-merges' }, childrenLock(self), homeLock(self), ...(to.parent === undefined ? [] : [childrenLock(to.parent)])],
  refers: ({ body: to }) => [{ id: to.product, pointer: '/product' }, ...(to.parent === undefined ? [] : [{ id: to.parent, pointer: '/parent' }])],
  facts: ({ body: to, id: self }) => ({ product: row(productPage, to.product), parent: row(featurePage, to.parent ?? to.product), children: anyChild(self), ...standingIn(self) }),
  decide: (state, { id: self, body: to, actor }, { product, parent, children, merged, releases }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    if (known.product === to.product) return [];
    if (!product) return reject.invalid('reference.product-unknown', 'This is no product.', '/product');
    if (!mayManage(actor, product)) return reject.forbidden('feature.product-of-another-team', 'Only a product manager of the other product’s team takes features in.', '/product');
    const ended = endedRefused([product]);
    if (ended) return ended;
    if (Object.keys(known.offers).length > 0 || Object.keys(known.commitments).length > 0) {
      return reject.conflict('feature.committed', 'The feature is offered to a project, or a project is committed to it, for the product it belongs to now; withdraw that first.');
    }
    if (children.length > 0) return hasChildren;
    if (merged.length > 0) return reject.conflict('feature.has-merged', 'Other features were merged into this one and count for it; unmerge them first, since features of two products are never one.');
    const release = releases.find(({ archived, status }) => !archived && preparing.includes(status));
    if (release) return reject.conflict('feature.in-release', `The feature is in the scope of the release ${release.version}; drop it there first.`);
    if (to.parent === self) return reject.invalid('feature.own-parent', 'A feature cannot stand under itself.', '/parent');
    return parentRefused(known.level, product.id, { id: to.parent ?? null, row: parent }) ?? moved(known, product, to);
  },
});

/** Asks what of the product it belongs to now counts on the feature: one of those merged into it, and releases that have it in scope. */
const standingIn = (self: string) => ({
  merged: rowsNear(featurePage, { mergedInto: self }, 'title', undefined, 1),
  releases: rowsThrough(releasePage, [{ view: releaseScope, column: 'release' }], { feature: self }, 1_000),
});

const mayManage = (actor: Actor, product: Product): boolean => governs(actor) || actor.teams[product.team]?.includes('product-manager') === true;

function moved(known: KnownFeature, product: Product, { parent: under, reason }: z.output<typeof body>): FeatureEvent[] {
  const parent = under ?? null;
  const stands = (pillar: string) => product.pillars.some((one) => one.pillar === pillar);
  const left = [known.product, ...(known.parent === null ? [] : [known.parent])];
  const keepsComponent = known.component === null || product.components.some(({ component }) => component === known.component);
  return [
    { type: 'FeatureMovedToProduct', data: { from: known.product, to: product.id, ...(reason === undefined ? {} : { reason }) } },
    ...(parent === known.parent ? [] : [{ type: 'FeatureMovedUnder' as const, data: { parent } }]),
    ...left.filter((list) => known.ranks[list] !== undefined).map((list) => ({ type: 'FeatureUnranked' as const, data: { list } })),
    ...(keepsComponent ? [] : [{ type: 'FeatureComponentSet' as const, data: { component: null } }]),
    ...known.pillars.filter((pillar) => !stands(pillar)).map((pillar) => ({ type: 'FeatureUnlinkedFromPillar' as const, data: { pillar } })),
  ];
}
