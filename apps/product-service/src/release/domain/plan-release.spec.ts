import { describe, it } from '@jest/globals';
import type { RowOf } from '@wheelhouse/event-sourcing';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { endedProduct, livingProduct } from '../../feature/testing/product-rows.js';
import { archived, cancelled, other, out, planned, product, self } from '../testing/release-facts.js';
import { release } from '../release.aggregate.js';
import { releasePage } from '../views/release-page.js';
import { planRelease } from './plan-release.js';
import { renumberRelease, rescheduleRelease } from './replan-release.js';
import { rewordRelease } from './reword-release.js';

const holder = givenFacts(releasePage, [{ ...planned, streamId: other, partitionKey: product }]).rows.get(other) as RowOf<typeof releasePage>;

describe('planning a release', () => {
  const facts = { product: livingProduct, holders: [] };
  it('plans it', () => given(release).when(planRelease, planned.data, { facts }).then([planned]));
  it('refuses a version that the product has, a product that is none or has ended, and a window that ends first', () => {
    given(release).when(planRelease, planned.data, { facts: { ...facts, holders: [holder] } }).thenRefused('conflict', 'release.version-taken');
    given(release).when(planRelease, planned.data, { facts: { ...facts, product: undefined } }).thenRefused('invalid', 'reference.product-unknown');
    given(release).when(planRelease, planned.data, { facts: { ...facts, product: endedProduct } }).thenRefused('conflict', 'product.ended');
    given(release).when(planRelease, { ...planned.data, window: { from: '2026-02-14', to: '2026-02-13' } }, { facts }).thenRefused('invalid', 'release.window-reversed');
  });
});

describe('wording a release', () => {
  it('names and describes it, or takes the name away', () =>
    given(release, [planned])
      .when(rewordRelease, { name: null, description: 'Berths.' })
      .then([
        { type: 'ReleaseRenamed', data: { name: null } },
        { type: 'ReleaseDescribed', data: { description: 'Berths.' } },
      ]));
  it('makes no event of the same words', () => given(release, [planned]).when(rewordRelease, { name: 'Spring', description: null }).thenNothing());
  it('refuses while it is archived, and where there is none', () => {
    given(release, [planned, archived]).when(rewordRelease, { name: 'x' }).thenRefused('conflict', 'release.archived');
    given(release).when(rewordRelease, { name: 'x' }).thenRefused('not-found', 'release.not-found');
  });
});

describe('another version', () => {
  const body = { version: '3.0.0', tier: 'major' } as const;
  it('is given', () => given(release, [planned]).when(renumberRelease, body, { facts: { holders: [] } }).then([{ type: 'ReleaseRenumbered', data: { from: '2.4.0', to: '3.0.0', tier: 'major' } }]));
  it('makes no event where it is the same, and takes another tier for the same version', () => {
    given(release, [planned]).when(renumberRelease, { version: '2.4.0', tier: 'minor' }, { facts: { holders: [holder] }, id: other }).thenNothing();
    given(release, [planned])
      .when(renumberRelease, { version: '2.4.0', tier: 'patch' }, { facts: { holders: [holder] }, id: other })
      .then([{ type: 'ReleaseRenumbered', data: { from: '2.4.0', to: '2.4.0', tier: 'patch' } }]);
  });
  it('is refused where another release has it, and once it is out', () => {
    given(release, [planned]).when(renumberRelease, body, { facts: { holders: [holder] }, id: self }).thenRefused('conflict', 'release.version-taken');
    given(release, out).when(renumberRelease, body, { facts: { holders: [] } }).thenRefused('conflict', 'release.wrong-state');
  });
});

describe('another window', () => {
  const window = { from: '2026-03-01', to: '2026-03-12' };
  it('is set for a reason', () =>
    given(release, [planned]).when(rescheduleRelease, { window, reason: 'late' }).then([{ type: 'ReleaseRescheduled', data: { from: planned.data.window, to: window, reason: 'late' } }]));
  it('makes no event where it is the same', () => given(release, [planned]).when(rescheduleRelease, { window: planned.data.window, reason: 'late' }).thenNothing());
  it('is refused the wrong way round, once it is out, and once it is cancelled', () => {
    given(release, [planned]).when(rescheduleRelease, { window: { from: '2026-03-12', to: '2026-03-01' }, reason: 'x' }).thenRefused('invalid', 'release.window-reversed');
    given(release, out).when(rescheduleRelease, { window, reason: 'x' }).thenRefused('conflict', 'release.wrong-state');
    given(release, [planned, cancelled]).when(rescheduleRelease, { window, reason: 'x' }).thenRefused('conflict', 'release.wrong-state');
  });
});
