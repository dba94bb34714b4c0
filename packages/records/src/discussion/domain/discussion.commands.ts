import { commandOf, id, isRejection, partId, reject, text, words, z, type Access, type Aggregate } from '@wheelhouse/event-sourcing';
import { about } from '../../about.js';
import { editable, MOST_REPLIES, redactable, unresolved } from './discussion.rules.js';
import type { Discussion, DiscussionEvent } from './discussion.state.js';
import { mentionFacts, mentions, mentionsRefused } from './mentions.js';

const words10k = () => words(10_000);
const reply = '0190c5a0-0000-7000-8000-0000000000e2';
const subject = '0190c5a0-0000-7000-8000-000000000011';

/** The commands of discussions in one context. They are kept together since each service has the same ones, made by one call. */
export function discussionCommands(discussion: Aggregate<Discussion, DiscussionEvent>) {
  const access: Access = { scope: `${discussion.context as 'product' | 'project'}:write`, anyWhoSees: true };
  const command = commandOf(discussion);

  const open = command({
    name: 'open-discussion',
    method: 'POST',
    path: '/',
    summary: 'Begin to talk about any record',
    body: z.object({ subject: id(), text: words10k(), mentions: mentions() }),
    example: { subject, text: 'Does a booking hold when the tide turns?' },
    access,
    creates: ({ body }) => ({ below: body.subject }),
    facts: ({ body }) => mentionFacts(body.mentions),
    decide: (_discussion, input, facts) => {
      const { subject: named, ...entry } = input.body;
      if (!input.subject) return reject.invalid('reference.subject-unknown', `There is no record ${named} here.`, '/subject');
      const opened = { ...entry, ...about(input.subject), author: input.actor.member };
      return mentionsRefused(entry.mentions, facts, input) ?? [{ type: 'DiscussionOpened', data: opened }];
    },
  });

  const postReply = command({
    name: 'post-reply',
    method: 'POST',
    path: '/:id/reply',
    summary: 'Reply in a discussion',
    body: z.object({ reply: partId(), text: words10k(), mentions: mentions() }),
    example: { text: 'It does, for two hours.' },
    access,
    facts: ({ body }) => mentionFacts(body.mentions),
    decide: (state, input, facts) => {
      const known = unresolved(state);
      if (isRejection(known)) return known;
      if (known.replies[input.body.reply]) return reject.conflict('discussion.reply-exists', 'A reply with this id is there already.', '/reply');
      if (Object.keys(known.replies).length >= MOST_REPLIES) return reject.conflict('discussion.full', `A discussion holds ${MOST_REPLIES} replies; open another one.`);
      return mentionsRefused(input.body.mentions, facts, input) ?? [{ type: 'ReplyPosted', data: { ...input.body, author: input.actor.member } }];
    },
  });

  const editOpening = command({
    name: 'edit-opening',
    method: 'POST',
    path: '/:id/edit-opening',
    summary: 'Word the opening of one’s own discussion anew',
    body: z.object({ text: words10k(), mentions: mentions() }),
    example: { text: 'Does a booking hold when the tide turns at night?' },
    access,
    facts: ({ body }) => mentionFacts(body.mentions),
    decide: (state, input, facts) => {
      const known = unresolved(state);
      if (isRejection(known)) return known;
      const entry = editable(known.opening, input.actor);
      if (isRejection(entry)) return entry;
      return mentionsRefused(input.body.mentions, facts, input) ?? [{ type: 'DiscussionOpeningEdited', data: { ...input.body, author: entry.author } }];
    },
  });

  const editReply = command({
    name: 'edit-reply',
    method: 'POST',
    path: '/:id/edit-reply',
    summary: 'Word one’s own reply anew',
    body: z.object({ reply: id(), text: words10k(), mentions: mentions() }),
    example: { reply, text: 'It does, for three hours.' },
    access,
    facts: ({ body }) => mentionFacts(body.mentions),
    decide: (state, input, facts) => {
      const known = unresolved(state);
      if (isRejection(known)) return known;
      const entry = editable(known.replies[input.body.reply], input.actor);
      if (isRejection(entry)) return entry;
      return mentionsRefused(input.body.mentions, facts, input) ?? [{ type: 'ReplyEdited', data: { ...input.body, author: entry.author } }];
    },
  });

  const redactOpening = command({
    name: 'redact-opening',
    method: 'POST',
    path: '/:id/redact-opening',
    summary: 'Make the opening’s words unreadable for ever, in every wording they had',
    body: z.object({ reason: text(2000).optional() }),
    example: { reason: 'named a customer' },
    access,
    whileArchived: true,
    decide: (state, input) => {
      if (state.status === 'none') return noDiscussionThere;
      const entry = redactable(state.opening, input.actor);
      if (isRejection(entry)) return entry;
      return entry ? [{ type: 'DiscussionOpeningRedacted', data: { keys: [...entry.keys], ...input.body } }] : [];
    },
  });

  const redactReply = command({
    name: 'redact-reply',
    method: 'POST',
    path: '/:id/redact-reply',
    summary: 'Make a reply’s words unreadable for ever, in every wording they had',
    body: z.object({ reply: id(), reason: text(2000).optional() }),
    example: { reply },
    access,
    whileArchived: true,
    decide: (state, input) => {
      if (state.status === 'none') return noDiscussionThere;
      const entry = redactable(state.replies[input.body.reply], input.actor);
      if (isRejection(entry)) return entry;
      return entry ? [{ type: 'ReplyRedacted', data: { keys: [...entry.keys], ...input.body } }] : [];
    },
  });

  const resolve = command({
    name: 'resolve-discussion',
    method: 'POST',
    path: '/:id/resolve',
    summary: 'Say that what was to be settled is settled',
    body: z.object({}),
    example: {},
    access,
    decide: (state) => (state.status === 'open' ? [{ type: 'DiscussionResolved', data: {} }] : []),
  });

  const reopen = command({
    name: 'reopen-discussion',
    method: 'POST',
    path: '/:id/reopen',
    summary: 'Say that it is not settled after all',
    body: z.object({}),
    example: {},
    access,
    decide: (state) => (state.status === 'resolved' ? [{ type: 'DiscussionReopened', data: {} }] : []),
  });

  return { open, postReply, editOpening, editReply, redactOpening, redactReply, resolve, reopen };
}

const noDiscussionThere = reject.notFound('discussion.not-found', 'There is no such discussion.');
