import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { archived, other, proposed } from '../testing/feature-facts.js';
import { linkInsight, linkObjective, linkOpportunity } from './link-record.js';
import { unlinkInsight, unlinkObjective, unlinkOpportunity } from './unlink-record.js';

// A command looks at no more of the rows than this.
const there = { facts: { found: { id: other, archived: false } as never } };
const lacking = { facts: { found: undefined } };
const gone = (why: object) => ({ facts: { found: { id: other, archived: false, ...why } as never } });
const many = Array.from({ length: 100 }, (_, index) => `01900000-0000-7000-8001-${String(index).padStart(12, '0')}`);

describe('linking a feature to an objective', () => {
  const linked = { type: 'FeatureLinkedToObjective', data: { objective: other } } as const;
  it('says which it serves', () => given(feature, [proposed]).when(linkObjective, { objective: other }, there).then([linked]));
  it('makes no event the second time', () => given(feature, [proposed, linked]).when(linkObjective, { objective: other }, there).thenNothing());
  it('refuses what is no objective', () => given(feature, [proposed]).when(linkObjective, { objective: other }, lacking).thenRefused('invalid', 'reference.objective-unknown'));
  it('refuses for an archived feature', () => given(feature, [proposed, archived]).when(linkObjective, { objective: other }, there).thenRefused('conflict', 'feature.archived'));
  it('refuses more than a hundred', () =>
    given(feature, [proposed, ...many.map((objective) => ({ ...linked, data: { objective } }))]).when(linkObjective, { objective: other }, there).thenRefused('conflict', 'feature.too-many-links'));
  it('is undone, of an archived feature too, and once', () => {
    given(feature, [proposed, linked, archived]).when(unlinkObjective, { objective: other }).then([{ type: 'FeatureUnlinkedFromObjective', data: { objective: other } }]);
    given(feature, [proposed]).when(unlinkObjective, { objective: other }).thenNothing();
    given(feature).when(unlinkObjective, { objective: other }).thenRefused('not-found', 'feature.not-found');
  });
});

describe('linking a feature to what is gone', () => {
  it('is refused', () => {
    given(feature, [proposed]).when(linkObjective, { objective: other }, gone({ archived: true })).thenRefused('invalid', 'reference.objective-archived');
    given(feature, [proposed]).when(linkOpportunity, { opportunity: other }, gone({ mergedInto: proposed.data.product })).thenRefused('invalid', 'reference.opportunity-merged');
    given(feature, [proposed]).when(linkInsight, { insight: other }, gone({ supersededBy: proposed.data.product })).thenRefused('invalid', 'reference.insight-superseded');
  });
});

describe('linking a feature to an opportunity', () => {
  const linked = { type: 'FeatureLinkedToOpportunity', data: { opportunity: other } } as const;
  it('says which it answers', () => given(feature, [proposed]).when(linkOpportunity, { opportunity: other }, there).then([linked]));
  it('makes no event the second time', () => given(feature, [proposed, linked]).when(linkOpportunity, { opportunity: other }, there).thenNothing());
  it('refuses what is no opportunity', () => given(feature, [proposed]).when(linkOpportunity, { opportunity: other }, lacking).thenRefused('invalid', 'reference.opportunity-unknown'));
  it('refuses for an archived feature', () => given(feature, [proposed, archived]).when(linkOpportunity, { opportunity: other }, there).thenRefused('conflict', 'feature.archived'));
  it('is undone once', () => {
    given(feature, [proposed, linked]).when(unlinkOpportunity, { opportunity: other }).then([{ type: 'FeatureUnlinkedFromOpportunity', data: { opportunity: other } }]);
    given(feature, [proposed]).when(unlinkOpportunity, { opportunity: other }).thenNothing();
    given(feature).when(unlinkOpportunity, { opportunity: other }).thenRefused('not-found', 'feature.not-found');
  });
});

describe('linking a feature to an insight', () => {
  const linked = { type: 'FeatureLinkedToInsight', data: { insight: other } } as const;
  it('says on which it rests', () => given(feature, [proposed]).when(linkInsight, { insight: other }, there).then([linked]));
  it('makes no event the second time', () => given(feature, [proposed, linked]).when(linkInsight, { insight: other }, there).thenNothing());
  it('refuses what is no insight', () => given(feature, [proposed]).when(linkInsight, { insight: other }, lacking).thenRefused('invalid', 'reference.insight-unknown'));
  it('refuses for an archived feature', () => given(feature, [proposed, archived]).when(linkInsight, { insight: other }, there).thenRefused('conflict', 'feature.archived'));
  it('is undone once', () => {
    given(feature, [proposed, linked]).when(unlinkInsight, { insight: other }).then([{ type: 'FeatureUnlinkedFromInsight', data: { insight: other } }]);
    given(feature, [proposed]).when(unlinkInsight, { insight: other }).thenNothing();
    given(feature).when(unlinkInsight, { insight: other }).thenRefused('not-found', 'feature.not-found');
  });
});
