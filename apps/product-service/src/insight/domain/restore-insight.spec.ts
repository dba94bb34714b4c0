import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { insight } from '../insight.aggregate.js';
import { archived, recorded } from '../testing/insight-facts.js';
import { restoreInsight } from './restore-insight.js';

describe('restoring a insight', () => {
  it('takes it into use again', () => given(insight, [recorded, archived]).when(restoreInsight, {}).then([{ type: 'InsightRestored', data: {} }]));
  it('makes no event where it is in use', () => given(insight, [recorded]).when(restoreInsight, {}).thenNothing());
});
