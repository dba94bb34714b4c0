import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { personal } from '../kernel/personal.js';
import { day, id, text } from '../kernel/values.js';
import { checkInConfidence, keyResultFields, objectiveAmbition, objectiveGrade, objectiveScope } from './objective.values.js';

const stream = { context: 'product', stream: 'objective' } as const;

const product = '0190c5a0-0000-7000-8000-000000000001';
const pillar = '0190c5a0-0000-7000-8000-0000000000b1';
const parent = '0190c5a0-0000-7000-8000-000000000060';
const next = '0190c5a0-0000-7000-8000-000000000061';
const keyResult = '0190c5a0-0000-7000-8000-000000000062';
const checkIn = '0190c5a0-0000-7000-8000-000000000063';
const metric = '0190c5a0-0000-7000-8000-000000000064';
const author = '0190c5a0-0000-7000-8000-0000000000a1';
const sealed = { key: '0190c5a0-0000-7000-8000-0000000000d1', subject: `member:${author}`, cipher: 'bm9uY2UtMTIuLi5jaXBoZXJ0ZXh0Li4udGFnLTE2' };

const results = z.array(z.object({ keyResult: id(), value: z.number().optional(), progress: objectiveGrade.optional() })).max(50);

export const objectiveDrafted = defineEvent({
  ...stream,
  type: 'ObjectiveDrafted',
  version: 1,
  summary: 'An objective was worded for a period: what is wanted, why, and which pillar or wider objective it serves.',
  data: z.object({
    scope: objectiveScope,
    product: id().optional(),
    line: id().optional(),
    team: id().optional(),
    title: text(300),
    why: text(2000),
    from: day(),
    to: day(),
    ambition: objectiveAmbition,
    pillar: id().optional(),
    parent: id().optional(),
    carriedFrom: id().optional(),
  }),
  example: { scope: 'product', product, title: 'Every crew finds a berth', why: 'a full harbour at dusk is why crews leave', from: '2026-01-01', to: '2026-03-31', ambition: 'committed', pillar },
});

export const objectiveRenamed = defineEvent({
  ...stream,
  type: 'ObjectiveRenamed',
  version: 1,
  summary: 'The objective is worded anew.',
  data: z.object({ title: text(300) }),
  example: { title: 'Every crew finds a berth before dusk' },
});

export const objectiveReasonStated = defineEvent({
  ...stream,
  type: 'ObjectiveReasonStated',
  version: 1,
  summary: 'Why the objective is wanted was said anew.',
  data: z.object({ why: text(2000) }),
  example: { why: 'one crew in three leaves after a night at anchor' },
});

export const objectivePeriodMoved = defineEvent({
  ...stream,
  type: 'ObjectivePeriodMoved',
  version: 1,
  summary: 'The objective is for other days than was drafted.',
  data: z.object({ from: day(), to: day(), reason: text(2000) }),
  example: { from: '2026-02-01', to: '2026-04-30', reason: 'the season begins late' },
});

export const objectiveAligned = defineEvent({
  ...stream,
  type: 'ObjectiveAligned',
  version: 1,
  summary: 'The objective serves another pillar, another wider objective, or neither.',
  data: z.object({ pillar: id().nullable(), parent: id().nullable() }),
  example: { pillar: null, parent },
});

export const objectiveKeyResultAdded = defineEvent({
  ...stream,
  type: 'ObjectiveKeyResultAdded',
  version: 1,
  summary: 'One more result tells whether the objective is reached.',
  data: z.object({ scope: objectiveScope, ...keyResultFields }),
  example: { scope: 'product', keyResult, title: 'Bookings a week', kind: 'increase', unit: 'bookings', start: 120, target: 200 },
});

export const objectiveKeyResultChanged = defineEvent({
  ...stream,
  type: 'ObjectiveKeyResultChanged',
  version: 1,
  summary: 'A key result asks for something else than before, for a reason.',
  data: z.object({ scope: objectiveScope, ...keyResultFields, reason: text(2000) }),
  example: { scope: 'product', keyResult, title: 'Bookings a week', kind: 'increase', unit: 'bookings', start: 120, target: 180, reason: 'two harbours closed for repair' },
});

export const objectiveKeyResultDropped = defineEvent({
  ...stream,
  type: 'ObjectiveKeyResultDropped',
  version: 1,
  summary: 'A key result tells nothing any more, for a reason.',
  data: z.object({ keyResult: id(), reason: text(2000) }),
  example: { keyResult, reason: 'nobody counts it any more' },
});

export const objectiveMetricLinked = defineEvent({
  ...stream,
  type: 'ObjectiveMetricLinked',
  version: 1,
  summary: 'A key result is read from a metric.',
  data: z.object({ scope: objectiveScope, keyResult: id(), metric: id() }),
  example: { scope: 'product', keyResult, metric },
});

export const objectiveMetricUnlinked = defineEvent({
  ...stream,
  type: 'ObjectiveMetricUnlinked',
  version: 1,
  summary: 'A key result is read from a metric no more.',
  data: z.object({ keyResult: id(), metric: id() }),
  example: { keyResult, metric },
});

export const objectiveActivated = defineEvent({
  ...stream,
  type: 'ObjectiveActivated',
  version: 1,
  summary: 'The objective is worked for.',
  data: z.object({}),
  example: {},
});

export const objectiveCheckedIn = defineEvent({
  ...stream,
  type: 'ObjectiveCheckedIn',
  version: 1,
  summary: 'Where a key result stood on a day, and how sure its people were of reaching it.',
  data: z.object({
    scope: objectiveScope,
    checkIn: id(),
    keyResult: id(),
    day: day(),
    value: z.number().optional(),
    done: z.boolean().optional(),
    confidence: checkInConfidence,
    author: id(),
    note: personal('author').optional(),
  }),
  example: { scope: 'product', checkIn, keyResult, day: '2026-02-13', value: 151, confidence: 7, author, note: sealed },
});

export const objectiveCheckInRedacted = defineEvent({
  ...stream,
  type: 'ObjectiveCheckInRedacted',
  version: 1,
  summary: 'What was noted with a check-in is readable no more; its numbers stay.',
  data: z.object({ checkIn: id(), keys: z.array(z.uuid()).min(1).max(1), reason: text(2000).optional() }),
  example: { checkIn, keys: [sealed.key], reason: 'named a customer' },
  destroysKeys: ({ keys }) => keys,
});

export const objectiveLearningRedacted = defineEvent({
  ...stream,
  type: 'ObjectiveLearningRedacted',
  version: 1,
  summary: 'What was learnt by the objective is readable no more; its score stays.',
  data: z.object({ keys: z.array(z.uuid()).min(1).max(1), reason: text(2000).optional() }),
  example: { keys: [sealed.key] },
  destroysKeys: ({ keys }) => keys,
});

export const objectiveClosed = defineEvent({
  ...stream,
  type: 'ObjectiveClosed',
  version: 1,
  summary: 'The objective is over: its score as computed, its score as its people see it, and what was learnt.',
  data: z.object({ results, score: objectiveGrade.optional(), declared: objectiveGrade.optional(), author: id(), learning: personal('author') }),
  example: { results: [{ keyResult, value: 176, progress: 0.7 }], score: 0.7, declared: 0.8, author, learning: sealed },
});

export const objectiveCarriedOver = defineEvent({
  ...stream,
  type: 'ObjectiveCarriedOver',
  version: 1,
  summary: 'The objective was not finished; another one goes on with it in another period.',
  data: z.object({ to: id(), results, score: objectiveGrade.optional(), reason: text(2000) }),
  example: { to: next, results: [{ keyResult, value: 151, progress: 0.3875 }], score: 0.3875, reason: 'the tide service came late' },
});

export const objectiveCancelled = defineEvent({
  ...stream,
  type: 'ObjectiveCancelled',
  version: 1,
  summary: 'The objective is worked for no more, for a reason.',
  data: z.object({ keyResults: z.array(id()).max(50), reason: text(2000) }),
  example: { keyResults: [keyResult], reason: 'the strategy turned' },
});

export const objectiveArchived = defineEvent({
  ...stream,
  type: 'ObjectiveArchived',
  version: 1,
  summary: 'The objective was put away; it can be restored.',
  data: z.object({ reason: text(2000).optional() }),
  example: {},
});

export const objectiveRestored = defineEvent({
  ...stream,
  type: 'ObjectiveRestored',
  version: 1,
  summary: 'The objective is in use again, where it stood.',
  data: z.object({}),
  example: {},
});
