import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { insight } from '../insight.aggregate.js';
import { recorded, superseded } from '../testing/insight-facts.js';
import { rewordInsight } from './reword-insight.js';

describe('wording an insight anew', () => {
  it('words it anew', () => given(insight, [recorded]).when(rewordInsight, { statement: 'x' }).then([{ type: 'InsightReworded', data: { statement: 'x' } }]));
  it('makes no event where it is so already', () => given(insight, [recorded]).when(rewordInsight, { statement: recorded.data.statement }).thenNothing());
  it('refuses one that was superseded', () => given(insight, [recorded, superseded]).when(rewordInsight, { statement: 'x' }).thenRefused('conflict', 'insight.superseded'));
});
