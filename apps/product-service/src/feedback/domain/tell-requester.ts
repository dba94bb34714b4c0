import { commandOf, day, id, isRejection, reject, row, z } from '@wheelhouse/event-sourcing';
import { featurePage } from '../../feature/views/feature-page.js';
import { futureDay } from '../../product/domain/product.rules.js';
import { crew } from '../../product/product.access.js';
import { feedback } from '../feedback.aggregate.js';
import { unarchived } from './feedback.rules.js';
import { requesterOf } from './feedback.state.js';

export const tellRequester = commandOf(feedback)({
  name: 'tell-requester',
  method: 'POST',
  path: '/:id/tell-requester',
  summary: 'Say that who asked was told, on a day, that a launched feature answers the feedback',
  body: z.object({ feature: id(), day: day().optional() }),
  example: { feature: '0190c5a0-0000-7000-8000-000000000012', day: '2026-07-01' },
  access: crew,
  refers: ({ body }) => [{ id: body.feature, pointer: '/feature' }],
  facts: ({ body }) => ({ feature: row(featurePage, body.feature) }),
  decide: (state, { body, actor, now }, { feature }) => {
    const there = unarchived(state);
    if (isRejection(there)) return there;
    if (!feature) return reject.invalid('reference.feature-unknown', 'This is no feature.', '/feature');
    if (feature.launchedOn === null) return reject.conflict('feedback.feature-not-launched', 'The feature is not launched; there is nothing to tell yet.', '/feature');
    const future = futureDay(body.day, now);
    if (future) return future;
    if (there.informed.some((one) => one.feature === body.feature)) return [];
    return [{ type: 'FeedbackRequesterInformed', data: { feature: body.feature, requester: requesterOf(there), day: body.day ?? now.slice(0, 10), by: actor.member } }];
  },
});
