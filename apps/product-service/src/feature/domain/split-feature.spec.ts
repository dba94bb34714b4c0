import { describe, expect, it } from '@jest/globals';
import { isRejection } from '@wheelhouse/event-sourcing';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { archived, criterion, criterionAdded, criterionVerified, inDelivery, other, owned, owner, pillar, plannedWay, product, promoted, proposed, self, third } from '../testing/feature-facts.js';
import { featureRow } from '../testing/feature-rows.js';
import { splitFeature } from '../split-feature.gesture.js';
import { carried, recordSplit, splitOff } from './split-feature.js';

describe('splitting a feature', () => {
  const into = [{ feature: other, title: 'By radio', criteria: [criterion] }];
  const split = { type: 'FeatureSplit', data: { into } } as const;

  it('says which parts it has no more, and gives their criteria away', () => {
    given(feature, [proposed, criterionAdded]).when(recordSplit, { into }).then([split]);
    expect(given(feature, [proposed, criterionAdded, split]).state).toMatchObject({ splitInto: [other], criteria: [] });
  });
  it('refuses a criterion that is not there, or that goes twice', () => {
    given(feature, [proposed]).when(recordSplit, { into }).thenRefused('invalid', 'feature.criterion-unknown');
    given(feature, [proposed, criterionAdded])
      .when(recordSplit, { into: [...into, { feature: third, title: 'x', criteria: [criterion] }] })
      .thenRefused('invalid', 'feature.criterion-twice');
  });
  it('refuses one that is built already, or archived', () => {
    given(feature, inDelivery).when(recordSplit, { into }).thenRefused('conflict', 'feature.wrong-state');
    given(feature, [proposed, archived]).when(recordSplit, { into }).thenRefused('conflict', 'feature.archived');
  });
});

describe('a part of a split feature', () => {
  const near = [{ id: `${self}:${product}`, root: product, feature: self, list: product, rank: 'a0' }, { id: `${other}:${product}`, root: product, feature: other, list: product, rank: 'a1' }];
  const body = { from: self, place: 0, title: 'By radio', criteria: [criterion], carry: [...carried] };
  const off = { type: 'FeatureProposed', data: { product, title: 'By radio', kind: 'new', level: 'feature', splitFrom: self } } as const;

  it('stands where the feature stands, with its owner, links, criteria and the place behind it', () => {
    const from = featureRow(self, ...plannedWay, criterionAdded, criterionVerified, { type: 'FeatureLinkedToPillar', data: { pillar } }, { type: 'FeatureLinkedToInsight', data: { insight: third } });
    given(feature)
      .when(splitOff, body, { facts: { from, near } })
      .then([
        off,
        criterionAdded,
        criterionVerified,
        owned,
        { type: 'FeatureLinkedToPillar', data: { pillar } },
        { type: 'FeatureLinkedToInsight', data: { insight: third } },
        promoted,
        { type: 'FeaturePlanned', data: { owner } },
        { type: 'FeatureRanked', data: { list: product, rank: 'a0V' } },
      ]);
  });
  it('takes over what is asked, and has a problem of its own where one is told', () =>
    given(feature)
      .when(splitOff, { ...body, problem: 'no network', criteria: [], carry: [] }, { facts: { from: featureRow(self, ...plannedWay), near } })
      .then([{ ...off, data: { ...off.data, problem: 'no network' } }, promoted]));
  it('stands behind the parts before it', () => {
    const rankOf = (place: number) => {
      const { decision } = given(feature).when(splitOff, { ...body, place, criteria: [] }, { facts: { from: featureRow(self, proposed), near } });
      const ranked = isRejection(decision) ? undefined : decision.at(-1);
      return ranked?.type === 'FeatureRanked' ? ranked.data.rank : '';
    };
    const ranks = [0, 1, 2, 3].map(rankOf);
    expect(['a0', ...ranks, 'a1']).toEqual(['a0', ...ranks, 'a1'].toSorted());
    expect(new Set(ranks).size).toBe(4);
  });
  it('refuses to come from an archived feature', () =>
    given(feature).when(splitOff, body, { facts: { from: featureRow(self, proposed, archived), near } }).thenRefused('invalid', 'reference.feature-archived'));
  it('comes with the others in one change', () => {
    const steps = splitFeature.steps({ id: self, body: splitFeature.body.parse({ into: [{ title: 'a' }, { title: 'b', feature: third }] }) });
    expect(steps.map(({ command, pointer }) => [command.name, pointer])).toEqual([['record-split', undefined], ['split-off', '/into/0'], ['split-off', '/into/1']]);
    expect(steps[2]?.id).toBe(third);
  });
});
