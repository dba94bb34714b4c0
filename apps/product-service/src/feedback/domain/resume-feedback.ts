import { commandOf, isRejection, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { feedback } from '../feedback.aggregate.js';
import { open } from './feedback.rules.js';

export const resumeFeedback = commandOf(feedback)({
  name: 'resume-feedback',
  method: 'POST',
  path: '/:id/resume',
  summary: 'Look at the feedback before the day it was put off to',
  body: z.object({}),
  example: {},
  access: crew,
  decide: (state) => {
    const there = open(state);
    if (isRejection(there)) return there;
    return there.status === 'snoozed' ? [{ type: 'FeedbackResumed', data: {} }] : [];
  },
});
