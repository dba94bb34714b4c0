import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { archived, other, proposed } from '../testing/feature-facts.js';
import { linkInsight, linkObjective, linkOpportunity } from './link-record.js';
import { unlinkInsight, unlinkObjective, unlinkOpportunity } from './unlink-record.js';

const isA = (streamType: string) => ({ facts: { found: { streamType, partitionKey: other, recordedAt: '2026-01-01T00:00:00.000000Z', place: { epoch: 1, transaction: '1', position: '1' } } } });
const many = Array.from({ length: 100 }, (_, index) => `01900000-0000-7000-8001-${String(index).padStart(12, '0')}`);

describe('linking a feature to an objective', () => {
  const linked = { type: 'FeatureLinkedToObjective', data: { objective: other } } as const;
  it('says which it serves', () => given(feature, [proposed]).when(linkObjective, { objective: other }, isA('objective')).then([linked]));
  it('makes no event the second time', () => given(feature, [proposed, linked]).when(linkObjective, { objective: other }, isA('objective')).thenNothing());
  it('refuses what is no objective', () => given(feature, [proposed]).when(linkObjective, { objective: other }, isA('feature')).thenRefused('invalid', 'reference.objective-unknown'));
  it('refuses for an archived feature', () => given(feature, [proposed, archived]).when(linkObjective, { objective: other }, isA('objective')).thenRefused('conflict', 'feature.archived'));
  it('refuses more than a hundred', () =>
    given(feature, [proposed, ...many.map((objective) => ({ ...linked, data: { objective } }))]).when(linkObjective, { objective: other }, isA('objective')).thenRefused('conflict', 'feature.too-many-links'));
  it('is undone, of an archived feature too, and once', () => {
    given(feature, [proposed, linked, archived]).when(unlinkObjective, { objective: other }).then([{ type: 'FeatureUnlinkedFromObjective', data: { objective: other } }]);
    given(feature, [proposed]).when(unlinkObjective, { objective: other }).thenNothing();
    given(feature).when(unlinkObjective, { objective: other }).thenRefused('not-found', 'feature.not-found');
  });
});

describe('linking a feature to an opportunity', () => {
  const linked = { type: 'FeatureLinkedToOpportunity', data: { opportunity: other } } as const;
  it('says which it answers', () => given(feature, [proposed]).when(linkOpportunity, { opportunity: other }, isA('opportunity')).then([linked]));
  it('makes no event the second time', () => given(feature, [proposed, linked]).when(linkOpportunity, { opportunity: other }, isA('opportunity')).thenNothing());
  it('refuses what is no opportunity', () => given(feature, [proposed]).when(linkOpportunity, { opportunity: other }, isA('insight')).thenRefused('invalid', 'reference.opportunity-unknown'));
  it('refuses for an archived feature', () => given(feature, [proposed, archived]).when(linkOpportunity, { opportunity: other }, isA('opportunity')).thenRefused('conflict', 'feature.archived'));
  it('is undone once', () => {
    given(feature, [proposed, linked]).when(unlinkOpportunity, { opportunity: other }).then([{ type: 'FeatureUnlinkedFromOpportunity', data: { opportunity: other } }]);
    given(feature, [proposed]).when(unlinkOpportunity, { opportunity: other }).thenNothing();
    given(feature).when(unlinkOpportunity, { opportunity: other }).thenRefused('not-found', 'feature.not-found');
  });
});

describe('linking a feature to an insight', () => {
  const linked = { type: 'FeatureLinkedToInsight', data: { insight: other } } as const;
  it('says on which it rests', () => given(feature, [proposed]).when(linkInsight, { insight: other }, isA('insight')).then([linked]));
  it('makes no event the second time', () => given(feature, [proposed, linked]).when(linkInsight, { insight: other }, isA('insight')).thenNothing());
  it('refuses what is no insight', () => given(feature, [proposed]).when(linkInsight, { insight: other }, isA('study')).thenRefused('invalid', 'reference.insight-unknown'));
  it('refuses for an archived feature', () => given(feature, [proposed, archived]).when(linkInsight, { insight: other }, isA('insight')).thenRefused('conflict', 'feature.archived'));
  it('is undone once', () => {
    given(feature, [proposed, linked]).when(unlinkInsight, { insight: other }).then([{ type: 'FeatureUnlinkedFromInsight', data: { insight: other } }]);
    given(feature, [proposed]).when(unlinkInsight, { insight: other }).thenNothing();
    given(feature).when(unlinkInsight, { insight: other }).thenRefused('not-found', 'feature.not-found');
  });
});
