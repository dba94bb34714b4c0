import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { id } from '../kernel/values.js';
import { estimateUnit } from './values.js';

const stream = { context: 'product', stream: 'feature' } as const;

const member = '0190c5a0-0000-7000-8000-0000000000a1';

/** The first form knew person-months alone. */
const featureEstimatedV1 = defineEvent({
  ...stream,
  type: 'FeatureEstimated',
  version: 1,
  summary: 'How many person-months the feature is thought to take, and by whom.',
  data: z.object({ effort: z.number().positive().max(1e6), by: id() }),
  example: { effort: 3, by: member },
});

export const featureEstimated = defineEvent({
  ...stream,
  type: 'FeatureEstimated',
  version: 2,
  summary: 'How much work the feature is thought to be, in person-months or in a team’s own unit, and by whom.',
  data: z.object({ amount: z.number().positive().max(1e6), unit: estimateUnit, by: id() }),
  example: { amount: 8, unit: 'points', by: member },
  previous: {
    contract: featureEstimatedV1,
    upcast: ({ effort, by }: z.infer<typeof featureEstimatedV1.data>) => ({ amount: effort, unit: 'person-months' as const, by }),
  },
});
