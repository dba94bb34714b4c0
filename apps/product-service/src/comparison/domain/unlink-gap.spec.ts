import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { comparison } from '../comparison.aggregate.js';
import { capability, capabilityAdded, created, feature, gapLinked } from '../testing/comparison-facts.js';
import { unlinkGap } from './unlink-gap.js';

describe('unlinking a gap from a feature', () => {
  const body = { capability, feature };

  it('unlinks it', () => given(comparison, [created, capabilityAdded, gapLinked]).when(unlinkGap, body).then([{ type: 'ComparisonGapUnlinked', data: body }]));
  it('makes no event where they are not linked', () => given(comparison, [created, capabilityAdded]).when(unlinkGap, body).thenNothing());
  it('refuses a capability that is not compared', () => given(comparison, [created]).when(unlinkGap, body).thenRefused('invalid', 'comparison.capability-unknown'));
});
