import { day, id, text, z } from '@wheelhouse/event-sourcing';
import { defineGesture } from '@wheelhouse/service-kit';
import { metricGrain, segmentName, type MetricGrain } from '@wheelhouse/contracts';
import { v7 as uuidv7 } from 'uuid';
import { metric } from '../metric.aggregate.js';
import { daysOf } from './observation.rules.js';
import { MOST_ENTRIES, MOST_LOOKED_UP, recordObservations } from './record-observations.js';

const entry = recordObservations.body.shape.observations.element;
const { kind: _kind, reason: _reason, ...told } = entry.shape;
const about = { day: day(), segment: segmentName().optional(), period: entry.shape.period };
const batch = { batch: id().optional().meta({ description: 'Id of the batch, where you choose it.' }) };
const unit = { unit: recordObservations.body.shape.unit };

/** The command that all of these are, on a stream of its own, since nobody wants a metric's observations loaded with it. */
const recording = (metricId: string, given: string | undefined, body: object, pointer = '') => [{ command: recordObservations, id: given ?? uuidv7(), body: { metric: metricId, ...body }, pointer }];

export const observeMetric = defineGesture({
  aggregate: metric,
  name: 'observe-metric',
  path: '/:id/observe',
  summary: 'Tell what was observed on a day, in a segment or as a whole; told again otherwise, the newer counts',
  body: z.object({ ...batch, ...unit, ...told }),
  example: { day: '2026-03-01', segment: 'mobile', value: 120 },
  steps: ({ id: self, body: { batch: given, unit: inUnit, ...observed } }) => recording(self, given, { unit: inUnit, observations: [observed] }),
});

export const observeBatch = defineGesture({
  aggregate: metric,
  name: 'observe-batch',
  path: '/:id/observe-batch',
  summary: `Tell up to ${MOST_ENTRIES} entries at once; more, or a dry run, by a file`,
  body: z.object({ ...batch, ...unit, observations: z.array(entry).min(1).max(MOST_ENTRIES) }),
  example: { observations: [{ day: '2026-03-01', segment: 'mobile', value: 120 }, { day: '2026-03-01', segment: 'desktop', value: 80 }] },
  steps: ({ id: self, body: { batch: given, ...rest } }) => recording(self, given, rest),
});

export const correctObservation = defineGesture({
  aggregate: metric,
  name: 'correct-observation',
  path: '/:id/correct',
  summary: 'Put right what was observed of a day and segment, and say why; what was told stays in the history',
  body: z.object({ ...batch, ...unit, ...told, reason: text(500) }),
  example: { day: '2026-03-01', segment: 'mobile', value: 96, reason: 'counted twice' },
  steps: ({ id: self, body: { batch: given, unit: inUnit, ...corrected } }) => recording(self, given, { unit: inUnit, observations: [{ kind: 'correction', ...corrected }] }),
});

export const voidObservation = defineGesture({
  aggregate: metric,
  name: 'void-observation',
  path: '/:id/void',
  summary: 'Say that what was observed of a day and segment counts no more',
  body: z.object({ ...batch, ...about, reason: text(500) }),
  example: { day: '2026-03-01', segment: 'mobile', reason: 'a test run' },
  steps: ({ id: self, body: { batch: given, ...voided } }) => recording(self, given, { observations: [{ kind: 'void', ...voided }] }),
});

export const markGap = defineGesture({
  aggregate: metric,
  name: 'mark-gap',
  path: '/:id/mark-gap',
  summary: `Say that nothing is known from one day to another, ${MOST_LOOKED_UP} periods at most; what is observed later fills the gap`,
  body: z.object({ ...batch, from: day(), to: day(), grain: metricGrain.default('day'), segment: segmentName().optional(), reason: text(500) }),
  example: { from: '2026-03-02', to: '2026-03-04', reason: 'the counter was down' },
  steps: ({ id: self, body: { batch: given, from, to, grain, ...gap } }) => recording(self, given, { observations: missing(from, to, grain).map((missed) => ({ kind: 'gap', day: missed, ...gap })) }),
});

// More than a batch takes is left to it to refuse.
const missing = (from: string, to: string, grain: MetricGrain): readonly string[] => daysOf(from, to, grain, MOST_ENTRIES) ?? [...Array<string>(MOST_ENTRIES + 1).fill(from)];

export const observationGestures = [observeMetric, observeBatch, correctObservation, voidObservation, markGap] as const;
