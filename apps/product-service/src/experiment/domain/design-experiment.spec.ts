import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { archived as featureArchived, proposed } from '../../feature/testing/feature-facts.js';
import { featureRow } from '../../feature/testing/feature-rows.js';
import { livingProduct } from '../../feature/testing/product-rows.js';
import { defined, metricRow, retired } from '../../metric/testing/metric-facts.js';
import { experiment } from '../experiment.aggregate.js';
import { designed, feature, metric } from '../testing/experiment-facts.js';
import { designExperiment } from './design-experiment.js';

describe('designing an experiment', () => {
  const { data: body } = designed;
  const facts = { product: livingProduct, metric: metricRow(metric, defined), feature: undefined };

  it('designs it', () => given(experiment).when(designExperiment, body, { facts }).then([designed]));
  it('designs it for a feature', () =>
    given(experiment)
      .when(designExperiment, { ...body, feature }, { facts: { ...facts, feature: featureRow(feature, proposed) } })
      .then([{ ...designed, data: { ...body, feature } }]));
  it('refuses a product that is none', () => given(experiment).when(designExperiment, body, { facts: { ...facts, product: undefined } }).thenRefused('invalid', 'reference.product-unknown'));
  it('refuses a metric that is none', () => given(experiment).when(designExperiment, body, { facts: { ...facts, metric: undefined } }).thenRefused('invalid', 'reference.metric-unknown'));
  it('refuses a retired metric', () => given(experiment).when(designExperiment, body, { facts: { ...facts, metric: metricRow(metric, defined, retired) } }).thenRefused('invalid', 'reference.metric-retired'));
  it('refuses a feature that is none, or archived', () => {
    given(experiment).when(designExperiment, { ...body, feature }, { facts }).thenRefused('invalid', 'reference.feature-unknown');
    given(experiment)
      .when(designExperiment, { ...body, feature }, { facts: { ...facts, feature: featureRow(feature, proposed, featureArchived) } })
      .thenRefused('invalid', 'reference.feature-archived');
  });
});
