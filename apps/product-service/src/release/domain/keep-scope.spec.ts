import { describe, it } from '@jest/globals';
import type { RowOf } from '@wheelhouse/event-sourcing';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { added, archived, back, cancelled, conditional, feature, go, goneRow, ideaRow, launched, other, out, planned, product, second, self } from '../testing/release-facts.js';
import { release } from '../release.aggregate.js';
import { releasePage } from '../views/release-page.js';
import { addFeature, changeScopeLevel, dropFeature } from './keep-scope.js';
import type { ReleaseEvent } from './release.state.js';

const rowOf = (id: string, ...events: ReleaseEvent[]) =>
  givenFacts(releasePage, events.map((event) => ({ ...event, streamId: id, partitionKey: product }))).rows.get(id) as RowOf<typeof releasePage>;
const facts = { feature: ideaRow(), others: [] };
const lapsed = (because: 'feature-added' | 'feature-dropped' | 'level-changed', of = feature): ReleaseEvent => ({ type: 'ReleaseGoLapsed', data: { because, feature: of } });
const noGo: ReleaseEvent = { ...go, data: { ...go.data, decision: 'no-go' } };

describe('the scope of a release', () => {
  it('takes a feature', () => given(release, [planned]).when(addFeature, { feature, level: 'must' }, { facts }).then([added]));
  it('says which other open releases have it too', () => {
    const others = [rowOf(other, planned), rowOf(self, planned), rowOf(second, planned, go, launched)];
    given(release, [planned]).when(addFeature, { feature, level: 'must' }, { facts: { ...facts, others }, id: self }).then([{ ...added, data: { ...added.data, alsoIn: [other] } }]);
  });
  it('drops one, and changes how much it is needed', () => {
    given(release, [planned, added]).when(dropFeature, { feature, reason: 'late' }).then([{ type: 'ReleaseFeatureDropped', data: { feature, reason: 'late' } }]);
    given(release, [planned, added]).when(changeScopeLevel, { feature, level: 'could' }).then([{ type: 'ReleaseScopeLevelChanged', data: { feature, from: 'must', to: 'could' } }]);
  });
  it('makes no event of the same again', () => {
    given(release, [planned, added]).when(addFeature, { feature, level: 'must' }, { facts }).thenNothing();
    given(release, [planned]).when(dropFeature, { feature }).thenNothing();
    given(release, [planned, added]).when(changeScopeLevel, { feature, level: 'must' }).thenNothing();
  });
  it('lets a go lapse when it changes, and no no-go, nor one that has lapsed', () => {
    given(release, [planned, added, go]).when(dropFeature, { feature }).then([{ type: 'ReleaseFeatureDropped', data: { feature } }, lapsed('feature-dropped')]);
    given(release, [planned, added, conditional]).when(changeScopeLevel, { feature, level: 'could' }).then([{ type: 'ReleaseScopeLevelChanged', data: { feature, from: 'must', to: 'could' } }, lapsed('level-changed')]);
    given(release, [planned, go]).when(addFeature, { feature, level: 'must' }, { facts }).then([added, lapsed('feature-added')]);
    given(release, [planned, noGo]).when(addFeature, { feature, level: 'must' }, { facts }).then([added]);
    given(release, [planned, go, lapsed('feature-added')]).when(addFeature, { feature, level: 'must' }, { facts }).then([added]);
    given(release, back).when(dropFeature, { feature }).then([{ type: 'ReleaseFeatureDropped', data: { feature } }, lapsed('feature-dropped')]);
  });
  it('refuses a feature that is none, archived, of another product, at another level, or not in scope', () => {
    given(release, [planned]).when(addFeature, { feature, level: 'must' }, { facts: { ...facts, feature: undefined } }).thenRefused('invalid', 'reference.feature-unknown');
    given(release, [planned]).when(addFeature, { feature, level: 'must' }, { facts: { ...facts, feature: goneRow() } }).thenRefused('invalid', 'reference.feature-archived');
    given(release, [{ ...planned, data: { ...planned.data, product: other } }]).when(addFeature, { feature, level: 'must' }, { facts }).thenRefused('invalid', 'release.feature-of-another-product');
    given(release, [planned, added]).when(addFeature, { feature, level: 'could' }, { facts }).thenRefused('conflict', 'release.feature-twice');
    given(release, [planned]).when(changeScopeLevel, { feature, level: 'could' }).thenRefused('invalid', 'release.feature-unknown');
  });
  it('is bounded, and stays as it is once users have it, once it is cancelled, and while it is archived', () => {
    const many = Array.from({ length: 200 }, (_none, n): ReleaseEvent => ({ type: 'ReleaseFeatureAdded', data: { feature: `${second}${n}`, level: 'could' } }));
    given(release, [planned, ...many]).when(addFeature, { feature, level: 'must' }, { facts }).thenRefused('conflict', 'release.full');
    given(release, out).when(addFeature, { feature: second, level: 'must' }, { facts }).thenRefused('conflict', 'release.wrong-state');
    given(release, out).when(dropFeature, { feature }).thenRefused('conflict', 'release.wrong-state');
    given(release, [planned, added, cancelled]).when(changeScopeLevel, { feature, level: 'could' }).thenRefused('conflict', 'release.wrong-state');
    given(release, [planned, added, archived]).when(dropFeature, { feature }).thenRefused('conflict', 'release.archived');
  });
});
