import { describe, expect, it } from '@jest/globals';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { launchWithRelease, rollBackWithRelease } from '../../feature/domain/follow-release.js';
import { launchFeatures } from '../launch-features.js';
import { added, archived, back, completed, conditional, condition, everyone, feature, item, launched, met, owner, planned, product, readiness, rolledBack, scope, self } from '../testing/release-facts.js';
import { releasePage } from './release-page.js';
import { releaseScope } from './release-scope.js';

const inProduct = <Fact extends object>(fact: Fact) => ({ ...fact, partitionKey: product });

describe('the page of a release', () => {
  it('shows plan, scope, readiness and gate', () =>
    givenFacts(releasePage, [planned, added, readiness, completed, conditional, met, archived].map(inProduct)).thenRow(self, {
      ...{ root: product, product, version: '2.4.0', windowFrom: '2026-02-01', windowTo: '2026-02-14', status: 'ready', archived: true },
      scope: [{ feature, level: 'must' }],
      readiness: [{ item, function: 'support', name: 'Answers', owner, due: '2026-01-31', mandatory: true, status: 'done', note: null }],
      gate: { ...conditional.data, conditions: [{ condition, text: 'the guide is translated', met: true, evidence: 'it is online' }], lapsed: false },
    }));
  it('shows each launch and roll-back with its day', () =>
    givenFacts(releasePage, [...back, { type: 'ReleaseRelaunched' as const, data: { day: '2026-02-05', scope: everyone, features: [] } }].map(inProduct)).thenRow(self, {
      status: 'launched',
      launchedOn: '2026-02-05',
      rollout: everyone,
      out: [],
      history: [
        { act: 'launched', day: '2026-02-02', scope },
        { act: 'rolled-back', day: '2026-02-04', reason: 'booked twice' },
        { act: 'relaunched', day: '2026-02-05', scope: everyone },
      ],
    }));
});

describe('the scope of releases', () => {
  it('has a row for each feature, and none for a dropped one', () => {
    const row = { id: `${self}:${feature}`, root: product, release: self, feature };
    const changed = { type: 'ReleaseScopeLevelChanged' as const, data: { feature, from: 'must' as const, to: 'could' as const } };
    givenFacts(releaseScope, [added, changed].map(inProduct)).thenRows([{ ...row, level: 'could' }]);
    givenFacts(releaseScope, [added, { type: 'ReleaseFeatureDropped' as const, data: { feature } }].map(inProduct)).thenRows([]);
  });
});

describe('a release that goes out or comes back', () => {
  const heard = (fact: object) => launchFeatures.react({ ...fact, streamId: self, recordedAt: '2026-02-10T00:00:00.000000Z' } as never);
  it('asks each of its features to follow', () => {
    expect(heard(launched)).toMatchObject([{ command: launchWithRelease, id: feature, body: { release: self, day: '2026-02-02' }, now: '2026-02-10T00:00:00.000000Z', actor: { member: 'system' } }]);
    expect(heard({ ...launched, type: 'ReleaseRelaunched' })).toMatchObject([{ command: launchWithRelease, id: feature }]);
    expect(heard(rolledBack)).toMatchObject([{ command: rollBackWithRelease, id: feature, body: { release: self, day: '2026-02-04', reason: 'booked twice' } }]);
  });
});
