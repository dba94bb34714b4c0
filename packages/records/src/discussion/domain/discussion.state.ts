import type { discussionContracts, EventOf, SealedText } from '@wheelhouse/contracts';

type Contracts = ReturnType<typeof discussionContracts>;
export type DiscussionEvent = { [Name in keyof Contracts]: EventOf<Contracts[Name]> }[keyof Contracts];

/** An opening or a reply, as far as rules ask: whose it is, and the keys of every wording it had. */
export interface Entry {
  readonly author: string;
  readonly text: SealedText | null;
  readonly mentions: readonly string[];
  readonly keys: readonly string[];
}

export interface KnownDiscussion {
  readonly status: 'open' | 'resolved';
  readonly subject: string;
  readonly subjectType: string;
  readonly opening: Entry;
  readonly replies: Readonly<Record<string, Entry>>;
}

export type Discussion = { readonly status: 'none' } | KnownDiscussion;

export const noDiscussion: Discussion = { status: 'none' };

/** Moves a discussion on by one fact. */
export function evolve(discussion: Discussion, event: DiscussionEvent): Discussion {
  if (event.type === 'DiscussionOpened') {
    const { subject, subjectType } = event.data;
    return { status: 'open', subject, subjectType, opening: written(undefined, event.data), replies: {} };
  }
  return discussion.status === 'none' ? discussion : next(discussion, event);
}

function next(discussion: KnownDiscussion, event: Exclude<DiscussionEvent, { type: 'DiscussionOpened' }>): KnownDiscussion {
  switch (event.type) {
    case 'DiscussionOpeningEdited':
      return { ...discussion, opening: written(discussion.opening, event.data) };
    case 'DiscussionOpeningRedacted':
      return { ...discussion, opening: { ...discussion.opening, text: null } };
    case 'ReplyPosted':
    case 'ReplyEdited':
      return { ...discussion, replies: { ...discussion.replies, [event.data.reply]: written(discussion.replies[event.data.reply], event.data) } };
    case 'ReplyRedacted': {
      const reply = discussion.replies[event.data.reply];
      return reply ? { ...discussion, replies: { ...discussion.replies, [event.data.reply]: { ...reply, text: null } } } : discussion;
    }
    case 'DiscussionResolved':
      return { ...discussion, status: 'resolved' };
    case 'DiscussionReopened':
      return { ...discussion, status: 'open' };
    case 'DiscussionMoved':
      return discussion;
  }
}

const written = (before: Entry | undefined, { author, text, mentions }: Pick<Entry, 'author' | 'mentions'> & { readonly text: SealedText }): Entry => ({
  author,
  text,
  mentions,
  keys: [...(before?.keys ?? []), text.key],
});
