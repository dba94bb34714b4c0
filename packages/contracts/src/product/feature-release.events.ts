import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { day, id, text } from '../kernel/values.js';

const stream = { context: 'product', stream: 'feature' } as const;

const release = '0190c5a0-0000-7000-8000-000000000021';

export const featureLaunchRolledBack = defineEvent({
  ...stream,
  type: 'FeatureLaunchRolledBack',
  version: 1,
  summary: 'The feature was taken back from its users on a day, with the release that had brought it; it is delivered, and not launched.',
  data: z.object({ release: id(), day: day(), reason: text(2000) }),
  example: { release, day: '2027-03-08', reason: 'berths were booked twice' },
});
