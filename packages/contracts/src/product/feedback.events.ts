import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { personal } from '../kernel/personal.js';
import { day, id, text } from '../kernel/values.js';
import { feedbackChannel, linkTarget, sentiment, voter } from './research.values.js';

const stream = { context: 'product', stream: 'feedback' } as const;

const product = '0190c5a0-0000-7000-8000-000000000001';
const feature = '0190c5a0-0000-7000-8000-000000000011';
const member = '0190c5a0-0000-7000-8000-0000000000a1';
const customer = '0190c5a0-0000-7000-8000-0000000000d2';
const other = '0190c5a0-0000-7000-8000-000000000012';
const key = '0190c5a0-0000-7000-8000-0000000000d1';
const sealed = { key: '0190c5a0-0000-7000-8000-0000000000d1', subject: `customer:${customer}`, cipher: 'bm9uY2UtMTIuLi5jaXBoZXJ0ZXh0Li4udGFnLTE2' };
const feedbackTarget = linkTarget.exclude(['product']);

export const feedbackSubmitted = defineEvent({
  ...stream,
  type: 'FeedbackSubmitted',
  version: 1,
  summary: 'Somebody said what they think of a product, for themselves or for a customer.',
  data: z.object({ product: id(), text: personal('customer'), author: id(), customer: id().nullable(), onBehalfOf: id().nullable(), channel: feedbackChannel, received: day() }),
  example: { product, text: sealed, author: member, customer, onBehalfOf: null, channel: 'email', received: '2027-03-01' },
});

export const feedbackLinked = defineEvent({
  ...stream,
  type: 'FeedbackLinked',
  version: 1,
  summary: 'An excerpt of the feedback speaks for an opportunity or a feature; importance goes from 0 (nice) to 3 (cannot do without).',
  data: z.object({ target: id(), kind: feedbackTarget, excerpt: personal('customer').nullable(), importance: z.number().int().min(0).max(3), customer: id().nullable() }),
  example: { target: feature, kind: 'feature', excerpt: sealed, importance: 2, customer },
});

export const feedbackUnlinked = defineEvent({
  ...stream,
  type: 'FeedbackUnlinked',
  version: 1,
  summary: 'The feedback no longer speaks for an opportunity or a feature.',
  data: z.object({ target: id(), kind: feedbackTarget }),
  example: { target: feature, kind: 'feature' },
});

export const feedbackMerged = defineEvent({
  ...stream,
  type: 'FeedbackMerged',
  version: 1,
  summary: 'The feedback says what another one says already; its votes and links count there, and stay its own.',
  data: z.object({ into: id() }),
  example: { into: other },
});

export const feedbackUnmerged = defineEvent({
  ...stream,
  type: 'FeedbackUnmerged',
  version: 1,
  summary: 'The feedback says something of its own after all, and takes its votes and links back.',
  data: z.object({ from: id() }),
  example: { from: other },
});

export const feedbackDeclined = defineEvent({
  ...stream,
  type: 'FeedbackDeclined',
  version: 1,
  summary: 'Nothing will be done about the feedback, for a reason.',
  data: z.object({ reason: text(2000) }),
  example: { reason: 'we do not sell fuel' },
});

export const feedbackReopened = defineEvent({
  ...stream,
  type: 'FeedbackReopened',
  version: 1,
  summary: 'Declined feedback is looked at again, for a reason.',
  data: z.object({ reason: text(2000) }),
  example: { reason: 'a partner sells fuel now' },
});

export const feedbackSnoozed = defineEvent({
  ...stream,
  type: 'FeedbackSnoozed',
  version: 1,
  summary: 'The feedback is put off until a day.',
  data: z.object({ until: day() }),
  example: { until: '2027-06-01' },
});

export const feedbackResumed = defineEvent({
  ...stream,
  type: 'FeedbackResumed',
  version: 1,
  summary: 'The feedback is looked at before the day it was put off to.',
  data: z.object({}),
  example: {},
});

export const feedbackWoken = defineEvent({
  ...stream,
  type: 'FeedbackWoken',
  version: 1,
  summary: 'The day that the feedback was put off to has come.',
  data: z.object({ until: day() }),
  example: { until: '2027-06-01' },
});

export const feedbackProcessed = defineEvent({
  ...stream,
  type: 'FeedbackProcessed',
  version: 1,
  summary: 'All that was to be done with the feedback is done.',
  data: z.object({}),
  example: {},
});

export const feedbackVoted = defineEvent({
  ...stream,
  type: 'FeedbackVoted',
  version: 1,
  summary: 'A member or a customer wants the same.',
  data: z.object({ voter, by: id() }),
  example: { voter: { kind: 'customer', id: customer }, by: member },
});

export const feedbackVoteWithdrawn = defineEvent({
  ...stream,
  type: 'FeedbackVoteWithdrawn',
  version: 1,
  summary: 'A vote was taken back.',
  data: z.object({ voter }),
  example: { voter: { kind: 'customer', id: customer } },
});

export const feedbackClassified = defineEvent({
  ...stream,
  type: 'FeedbackClassified',
  version: 1,
  summary: 'How the feedback sounds and which themes it touches, as somebody judged it, and which it touches no more.',
  data: z.object({ sentiment: sentiment.nullable(), themes: z.array(text(100)).max(20), dropped: z.array(text(100)).max(20) }),
  example: { sentiment: 'negative', themes: ['berths'], dropped: ['tides'] },
});

export const feedbackRedacted = defineEvent({
  ...stream,
  type: 'FeedbackRedacted',
  version: 1,
  summary: 'The words of the feedback and its excerpts are readable no more; that it was given remains.',
  data: z.object({ keys: z.array(z.uuid()).min(1).max(1000), reason: text(2000).optional() }),
  example: { keys: [key], reason: 'named a person' },
  destroysKeys: ({ keys }) => keys,
});

export const feedbackRequesterInformed = defineEvent({
  ...stream,
  type: 'FeedbackRequesterInformed',
  version: 1,
  summary: 'Who asked was told that a feature answers it, on a day.',
  data: z.object({ feature: id(), requester: voter, day: day(), by: id() }),
  example: { feature, requester: { kind: 'customer', id: customer }, day: '2027-07-01', by: member },
});

export const feedbackArchived = defineEvent({
  ...stream,
  type: 'FeedbackArchived',
  version: 1,
  summary: 'The feedback was put away; it can be restored.',
  data: z.object({ reason: text(2000).optional() }),
  example: {},
});

export const feedbackRestored = defineEvent({
  ...stream,
  type: 'FeedbackRestored',
  version: 1,
  summary: 'The feedback is in use again, as it stood.',
  data: z.object({}),
  example: {},
});
