import { id, z } from '@wheelhouse/event-sourcing';
import { defineClone } from '@wheelhouse/service-kit';
import { nameOfCopy, told } from '../parts/copies.js';
import { designExperiment } from './domain/design-experiment.js';
import { setStopRule } from './domain/set-stop-rule.js';
import { experiment } from './experiment.aggregate.js';
import { experimentPage } from './views/experiment-page.js';

const { product, name, hypothesis, method, metric, plannedN } = designExperiment.body.shape;

/** An experiment designed anew with its stop rule. Its results and its conclusion are its own. */
export const cloneExperiment = defineClone({
  aggregate: experiment,
  page: experimentPage,
  summary: 'Design the experiment once more: hypothesis, method, metric and stop rule; in the same product for the same feature',
  creation: designExperiment,
  values: z.object({ product, name, hypothesis, method, metric, plannedN, feature: id().nullable() }).partial(),
  example: { name: 'A button that is there' },
  homes: ['product'],
  plan: (from, { to, within }) => [
    {
      command: designExperiment,
      id: to,
      body: told({
        ...{ product: from.product, name: nameOfCopy(from.name, within), hypothesis: from.hypothesis, method: from.method, metric: from.metric, plannedN: from.plannedN },
        feature: within ? from.feature : null,
      }),
      copies: from.id,
    },
    ...(from.stopRule === null ? [] : [{ command: setStopRule, id: to, body: told(from.stopRule) }]),
  ],
});
