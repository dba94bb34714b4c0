import { commandOf, id, isRejection, reject, row, rowsNear, text, z, type RowOf } from '@wheelhouse/event-sourcing';
import { isRank, rankFor, type Ranked } from '@wheelhouse/records';
import { productManagers } from '../../product/product.access.js';
import { productPage } from '../../product/views/product-page.js';
import { feature } from '../feature.aggregate.js';
import { featureRank } from '../views/feature-links.js';
import { unarchived } from './feature.rules.js';

/** The lock on the places in a list; that of a product's backlog is the same whether the list is named or not. */
export const ranksLock = (list: string) => ({ rootOf: list, name: 'ranks' });

/** Neighbours that a rank is made from: two to each side, since one of them may be the very one that moves. */
const EACH_SIDE = 2;

type ListOf = string | { readonly rootOf: string };
/** Asks for what stands next to a feature in a list, or last in it. */
export const ranksNear = (list: ListOf, anchor?: string) => rowsNear(featureRank, { list }, 'rank', anchor === undefined ? undefined : { feature: anchor }, EACH_SIDE);

/** Rows of {@link ranksNear}, as ranks are made from. */
export const rankedOnce = (...found: readonly (readonly RowOf<typeof featureRank>[])[]): readonly Ranked[] => [
  ...new Map(found.flat().map(({ feature: id, rank }) => [id, { id, rank }])).values(),
];

export const rankFeature = commandOf(feature)({
  name: 'rank-feature',
  method: 'POST',
  path: '/:id/rank',
  summary: 'Give the feature a place in a list: after one, before one, between two, or last. The list is its product’s backlog, unless another one is named',
  body: z.object({
    list: id().optional(),
    after: id().optional(),
    before: id().optional(),
    rank: text(200).nullable().optional().meta({ description: 'A rank that it had once, to stand there again, or right behind who stands there now; null takes it out of the list.' }),
  }),
  example: { after: '0190c5a0-0000-7000-8000-000000000012' },
  access: productManagers,
  locks: ({ id: self, body }) => [ranksLock(body.list ?? self)],
  facts: ({ id: self, body }) => {
    const list = body.list ?? { rootOf: self };
    const near = typeof body.rank === 'string' ? rowsNear(featureRank, { list }, 'rank', { rank: body.rank }, EACH_SIDE) : ranksNear(list, body.after ?? body.before);
    return { product: row(productPage, body.list ?? self), near, further: ranksNear(list, body.before ?? body.after) };
  },
  decide: (state, { id: self, body }, { product, near, further }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    const list = body.list ?? known.product;
    if (product && product.id !== known.product) return reject.invalid('feature.list-of-another-product', 'The list is the backlog of another product.', '/list');
    if (body.rank !== undefined && (body.after !== undefined || body.before !== undefined)) return reject.invalid('feature.rank-twice', 'It stands at a rank, or next to others: one of them.', '/rank');
    if (typeof body.rank === 'string' && !isRank(body.rank)) return reject.invalid('feature.rank-malformed', 'This is no rank.', '/rank');
    if (body.rank === null) return known.ranks[list] === undefined ? [] : [{ type: 'FeatureUnranked', data: { list } }];
    const taken = typeof body.rank !== 'string' ? undefined : near.find(({ rank }) => rank === body.rank)?.feature;
    if (body.rank !== undefined && (taken === undefined || taken === self)) return taken === self ? [] : [{ type: 'FeatureRanked', data: { list, rank: body.rank } }];
    const outcome = taken === undefined ? rankFor(self, rankedOnce(near, further), body) : rankFor(self, rankedOnce(near), { after: taken });
    switch (outcome) {
      case 'unchanged':
        return [];
      case 'unknown-after':
        return reject.invalid('feature.rank-anchor-unknown', 'The one to stand after has no rank in this list.', '/after');
      case 'unknown-before':
        return reject.invalid('feature.rank-anchor-unknown', 'The one to stand before has no rank in this list.', '/before');
      case 'crossed':
        return reject.conflict('feature.rank-crossed', 'The one to stand after stands behind the one to stand before by now.', '/after');
      case 'full':
        return reject.conflict('feature.rank-gap-full', 'This gap was used so often that no place is left in it; move the one before or behind it away and back first.');
      default:
        return [{ type: 'FeatureRanked', data: { list, rank: outcome.rank } }];
    }
  },
});
