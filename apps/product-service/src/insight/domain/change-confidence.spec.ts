import { describe, expect, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { insight } from '../insight.aggregate.js';
import { archived, recorded } from '../testing/insight-facts.js';
import { changeConfidence } from './change-confidence.js';

describe('changing the confidence in an insight', () => {
  it('says why', () =>
    given(insight, [recorded]).when(changeConfidence, { confidence: 'high', reason: 'more calls' }).then([{ type: 'InsightConfidenceChanged', data: { from: 'medium', to: 'high', reason: 'more calls' } }]));
  it('makes no event where it is so already', () => given(insight, [recorded]).when(changeConfidence, { confidence: 'medium', reason: 'x' }).thenNothing());
  it('asks for a reason', () => expect(changeConfidence.body.safeParse({ confidence: 'high' }).success).toBe(false));
  it('refuses an archived one', () => given(insight, [recorded, archived]).when(changeConfidence, { confidence: 'high', reason: 'x' }).thenRefused('conflict', 'insight.archived'));
});
