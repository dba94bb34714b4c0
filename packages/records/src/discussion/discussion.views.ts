import { discussionContracts, type Context, type SealedText } from '@wheelhouse/contracts';
import { column, defineView, type RecordedEvent } from '@wheelhouse/event-sourcing';
import { rootOf } from '../about.js';
import { evolve, noDiscussion, type Discussion, type DiscussionEvent, type Entry, type KnownDiscussion } from './domain/discussion.state.js';

/** What somebody said, as a page shows it; the text is opened when it is read. */
export interface ShownEntry extends Entry {
  readonly at: string;
  readonly editedAt: string | null;
  readonly redacted: boolean;
}

export interface ShownReply extends ShownEntry {
  readonly reply: string;
}

/** The page of a discussion in one context, and the list of discussions by what they are about. */
export function discussionViews(context: Context) {
  const contracts = discussionContracts(context);
  const events = Object.values(contracts);

  const page = defineView({
    name: 'discussion-page',
    version: 2,
    source: 'own',
    events,
    columns: {
      id: column.uuid(),
      root: column.uuid().orNull(),
      subject: column.uuid(),
      subjectType: column.text(),
      status: column.text<'open' | 'resolved'>(),
      opening: column.json<ShownEntry>(),
      replies: column.json<readonly ShownReply[]>(),
      updatedAt: column.instant(),
    },
    keys: (event) => [event.streamId],
    fold: (row, event) => {
      // Which root it shows is the store's to say.
      if (event.type === 'DiscussionMoved') return row;
      const after = evolve(row ? stateOf(row) : noDiscussion, event as DiscussionEvent);
      if (after.status === 'none') return row;
      const { status, subject, subjectType } = after;
      return {
        ...{ id: event.streamId, root: event.type === 'DiscussionOpened' ? rootOf(event) : (row?.root ?? null), subject, subjectType, status, updatedAt: event.recordedAt },
        opening: shown(row?.opening, after.opening, event),
        replies: Object.entries(after.replies).map(([reply, entry]) => ({
          reply,
          ...shown(
            row?.replies.find((before) => before.reply === reply),
            entry,
            event,
          ),
        })),
      };
    },
  });

  const list = defineView({
    name: 'discussion-list',
    version: 2,
    source: 'own',
    events,
    columns: {
      id: column.uuid(),
      root: column.uuid().orNull(),
      subject: column.uuid(),
      subjectType: column.text(),
      status: column.text<'open' | 'resolved'>(),
      openedBy: column.uuid(),
      openedAt: column.instant(),
      text: column.json<SealedText>().orNull(),
      replies: column.integer(),
      updatedAt: column.instant(),
    },
    lists: [
      { filters: ['subject'], sort: 'updatedAt' },
      { filters: ['subject', 'status'], sort: 'updatedAt' },
      { filters: [], sort: 'updatedAt' },
    ],
    keys: (event) => [event.streamId],
    fold: (row, event) => {
      if (event.type === 'DiscussionOpened') {
        const { subject, subjectType, author, text } = event.data;
        return {
          ...{ id: event.streamId, root: rootOf(event), subject, subjectType, status: 'open', openedBy: author, openedAt: event.recordedAt },
          ...{ text, replies: 0, updatedAt: event.recordedAt },
        };
      }
      if (event.type === 'DiscussionMoved') return row;
      return row && { ...row, ...listed(row.replies, event as DiscussionEvent), updatedAt: event.recordedAt };
    },
  });

  return { page, list };
}

function listed(replies: number, event: DiscussionEvent): { status?: 'open' | 'resolved'; text?: SealedText | null; replies?: number } {
  switch (event.type) {
    case 'DiscussionOpeningEdited':
      return { text: event.data.text };
    case 'DiscussionOpeningRedacted':
      return { text: null };
    case 'ReplyPosted':
      return { replies: replies + 1 };
    case 'DiscussionResolved':
      return { status: 'resolved' };
    case 'DiscussionReopened':
      return { status: 'open' };
    default:
      return {};
  }
}

function shown(before: ShownEntry | undefined, after: Entry, { recordedAt }: Pick<RecordedEvent, 'recordedAt'>): ShownEntry {
  if (!before) return { ...after, at: recordedAt, editedAt: null, redacted: false };
  const edited = after.keys.length > before.keys.length;
  return { ...after, at: before.at, editedAt: edited ? recordedAt : before.editedAt, redacted: after.text === null };
}

const stateOf = ({ replies, ...row }: Omit<KnownDiscussion, 'replies'> & { readonly replies: readonly ShownReply[] }): Discussion => ({
  ...row,
  replies: Object.fromEntries(replies.map((reply) => [reply.reply, reply])),
});
