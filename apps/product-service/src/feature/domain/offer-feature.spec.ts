import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { archived, inDelivery, other, plannedWay, product, proposed, third } from '../testing/feature-facts.js';
import { endedProduct, livingProduct } from '../testing/product-rows.js';
import { offerFeature, withdrawOffer } from './offer-feature.js';

const known = { id: other, name: 'Booking', team: third, visibility: 'team', roles: {}, ended: false, archived: false } as const;
const facts = { project: known, products: [livingProduct] };
const body = { project: other, scope: 'all of it', needBy: '2027-05-31' };
const offered = { type: 'FeatureOffered', data: { product, ...body } } as const;
const taken = { type: 'FeatureCommitmentFollowed', data: { commitment: third, project: other, to: 'taken', required: true, status: 'in-delivery' } } as const;

describe('offering a feature to a project', () => {
  it('says what is to be built and by when', () => given(feature, plannedWay).when(offerFeature, body, { facts }).then([offered]));
  it('goes to several projects, also while one builds it', () => given(feature, [...inDelivery, offered]).when(offerFeature, { ...body, project: third }, { facts }).then([{ ...offered, data: { ...offered.data, project: third } }]));
  it('makes no event the second time', () => given(feature, [...plannedWay, offered]).when(offerFeature, body, { facts }).thenNothing());
  it('refuses a second offer to one project', () => given(feature, [...plannedWay, offered]).when(offerFeature, { ...body, scope: 'half' }, { facts }).thenRefused('conflict', 'feature.offered-already'));
  it('refuses an offer to one that is committed', () => given(feature, [...plannedWay, offered, taken]).when(offerFeature, body, { facts }).thenRefused('conflict', 'feature.committed-already'));
  it('refuses before it is planned, and for an archived one', () => {
    given(feature, [proposed]).when(offerFeature, body, { facts }).thenRefused('conflict', 'feature.wrong-state');
    given(feature, [...plannedWay, archived]).when(offerFeature, body, { facts }).thenRefused('conflict', 'feature.archived');
  });
  it('waits for a project that was heard of nowhere yet, and refuses one that never was', () => {
    given(feature, plannedWay).when(offerFeature, body, { facts: { ...facts, project: undefined }, now: '2024-12-31T09:00:00.000Z' }).thenRefused('invalid', 'reference.project-unknown');
    given(feature, plannedWay)
      .when(offerFeature, body, { facts: { ...facts, project: undefined }, now: new Date(Number.parseInt(other.slice(0, 8) + other.slice(9, 13), 16)).toISOString() })
      .thenRefused('unknown-yet', 'reference.project-unknown-yet');
  });
  it('refuses a project that is archived or over, and a product that has ended', () => {
    given(feature, plannedWay).when(offerFeature, body, { facts: { ...facts, project: { ...known, archived: true } } }).thenRefused('invalid', 'reference.project-archived');
    given(feature, plannedWay).when(offerFeature, body, { facts: { ...facts, project: { ...known, ended: true } } }).thenRefused('conflict', 'feature.project-ended');
    given(feature, plannedWay).when(offerFeature, body, { facts: { ...facts, products: [endedProduct] } }).thenRefused('conflict', 'product.ended');
  });
});

describe('withdrawing an offer', () => {
  const withdrawn = { type: 'FeatureOfferWithdrawn', data: { project: other, reason: 'late' } } as const;
  it('takes it back', () => given(feature, [...plannedWay, offered]).when(withdrawOffer, withdrawn.data).then([withdrawn]));
  it('makes no event where there is none', () => given(feature, [...plannedWay, offered, withdrawn]).when(withdrawOffer, withdrawn.data).thenNothing());
  it('refuses one that the project has answered by taking it on', () => given(feature, [...plannedWay, offered, taken]).when(withdrawOffer, withdrawn.data).thenRefused('conflict', 'feature.offer-answered'));
  it('refuses for an archived feature', () => given(feature, [...plannedWay, offered, archived]).when(withdrawOffer, withdrawn.data).thenRefused('conflict', 'feature.archived'));
});
