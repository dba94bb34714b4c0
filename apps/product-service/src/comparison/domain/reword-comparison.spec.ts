import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { comparison } from '../comparison.aggregate.js';
import { archived, created } from '../testing/comparison-facts.js';
import { rewordComparison } from './reword-comparison.js';

describe('wording a comparison', () => {
  it('renames it', () => given(comparison, [created]).when(rewordComparison, { name: 'North' }).then([{ type: 'ComparisonRenamed', data: { name: 'North' } }]));
  it('makes no event of the same name', () => given(comparison, [created]).when(rewordComparison, { name: created.data.name }).thenNothing());
  it('refuses while it is archived', () => given(comparison, [created, archived]).when(rewordComparison, { name: 'x' }).thenRefused('conflict', 'comparison.archived'));
});
