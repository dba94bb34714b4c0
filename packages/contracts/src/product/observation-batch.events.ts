import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { id } from '../kernel/values.js';
import { observation } from './metric.values.js';

const stream = { context: 'product', stream: 'observation-batch' } as const;

const metric = '0190c5a0-0000-7000-8000-0000000000d4';

export const observationsRecorded = defineEvent({
  ...stream,
  type: 'ObservationsRecorded',
  version: 1,
  summary: 'Observations of a metric were recorded, as one part of a batch.',
  data: z.object({ metric: id(), part: z.int().min(1), of: z.int().min(1), observations: z.array(observation).min(1).max(1000) }),
  example: { metric, part: 1, of: 1, observations: [{ kind: 'observation', day: '2026-03-01', segment: 'mobile', value: 120 }] },
});

export const observationBatchCompleted = defineEvent({
  ...stream,
  type: 'ObservationBatchCompleted',
  version: 1,
  summary: 'Every part of a batch of observations is there.',
  data: z.object({ metric: id(), parts: z.int().min(2), observations: z.int().min(1) }),
  example: { metric, parts: 2, observations: 1000 },
});
