import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { comparison } from '../comparison.aggregate.js';
import { archived, created } from '../testing/comparison-facts.js';
import { archiveComparison } from './archive-comparison.js';

describe('archiving a comparison', () => {
  it('puts it away', () => given(comparison, [created]).when(archiveComparison, {}).then([archived]));
  it('makes no event the second time', () => given(comparison, [created, archived]).when(archiveComparison, {}).thenNothing());
});
