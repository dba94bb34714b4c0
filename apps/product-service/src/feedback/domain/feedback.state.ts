import { type EventsOf, feedbackEvents, type SealedText, type Voter } from '@wheelhouse/contracts';

export type FeedbackEvent = EventsOf<typeof feedbackEvents>;
type DataOf<Type extends FeedbackEvent['type']> = Extract<FeedbackEvent, { type: Type }>['data'];

export type FeedbackLink = Omit<DataOf<'FeedbackLinked'>, 'customer'>;
export type Informed = DataOf<'FeedbackRequesterInformed'>;
type Submitted = DataOf<'FeedbackSubmitted'>;

export interface KnownFeedback extends Omit<Submitted, 'text'> {
  readonly status: 'new' | 'linked' | 'processed' | 'declined' | 'snoozed' | 'merged';
  /** What it was before it was merged. */
  readonly before: Exclude<KnownFeedback['status'], 'merged'> | null;
  /** Null once it is redacted. */
  readonly text: SealedText | null;
  /** Keys of its text and of every excerpt it had, so that one redaction takes all. */
  readonly keys: readonly string[];
  readonly links: readonly FeedbackLink[];
  readonly voters: readonly Voter[];
  readonly sentiment: DataOf<'FeedbackClassified'>['sentiment'];
  readonly themes: readonly string[];
  readonly snoozedUntil: string | null;
  readonly declined: string | null;
  readonly mergedInto: string | null;
  readonly informed: readonly Informed[];
  readonly archived: boolean;
}

export type Feedback = { readonly status: 'none' } | KnownFeedback;

export const noFeedback: Feedback = { status: 'none' };

const blank = { before: null, links: [], voters: [], sentiment: null, themes: [], snoozedUntil: null, declined: null, mergedInto: null, informed: [], archived: false } as const;

/** Moves feedback on by one fact. */
export function evolve(feedback: Feedback, event: FeedbackEvent): Feedback {
  if (event.type === 'FeedbackSubmitted') return { ...event.data, ...blank, status: 'new', keys: [event.data.text.key] };
  return feedback.status === 'none' ? feedback : next(feedback, event);
}

function next(feedback: KnownFeedback, event: Exclude<FeedbackEvent, { type: 'FeedbackSubmitted' }>): KnownFeedback {
  switch (event.type) {
    case 'FeedbackLinked':
      return linked(feedback, event.data);
    case 'FeedbackUnlinked':
      return unlinked(feedback, event.data.target);
    case 'FeedbackMerged':
      return { ...feedback, status: 'merged', before: feedback.status === 'merged' ? feedback.before : feedback.status, mergedInto: event.data.into };
    case 'FeedbackUnmerged':
      return { ...feedback, status: feedback.before ?? awake(feedback.links), before: null, mergedInto: null };
    case 'FeedbackDeclined':
      return { ...feedback, status: 'declined', declined: event.data.reason, snoozedUntil: null };
    case 'FeedbackReopened':
      return { ...feedback, status: awake(feedback.links), declined: null };
    case 'FeedbackSnoozed':
      return { ...feedback, status: 'snoozed', snoozedUntil: event.data.until };
    case 'FeedbackResumed':
      return { ...feedback, status: awake(feedback.links), snoozedUntil: null };
    case 'FeedbackWoken':
      return feedback.status === 'merged' ? { ...feedback, before: awake(feedback.links), snoozedUntil: null } : { ...feedback, status: awake(feedback.links), snoozedUntil: null };
    case 'FeedbackProcessed':
      return { ...feedback, status: 'processed', snoozedUntil: null };
    case 'FeedbackVoted':
      return { ...feedback, voters: [...feedback.voters, event.data.voter] };
    case 'FeedbackVoteWithdrawn':
      return { ...feedback, voters: feedback.voters.filter((one) => voterKey(one) !== voterKey(event.data.voter)) };
    case 'FeedbackClassified':
      return { ...feedback, sentiment: event.data.sentiment, themes: event.data.themes };
    case 'FeedbackRedacted':
      return { ...feedback, text: null };
    case 'FeedbackRequesterInformed':
      return { ...feedback, informed: [...feedback.informed, event.data] };
    case 'FeedbackArchived':
      return { ...feedback, archived: true };
    case 'FeedbackRestored':
      return { ...feedback, archived: false };
  }
}

function linked(feedback: KnownFeedback, { customer: _customer, ...link }: DataOf<'FeedbackLinked'>): KnownFeedback {
  const links = [...feedback.links.filter(({ target }) => target !== link.target), link];
  const woken = feedback.status === 'new' || feedback.status === 'snoozed';
  return { ...feedback, links, keys: link.excerpt && !feedback.keys.includes(link.excerpt.key) ? [...feedback.keys, link.excerpt.key] : feedback.keys, ...(woken ? { status: 'linked', snoozedUntil: null } : {}) };
}

function unlinked(feedback: KnownFeedback, target: string): KnownFeedback {
  const links = feedback.links.filter((link) => link.target !== target);
  return { ...feedback, links, status: feedback.status === 'linked' ? awake(links) : feedback.status };
}

const awake = (links: readonly FeedbackLink[]): 'new' | 'linked' => (links.length > 0 ? 'linked' : 'new');

/** One voter’s, to tell them apart. */
export const voterKey = ({ kind, id }: Voter): string => `${kind}:${id}`;

/** Who asked: the customer, else the member for whom it was said, else who said it. */
export const requesterOf = ({ customer, onBehalfOf, author }: Pick<KnownFeedback, 'customer' | 'onBehalfOf' | 'author'>): Voter =>
  customer === null ? { kind: 'member', id: onBehalfOf ?? author } : { kind: 'customer', id: customer };
