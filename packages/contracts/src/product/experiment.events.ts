import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { day, id, text } from '../kernel/values.js';
import { experimentMethod, experimentVerdict } from './experiment.values.js';

const stream = { context: 'product', stream: 'experiment' } as const;

const product = '0190c5a0-0000-7000-8000-000000000001';
const metric = '0190c5a0-0000-7000-8000-0000000000d4';
const result = '0190c5a0-0000-7000-8000-0000000000e1';

export const experimentDesigned = defineEvent({
  ...stream,
  type: 'ExperimentDesigned',
  version: 1,
  summary: 'A test of a hypothesis was designed, before building.',
  data: z.object({ product: id(), name: text(200), hypothesis: text(4000), method: experimentMethod, metric: id(), plannedN: z.int().min(1).max(1_000_000_000), feature: id().optional() }),
  example: { product, name: 'A button that is not there yet', hypothesis: 'one in ten crews asks for a berth ahead', method: 'fake-door', metric, plannedN: 400 },
});

export const experimentRenamed = defineEvent({ ...stream, type: 'ExperimentRenamed', version: 1, summary: 'The experiment has another name.', data: z.object({ name: text(200) }), example: { name: 'A berth button' } });

export const experimentHypothesisReworded = defineEvent({
  ...stream,
  type: 'ExperimentHypothesisReworded',
  version: 1,
  summary: 'The hypothesis was put in other words, before the start.',
  data: z.object({ hypothesis: text(4000) }),
  example: { hypothesis: 'one in eight crews asks for a berth ahead' },
});

export const experimentStopRuleSet = defineEvent({
  ...stream,
  type: 'ExperimentStopRuleSet',
  version: 1,
  summary: 'When the experiment stops was settled beforehand.',
  data: z.object({ rule: text(2000), latest: day().optional() }),
  example: { rule: 'at 400 crews, or when 30 complained', latest: '2026-04-30' },
});

export const experimentStarted = defineEvent({ ...stream, type: 'ExperimentStarted', version: 1, summary: 'The experiment runs.', data: z.object({ day: day() }), example: { day: '2026-03-01' } });

export const experimentResultRecorded = defineEvent({
  ...stream,
  type: 'ExperimentResultRecorded',
  version: 1,
  summary: 'How an arm of the experiment stands: how many took part, and the metric’s value.',
  data: z.object({ result: id(), arm: text(100), n: z.int().min(0).max(1_000_000_000), value: z.number(), day: day() }),
  example: { result, arm: 'with button', n: 210, value: 0.12, day: '2026-03-20' },
});

export const experimentConcluded = defineEvent({
  ...stream,
  type: 'ExperimentConcluded',
  version: 1,
  summary: 'What the results say of the hypothesis.',
  data: z.object({ verdict: experimentVerdict, n: z.int().min(0), day: day(), note: text(4000).optional() }),
  example: { verdict: 'supported', n: 412, day: '2026-04-12' },
});

export const experimentStopped = defineEvent({ ...stream, type: 'ExperimentStopped', version: 1, summary: 'The experiment was broken off.', data: z.object({ reason: text(2000), day: day() }), example: { reason: 'the harbour closed', day: '2026-03-15' } });

export const experimentArchived = defineEvent({ ...stream, type: 'ExperimentArchived', version: 1, summary: 'The experiment was put away.', data: z.object({ reason: text(2000).optional() }), example: {} });

export const experimentRestored = defineEvent({ ...stream, type: 'ExperimentRestored', version: 1, summary: 'The experiment was taken out again.', data: z.object({}), example: {} });
