import { commandOf, day, isRejection, reject, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import { standing } from './feature.rules.js';

export const measureOutcome = commandOf(feature)({
  name: 'measure-outcome',
  method: 'POST',
  path: '/:id/measure-outcome',
  summary: 'Say what the hypothesis’s metric came to in a window of days after the launch, once the window is over',
  body: z.object({ actual: z.number(), from: day(), to: day() }),
  example: { actual: 141, from: '2026-03-01', to: '2026-05-31' },
  access: productManagers,
  decide: (state, { body, now }) => {
    const known = standing(state, ['launched', 'measured'], 'measured');
    if (isRejection(known)) return known;
    const { hypothesis, launchedOn, outcome } = known;
    if (!hypothesis) return reject.conflict('feature.no-hypothesis', 'Nothing was expected of the feature, so there is nothing to measure against.');
    if (body.to < body.from) return reject.invalid('feature.window-backwards', 'The window ends before it begins.', '/to');
    if (launchedOn !== null && body.from < launchedOn) return reject.conflict('feature.window-before-launch', `The feature was launched on ${launchedOn}.`, '/from');
    if (body.to >= now.slice(0, 10)) return reject.conflict('feature.window-open', 'The window is not over yet.', '/to');
    const same = outcome && outcome.actual === body.actual && outcome.from === body.from && outcome.to === body.to;
    return same ? [] : [{ type: 'FeatureOutcomeMeasured', data: { metric: hypothesis.metric, ...body } }];
  },
});
