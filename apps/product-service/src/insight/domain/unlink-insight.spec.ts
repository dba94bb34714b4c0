import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { insight } from '../insight.aggregate.js';
import { linked, recorded, superseded, target } from '../testing/insight-facts.js';
import { unlinkInsight } from './unlink-insight.js';

describe('unlinking an insight', () => {
  it('takes the link away', () => given(insight, [recorded, linked]).when(unlinkInsight, { target }).then([{ type: 'InsightUnlinked', data: linked.data }]));
  it('makes no event where there is none', () => given(insight, [recorded]).when(unlinkInsight, { target }).thenNothing());
  it('refuses one that was superseded', () => given(insight, [recorded, linked, superseded]).when(unlinkInsight, { target }).thenRefused('conflict', 'insight.superseded'));
});
