import { commandOf, reject, text, z, governs } from '@wheelhouse/event-sourcing';
import { anyoneSubmits } from '../feedback.access.js';
import { feedback } from '../feedback.aggregate.js';

export const redactFeedback = commandOf(feedback)({
  name: 'redact-feedback',
  method: 'POST',
  path: '/:id/redact',
  summary: 'Make the words of the feedback and of its excerpts unreadable for ever; who wrote it may, and who steers the product',
  body: z.object({ reason: text(2000).optional() }),
  example: { reason: 'named a person' },
  access: anyoneSubmits,
  whileArchived: true,
  decide: (state, { body, actor, root }) => {
    if (state.status === 'none') return reject.notFound('feedback.not-found', 'There is no such feedback.');
    const steers = root !== undefined && actor.teams[root.team]?.includes('product-manager') === true;
    if (state.author !== actor.member && !steers && !governs(actor)) return reject.forbidden('feedback.not-yours', 'Only who wrote it, and who steers the product, redacts it.');
    return state.text ? [{ type: 'FeedbackRedacted', data: { keys: [...state.keys], ...body } }] : [];
  },
});
