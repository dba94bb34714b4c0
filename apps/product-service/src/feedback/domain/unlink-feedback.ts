import { commandOf, id, isRejection, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { feedback } from '../feedback.aggregate.js';
import { open } from './feedback.rules.js';

export const unlinkFeedback = commandOf(feedback)({
  name: 'unlink-feedback',
  method: 'POST',
  path: '/:id/unlink',
  summary: 'Say that the feedback no longer speaks for an opportunity or a feature',
  body: z.object({ target: id() }),
  example: { target: '0190c5a0-0000-7000-8000-000000000012' },
  access: crew,
  decide: (state, { body: { target } }) => {
    const there = open(state);
    if (isRejection(there)) return there;
    const link = there.links.find((one) => one.target === target);
    return link ? [{ type: 'FeedbackUnlinked', data: { target, kind: link.kind } }] : [];
  },
});
