import { by, noWayBack, undoOf, withOthers, type SealedText } from '@wheelhouse/event-sourcing';
import type { discussionFor } from './discussion.js';

interface Wording {
  readonly text: SealedText | null;
  readonly mentions: readonly string[];
}

/** Words as they were, where they may still be read. */
const wording = (was: Wording | undefined) => (was?.text ? { text: was.text, mentions: [...was.mentions] } : undefined);

/** How what is done in a discussion is taken back. */
export const discussionUndo = ({ aggregate, command }: Pick<ReturnType<typeof discussionFor>, 'aggregate' | 'command'>) =>
  undoOf(aggregate)({
    DiscussionOpened: noWayBack('*', 'what was said was said; redact its words, or resolve the discussion'),
    DiscussionOpeningEdited: by('opening', command.editOpening, (_data, { before }) => wording(before.opening)),
    DiscussionOpeningRedacted: noWayBack('opening', 'its words are destroyed'),
    ReplyPosted: noWayBack(({ reply }) => `reply:${reply}`, 'what was said was said; redact its words'),
    ReplyEdited: by(({ reply }) => `reply:${reply}`, command.editReply, ({ reply }, { before }) => {
      const was = wording(before.replies[reply]);
      return was && { reply, ...was };
    }),
    ReplyRedacted: noWayBack(({ reply }) => `reply:${reply}`, 'its words are destroyed'),
    DiscussionResolved: by('status', command.reopen, () => ({})),
    DiscussionReopened: by('status', command.resolve, () => ({})),
    DiscussionMoved: withOthers([], 'it goes where its record goes'),
  });
