import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { day, id, text } from '../kernel/values.js';
import { outcomeDecision } from './values.js';

const stream = { context: 'product', stream: 'feature' } as const;

const team = '0190c5a0-0000-7000-8000-0000000000f1';
const next = '0190c5a0-0000-7000-8000-000000000013';

export const featureDeliveryStarted = defineEvent({
  ...stream,
  type: 'FeatureDeliveryStarted',
  version: 1,
  summary: 'A standing team builds the feature, without a project.',
  data: z.object({ team: id() }),
  example: { team },
});

export const featureDeliveryStopped = defineEvent({
  ...stream,
  type: 'FeatureDeliveryStopped',
  version: 1,
  summary: 'The team laid the feature down; it is planned again.',
  data: z.object({ reason: text(2000) }),
  example: { reason: 'an outage comes first' },
});

export const featureDelivered = defineEvent({
  ...stream,
  type: 'FeatureDelivered',
  version: 1,
  summary: 'The feature is built, on a day where it was told.',
  data: z.object({ day: day().optional() }),
  example: { day: '2027-02-12' },
});

export const featureDeliveryReopened = defineEvent({
  ...stream,
  type: 'FeatureDeliveryReopened',
  version: 1,
  summary: 'The feature was not done after all; it is in delivery again.',
  data: z.object({ reason: text(2000) }),
  example: { reason: 'the berth is not held' },
});

export const featureLaunched = defineEvent({
  ...stream,
  type: 'FeatureLaunched',
  version: 1,
  summary: 'The feature is in the hands of its users since a day, with a release where it came with one.',
  data: z.object({ day: day(), release: id().optional() }),
  example: { day: '2027-03-01' },
});

export const featureOutcomeMeasured = defineEvent({
  ...stream,
  type: 'FeatureOutcomeMeasured',
  version: 1,
  summary: 'What the hypothesis’s metric came to in a window of days after the launch.',
  data: z.object({ metric: text(200), actual: z.number(), from: day(), to: day() }),
  example: { metric: 'bookings a week', actual: 141, from: '2027-03-01', to: '2027-05-31' },
});

export const featureOutcomeDecided = defineEvent({
  ...stream,
  type: 'FeatureOutcomeDecided',
  version: 1,
  summary: 'After its outcome the feature is kept, followed by another, or removed; and why.',
  data: z.object({ decision: outcomeDecision, why: text(2000), followedBy: id().optional() }),
  example: { decision: 'iterate', why: 'two thirds of what was hoped', followedBy: next },
});
