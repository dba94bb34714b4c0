import { by, byOneOf, noWayBack, step, undoOf, type Compensation } from '@wheelhouse/event-sourcing';
import { archiveFeedback } from './domain/archive-feedback.js';
import { classifyFeedback } from './domain/classify-feedback.js';
import { declineFeedback } from './domain/decline-feedback.js';
import { type KnownFeedback, voterKey } from './domain/feedback.state.js';
import { linkFeedback } from './domain/link-feedback.js';
import { markProcessed } from './domain/mark-processed.js';
import { mergeFeedback } from './domain/merge-feedback.js';
import { reopenFeedback } from './domain/reopen-feedback.js';
import { restoreFeedback } from './domain/restore-feedback.js';
import { resumeFeedback } from './domain/resume-feedback.js';
import { snoozeFeedback } from './domain/snooze-feedback.js';
import { unlinkFeedback } from './domain/unlink-feedback.js';
import { unmergeFeedback } from './domain/unmerge-feedback.js';
import { voteFeedback } from './domain/vote-feedback.js';
import { withdrawVote } from './domain/withdraw-vote.js';
import type { Voter } from '@wheelhouse/contracts';
import type { Actor } from '@wheelhouse/event-sourcing';
import { feedback } from './feedback.aggregate.js';

/** What brings feedback back that went on to another status. */
const statusBack = ({ status, snoozedUntil }: KnownFeedback): readonly Compensation[] => {
  if (status === 'processed') return [step(markProcessed, {})];
  return status === 'snoozed' && snoozedUntil !== null ? [step(snoozeFeedback, { until: snoozedUntil })] : [];
};

/** A vote is its voter's own; a customer's is whose who speaks for them. */
const voteOf = (voter: Voter, actor: Actor) => (voter.kind === 'customer' ? { customer: voter.id } : voter.id === actor.member ? {} : undefined);
const OWN = 'a vote is its voter’s own';

const linkOf = ({ links }: KnownFeedback, target: string) => {
  const was = links.find((one) => one.target === target);
  return was && { target, importance: was.importance, excerpt: was.excerpt ?? undefined };
};

export const feedbackUndo = undoOf(feedback)({
  FeedbackSubmitted: by('*', archiveFeedback, (_data, { why }) => ({ reason: why })),
  FeedbackArchived: by('archived', restoreFeedback, () => ({})),
  FeedbackRestored: by('archived', archiveFeedback, (_data, { why }) => ({ reason: why })),
  FeedbackLinked: byOneOf(({ target }) => `link:${target}`, [linkFeedback, unlinkFeedback, snoozeFeedback], ({ target }, { before }) => {
    const was = linkOf(before, target);
    return [was ? step(linkFeedback, was) : step(unlinkFeedback, { target }), ...(before.status === 'snoozed' ? statusBack(before) : [])];
  }),
  FeedbackUnlinked: by(({ target }) => `link:${target}`, linkFeedback, ({ target }, { before }) => linkOf(before, target)),
  FeedbackMerged: by('merged', unmergeFeedback, () => ({})),
  FeedbackUnmerged: by('merged', mergeFeedback, ({ from }) => ({ into: from })),
  FeedbackDeclined: byOneOf('status', [reopenFeedback, markProcessed, snoozeFeedback], (_data, { before, why }) => [step(reopenFeedback, { reason: why }), ...statusBack(before)]),
  FeedbackReopened: by('status', declineFeedback, (_data, { before: { declined }, why }) => ({ reason: declined ?? why })),
  FeedbackSnoozed: byOneOf('status', [resumeFeedback, snoozeFeedback], (_data, { before: { snoozedUntil } }) => [snoozedUntil === null ? step(resumeFeedback, {}) : step(snoozeFeedback, { until: snoozedUntil })]),
  FeedbackResumed: by('status', snoozeFeedback, (_data, { before: { snoozedUntil } }) => (snoozedUntil === null ? undefined : { until: snoozedUntil })),
  FeedbackWoken: noWayBack('status', 'its day has come; snooze it until another one'),
  FeedbackProcessed: by('status', declineFeedback, (_data, { before: { status, declined } }) => (status === 'declined' && declined !== null ? { reason: declined } : undefined), 'what was dealt with was dealt with'),
  FeedbackVoted: by(({ voter }) => `vote:${voterKey(voter)}`, withdrawVote, ({ voter }, { actor }) => voteOf(voter, actor), OWN),
  FeedbackVoteWithdrawn: by(({ voter }) => `vote:${voterKey(voter)}`, voteFeedback, ({ voter }, { actor }) => voteOf(voter, actor), OWN),
  FeedbackClassified: by('class', classifyFeedback, (_data, { before: { sentiment, themes } }) => ({ sentiment, themes: [...themes] })),
  FeedbackRedacted: noWayBack('words', 'its words are destroyed'),
  FeedbackRequesterInformed: noWayBack(({ feature }) => `told:${feature}`, 'who was told knows it'),
});
