import { commandOf, day, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { experiment } from '../experiment.aggregate.js';
import { standing } from './experiment.rules.js';

export const setStopRule = commandOf(experiment)({
  name: 'set-stop-rule',
  method: 'POST',
  path: '/:id/set-stop-rule',
  summary: 'Settle beforehand when the experiment stops, so that nobody stops it once they like what they see',
  body: z.object({ rule: text(2000), latest: day().optional() }),
  example: { rule: 'at 400 crews, or when 30 complained', latest: '2026-04-30' },
  access: crew,
  decide: (state, { body }) => {
    const known = standing(state, ['designed'], 'given another stop rule');
    if (isRejection(known)) return known;
    return known.stopRule?.rule === body.rule && known.stopRule.latest === body.latest ? [] : [{ type: 'ExperimentStopRuleSet', data: body }];
  },
});
