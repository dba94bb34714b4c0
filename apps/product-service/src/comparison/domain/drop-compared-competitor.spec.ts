import { describe, expect, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { comparison } from '../comparison.aggregate.js';
import { assessed, capabilityAdded, competitor, competitorAdded, created } from '../testing/comparison-facts.js';
import { dropComparedCompetitor } from './drop-compared-competitor.js';

describe('comparing with a competitor no more', () => {
  const body = { competitor, reason: 'it left the market' };
  const dropped = { type: 'ComparisonCompetitorDropped', data: body } as const;

  it('drops it', () => given(comparison, [created, competitorAdded]).when(dropComparedCompetitor, body).then([dropped]));
  it('forgets what was assessed of it', () =>
    expect(given(comparison, [created, competitorAdded, capabilityAdded, assessed, dropped]).state).toMatchObject({ competitors: [], capabilities: [{ theirs: {} }] }));
  it('refuses one that is not compared', () => given(comparison, [created]).when(dropComparedCompetitor, body).thenRefused('invalid', 'comparison.competitor-unknown'));
});
