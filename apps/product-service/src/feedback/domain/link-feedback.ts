import { commandOf, id, isRejection, reject, row, words, z, type Decision } from '@wheelhouse/event-sourcing';
import type { SealedText } from '@wheelhouse/contracts';
import type { KnownFeedback, FeedbackEvent } from './feedback.state.js';
import { featurePage } from '../../feature/views/feature-page.js';
import { opportunityPage } from '../../opportunity/views/opportunity-page.js';
import { crew } from '../../product/product.access.js';
import { feedback } from '../feedback.aggregate.js';
import { open, MOST_LINKS } from './feedback.rules.js';

export const linkFeedback = commandOf(feedback)({
  name: 'link-feedback',
  method: 'POST',
  path: '/:id/link',
  summary: 'Say for which opportunity or feature an excerpt speaks, and how much it matters: 0 nice, 1 useful, 2 important, 3 cannot do without',
  body: z.object({ target: id(), excerpt: words(4000, 'record.customer').optional(), importance: z.number().int().min(0).max(3) }),
  example: { target: '0190c5a0-0000-7000-8000-000000000012', excerpt: 'I cannot see whether a berth is free', importance: 2 },
  access: crew,
  refers: ({ body }) => [{ id: body.target, pointer: '/target' }],
  facts: ({ body }) => ({ opportunity: row(opportunityPage, body.target), feature: row(featurePage, body.target) }),
  decide: (state, { body }, { opportunity, feature }) => {
    const there = open(state);
    if (isRejection(there)) return there;
    if (there.status === 'declined') return reject.conflict('feedback.wrong-state', 'The feedback is declined; reopen it first.');
    const kind = opportunity ? 'opportunity' : 'feature';
    const found = opportunity ?? feature;
    if (!found) return reject.invalid('reference.target-unknown', 'This is no opportunity and no feature.', '/target');
    if (found.archived) return reject.invalid('reference.target-archived', `The ${kind} is archived.`, '/target');
    if (found.product !== there.product) return reject.invalid('feedback.target-of-another-product', `The ${kind} belongs to another product.`, '/target');
    return link(there, { ...body, kind });
  },
});

interface Wanted {
  readonly target: string;
  readonly kind: 'opportunity' | 'feature';
  readonly excerpt?: SealedText | undefined;
  readonly importance: number;
}

function link({ links, customer, text }: KnownFeedback, { target, kind, excerpt, importance }: Wanted): Decision<FeedbackEvent> {
  // An excerpt is the customer's words as the whole is; sealed under somebody else it would outlive a forgetting.
  if (excerpt && customer !== null && excerpt.subject !== `customer:${customer}`) return reject.conflict('feedback.excerpt-too-early', 'Link it once the feedback is there.', '/excerpt');
  // A redaction has named the keys there were; what came behind it could never be made unreadable.
  if (excerpt && text === null) return reject.conflict('feedback.redacted', 'Its words were redacted; link it without an excerpt.', '/excerpt');
  const before = links.find((one) => one.target === target);
  if (before && before.importance === importance && !excerpt) return [];
  if (!before && links.length >= MOST_LINKS) return reject.conflict('feedback.links-full', `Feedback speaks for ${MOST_LINKS} things at most.`);
  return [{ type: 'FeedbackLinked', data: { target, kind, excerpt: excerpt ?? before?.excerpt ?? null, importance, customer } }];
}
