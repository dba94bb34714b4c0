import { sentiment } from '@wheelhouse/contracts';
import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { feedback } from '../feedback.aggregate.js';
import { unarchived } from './feedback.rules.js';

export const classifyFeedback = commandOf(feedback)({
  name: 'classify-feedback',
  method: 'POST',
  path: '/:id/classify',
  summary: 'Judge how the feedback sounds and which themes it touches; both are as told, nothing is left over',
  body: z.object({ sentiment: sentiment.nullable().default(null), themes: z.array(text(100)).max(20).default([]) }),
  example: { sentiment: 'negative', themes: ['berths'] },
  access: crew,
  decide: (state, { body }) => {
    const there = unarchived(state);
    if (isRejection(there)) return there;
    const themes = [...new Set(body.themes)].sort();
    const dropped = there.themes.filter((theme) => !themes.includes(theme));
    const same = body.sentiment === there.sentiment && dropped.length === 0 && themes.length === there.themes.length;
    return same ? [] : [{ type: 'FeedbackClassified', data: { sentiment: body.sentiment, themes, dropped } }];
  },
});
