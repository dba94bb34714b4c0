import { z } from 'zod';
import { defineEvent, type Context } from '../kernel/define-event.js';
import { personal } from '../kernel/personal.js';
import { id, text } from '../kernel/values.js';
import { perContext } from './per-context.js';
import { aboutRecord } from './values.js';

const reply = '0190c5a0-0000-7000-8000-0000000000e2';
const mentioned = '0190c5a0-0000-7000-8000-0000000000a2';
const subject = '0190c5a0-0000-7000-8000-000000000011';
const key = '0190c5a0-0000-7000-8000-0000000000d1';
const author = '0190c5a0-0000-7000-8000-0000000000a1';
const sealed = { key, subject: `member:${author}`, cipher: 'bm9uY2UtMTIuLi5jaXBoZXJ0ZXh0Li4udGFnLTE2' };

const mentions = z.array(id()).max(20);
const destroyed = z.object({ keys: z.array(z.uuid()).min(1).max(1000), reason: text(2000).optional() });

const contractsIn = (context: Context) => {
  const stream = { context, stream: 'discussion' } as const;
  return {
    discussionOpened: defineEvent({
      ...stream,
      type: 'DiscussionOpened',
      version: 1,
      summary: 'Somebody began to talk about a record.',
      data: z.object({ ...aboutRecord, author: id(), text: personal('author'), mentions }),
      example: { subject, subjectType: 'feature', author, text: sealed, mentions: [mentioned] },
    }),
    discussionOpeningEdited: defineEvent({
      ...stream,
      type: 'DiscussionOpeningEdited',
      version: 1,
      summary: 'Who opened the discussion worded its opening anew.',
      data: z.object({ author: id(), text: personal('author'), mentions }),
      example: { author, text: sealed, mentions: [] },
    }),
    discussionOpeningRedacted: defineEvent({
      ...stream,
      type: 'DiscussionOpeningRedacted',
      version: 1,
      summary: 'The opening’s words, in every wording they had, are readable no more.',
      data: destroyed,
      example: { keys: [key], reason: 'named a customer' },
      destroysKeys: ({ keys }) => keys,
    }),
    replyPosted: defineEvent({
      ...stream,
      type: 'ReplyPosted',
      version: 1,
      summary: 'Somebody replied in the discussion.',
      data: z.object({ reply: id(), author: id(), text: personal('author'), mentions }),
      example: { reply, author, text: sealed, mentions: [] },
    }),
    replyEdited: defineEvent({
      ...stream,
      type: 'ReplyEdited',
      version: 1,
      summary: 'Who replied worded it anew.',
      data: z.object({ reply: id(), author: id(), text: personal('author'), mentions }),
      example: { reply, author, text: sealed, mentions: [mentioned] },
    }),
    replyRedacted: defineEvent({
      ...stream,
      type: 'ReplyRedacted',
      version: 1,
      summary: 'The reply’s words, in every wording they had, are readable no more.',
      data: destroyed.extend({ reply: id() }),
      example: { reply, keys: [key] },
      destroysKeys: ({ keys }) => keys,
    }),
    discussionResolved: defineEvent({
      ...stream,
      type: 'DiscussionResolved',
      version: 1,
      summary: 'What was to be settled is settled.',
      data: z.object({}),
      example: {},
    }),
    discussionReopened: defineEvent({
      ...stream,
      type: 'DiscussionReopened',
      version: 1,
      summary: 'It is not settled after all.',
      data: z.object({}),
      example: {},
    }),
    discussionMoved: defineEvent({
      ...stream,
      type: 'DiscussionMoved',
      version: 1,
      summary: 'What the discussion is about moved to another product or project, and the discussion with it.',
      data: z.object({ to: id() }),
      example: { to: '0190c5a0-0000-7000-8000-000000000012' },
      rehomes: ({ to }) => to,
    }),
  };
};

export type DiscussionContracts = ReturnType<typeof contractsIn>;

/** The events of discussions in one context: each has its own, of the same words. */
export const discussionContracts = perContext(contractsIn);
