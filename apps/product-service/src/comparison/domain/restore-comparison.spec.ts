import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { comparison } from '../comparison.aggregate.js';
import { archived, created } from '../testing/comparison-facts.js';
import { restoreComparison } from './restore-comparison.js';

describe('restoring a comparison', () => {
  it('takes it into use again', () => given(comparison, [created, archived]).when(restoreComparison, {}).then([{ type: 'ComparisonRestored', data: {} }]));
  it('makes no event where it is in use', () => given(comparison, [created]).when(restoreComparison, {}).thenNothing());
});
