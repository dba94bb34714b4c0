import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { archived, drafted, idea, lane, lane2, openProduct, otherProduct, otherTeam, product, team } from '../testing/roadmap-facts.js';
import { roadmap } from '../roadmap.aggregate.js';
import { excludeProduct, includeProduct } from './choose-products.js';
import { draftRoadmap } from './draft-roadmap.js';
import { rewordRoadmap } from './reword-roadmap.js';

const told = {
  ...({ name: 'Harbour 2027', team, visibility: 'team', kind: 'mixed', audience: 'executives' } as const),
  products: [product],
  lanes: [
    { lane, name: 'Booking' },
    { lane: lane2, name: 'Safety' },
  ],
};
const facts = { team: { id: team, active: true }, products: [openProduct], line: undefined };
const stands = { place: { epoch: 1, transaction: '1', position: '1' }, recordedAt: '2026-01-01T00:00:00.000000Z' };

describe('drafting a roadmap', () => {
  it('drafts it with its lanes in order', () => given(roadmap).when(draftRoadmap, told, { facts }).then([drafted]));
  it('drafts one of a product line', () =>
    given(roadmap)
      .when(draftRoadmap, { ...told, products: [], line: otherTeam }, { facts: { ...facts, products: [], line: { streamType: 'product-line', partitionKey: otherTeam, ...stands } } })
      .then([{ ...drafted, data: { ...drafted.data, products: [], line: otherTeam } }]));
  it('names a product once', () => given(roadmap).when(draftRoadmap, { ...told, products: [product, product] }, { facts }).then([drafted]));
  it('refuses a team that nobody knows', () => given(roadmap).when(draftRoadmap, told, { facts: { ...facts, team: undefined } }).thenRefused('invalid', 'reference.team-unknown'));
  it('refuses what is no product, and what is no product line', () => {
    given(roadmap).when(draftRoadmap, told, { facts: { ...facts, products: [] } }).thenRefused('invalid', 'reference.product-unknown');
    given(roadmap)
      .when(draftRoadmap, { ...told, line: product }, { facts: { ...facts, line: { streamType: 'product', partitionKey: product, ...stands } } })
      .thenRefused('invalid', 'reference.product-line-unknown');
  });
  it('refuses a roadmap of nothing', () => given(roadmap).when(draftRoadmap, { ...told, products: [] }, { facts: { ...facts, products: [] } }).thenRefused('invalid', 'roadmap.of-nothing'));
  it('refuses two lanes with one id', () =>
    given(roadmap)
      .when(draftRoadmap, { ...told, lanes: [{ lane, name: 'a' }, { lane, name: 'b' }] }, { facts })
      .thenRefused('invalid', 'roadmap.lane-twice'));
});

describe('wording a roadmap', () => {
  it('renames and describes it, and chooses its audience', () =>
    given(roadmap, [drafted])
      .when(rewordRoadmap, { name: 'After 2027', description: 'What comes.', audience: 'customers' })
      .then([
        { type: 'RoadmapRenamed', data: { name: 'After 2027' } },
        { type: 'RoadmapDescribed', data: { description: 'What comes.' } },
        { type: 'RoadmapAudienceChosen', data: { audience: 'customers' } },
      ]));
  it('makes no event of the same words', () => given(roadmap, [drafted]).when(rewordRoadmap, { name: 'Harbour 2027', description: null, audience: 'executives' }).thenNothing());
  it('refuses while it is archived, and where there is none', () => {
    given(roadmap, [drafted, archived]).when(rewordRoadmap, { name: 'x' }).thenRefused('conflict', 'roadmap.archived');
    given(roadmap).when(rewordRoadmap, { name: 'x' }).thenRefused('not-found', 'roadmap.not-found');
  });
});

describe('the products of a roadmap', () => {
  const included = { type: 'RoadmapProductIncluded', data: { product: otherProduct } } as const;
  it('become one more, once', () => {
    given(roadmap, [drafted]).when(includeProduct, { product: otherProduct }, { facts: { product: openProduct } }).then([included]);
    given(roadmap, [drafted, included]).when(includeProduct, { product: otherProduct }, { facts: { product: openProduct } }).thenNothing();
  });
  it('are products, fifty at most, of a roadmap in use', () => {
    given(roadmap, [drafted]).when(includeProduct, { product: otherProduct }, { facts: { product: undefined } }).thenRefused('invalid', 'reference.product-unknown');
    const many = Array.from({ length: 49 }, (_none, n) => ({ type: 'RoadmapProductIncluded', data: { product: `${otherProduct}${n}` } }) as const);
    given(roadmap, [drafted, ...many]).when(includeProduct, { product: otherProduct }, { facts: { product: openProduct } }).thenRefused('conflict', 'roadmap.full');
    given(roadmap, [drafted, archived]).when(includeProduct, { product }, { facts: { product: openProduct } }).thenRefused('conflict', 'roadmap.archived');
    given(roadmap, [drafted, archived]).when(excludeProduct, { product }, { facts: { features: [] } }).thenRefused('conflict', 'roadmap.archived');
  });
  it('become one fewer where nothing of it stands there, and never none', () => {
    given(roadmap, [drafted, included]).when(excludeProduct, { product }, { facts: { features: [] } }).then([{ type: 'RoadmapProductExcluded', data: { product } }]);
    given(roadmap, [drafted]).when(excludeProduct, { product: otherProduct }, { facts: { features: [] } }).thenNothing();
    given(roadmap, [drafted, included]).when(excludeProduct, { product }, { facts: { features: [idea()] } }).thenRefused('conflict', 'roadmap.product-in-use');
    given(roadmap, [drafted]).when(excludeProduct, { product }, { facts: { features: [] } }).thenRefused('conflict', 'roadmap.of-nothing');
  });
});
