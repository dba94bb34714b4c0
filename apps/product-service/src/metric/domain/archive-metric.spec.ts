import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { metric } from '../metric.aggregate.js';
import { archived, defined } from '../testing/metric-facts.js';
import { archiveMetric } from './archive-metric.js';

describe('archiving a metric', () => {
  it('puts it away', () => given(metric, [defined]).when(archiveMetric, {}).then([archived]));
  it('makes no event the second time', () => given(metric, [defined, archived]).when(archiveMetric, {}).thenNothing());
  it('refuses what is not there', () => given(metric).when(archiveMetric, {}).thenRefused('not-found', 'metric.not-found'));
});
