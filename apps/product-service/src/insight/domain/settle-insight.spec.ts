import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { insight } from '../insight.aggregate.js';
import { archived, contested, recorded } from '../testing/insight-facts.js';
import { settleInsight } from './settle-insight.js';

describe('settling an insight', () => {
  const settled = { type: 'InsightSettled', data: { reason: 'winter crews say the same' } } as const;
  it('says why it stands', () => given(insight, [recorded, contested]).when(settleInsight, settled.data).then([settled]));
  it('makes no event where nobody contests it', () => given(insight, [recorded]).when(settleInsight, settled.data).thenNothing());
  it('refuses an archived one', () => given(insight, [recorded, contested, archived]).when(settleInsight, settled.data).thenRefused('conflict', 'insight.archived'));
});
