import { describe, expect, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import type { FeatureStatus } from '@wheelhouse/contracts';
import { feature } from '../feature.aggregate.js';
import { archived, inDelivery, launchedWay, other, owner, plannedWay, product, proposed, third } from '../testing/feature-facts.js';
import type { FeatureEvent } from './feature.state.js';
import type { FollowedStep } from './feature-shape.state.js';
import { followCommitment } from './follow-commitment.js';

type Followed = Extract<FeatureEvent, { type: 'FeatureCommitmentFollowed' }>;
const followed = (to: FollowedStep, status: FeatureStatus, more: Partial<Followed['data']> = {}): Followed => ({ type: 'FeatureCommitmentFollowed', data: { commitment: third, project: other, to, ...more, status } });
const step = ({ data: { status: _status, ...body } }: Followed) => body;
const offered = { type: 'FeatureOffered', data: { product, project: other, scope: 'all' } } as const;
const taken = followed('taken', 'in-delivery', { required: true });
const accepted = followed('accepted', 'delivered');
const second = { commitment: owner, project: product };

describe('a feature that a project is committed to', () => {
  const follows = (history: readonly FeatureEvent[], event: Followed) => given(feature, history).when(followCommitment, step(event)).then([event]);

  it('is in delivery while one is taken, and its offer is answered', () => {
    follows([...plannedWay, offered], taken);
    expect(given(feature, [...plannedWay, offered, taken]).state).toMatchObject({ status: 'in-delivery', offers: {}, commitments: { [third]: { project: other, to: 'taken', required: true } } });
  });
  it('is in delivery though nobody had planned it', () => follows([proposed], taken));
  it('is delivered when all required ones are accepted', () => {
    const two = [...plannedWay, taken, followed('taken', 'in-delivery', { ...second, required: true })];
    follows(two, followed('accepted', 'in-delivery'));
    follows([...two, followed('accepted', 'in-delivery')], followed('accepted', 'delivered', second));
  });
  it('does not wait for one that is not required', () => follows([...plannedWay, taken, followed('taken', 'in-delivery', { ...second, required: false })], accepted));
  it('waits for all where none is required', () => {
    const optional = followed('taken', 'in-delivery', { required: false });
    follows([...plannedWay, optional, followed('taken', 'in-delivery', { ...second, required: false })], followed('accepted', 'in-delivery'));
    follows([...plannedWay, optional], accepted);
  });
  it('is in delivery while it is submitted, and again when it is rejected', () => {
    follows([...plannedWay, taken], followed('submitted', 'in-delivery'));
    follows([...plannedWay, taken, accepted], followed('rejected', 'in-delivery'));
  });
  it('is planned again when the last falls away', () => {
    for (const to of ['withdrawn', 'lapsed', 'refused'] as const) follows([...plannedWay, taken], followed(to, 'planned'));
    expect(given(feature, [...plannedWay, taken, followed('withdrawn', 'planned')]).state).toMatchObject({ status: 'planned', commitments: {} });
  });
  it('is delivered when the one that was missing falls away', () =>
    follows([...plannedWay, taken, followed('taken', 'in-delivery', { ...second, required: true }), followed('accepted', 'in-delivery')], followed('withdrawn', 'delivered', second)));
  it('stays where it stands when an offer is refused', () => follows([...plannedWay, offered], followed('refused', 'planned')));
  it('goes by its standing team where it has one', () => {
    follows(inDelivery, taken);
    follows([...inDelivery, taken], followed('accepted', 'in-delivery'));
    follows([...inDelivery, taken], followed('withdrawn', 'in-delivery'));
  });
  it('is launched still, whatever comes after', () => follows([...launchedWay, followed('taken', 'launched')], followed('withdrawn', 'launched')));
  it('follows though it is archived', () => follows([...plannedWay, archived], taken));
  it('makes no event of what it followed already, or of what never concerned it', () => {
    given(feature, [...plannedWay, taken]).when(followCommitment, step(taken)).thenNothing();
    given(feature, [...plannedWay, taken, accepted]).when(followCommitment, step(accepted)).thenNothing();
    given(feature, plannedWay).when(followCommitment, step(followed('withdrawn', 'planned'))).thenNothing();
  });
  it('knows none that was never proposed', () => given(feature).when(followCommitment, step(taken)).thenRefused('not-found', 'feature.not-found'));
});
