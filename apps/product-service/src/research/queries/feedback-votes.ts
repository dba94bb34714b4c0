import { id, reject, z } from '@wheelhouse/event-sourcing';
import { readerName } from '@wheelhouse/event-store-postgres/projections/view-table';
import { defineQuery } from '@wheelhouse/service-kit';
import type { Voter } from '@wheelhouse/contracts';
import { voterKey } from '../../feedback/domain/feedback.state.js';
import { feedbackPage } from '../../feedback/views/feedback-page.js';

/** Votes of feedback with those of what was merged into it; each voter counts once. */
export const feedbackVotes = defineQuery({
  name: 'feedback-votes',
  path: '/feedback/:id/votes',
  tag: 'feedback',
  summary: 'Who votes for the feedback, those of merged feedback included, each counted once.',
  scope: 'product:read',
  params: z.object({ id: id() }),
  query: z.object({}),
  answer: z.object({
    feedback: z.string(),
    votes: z.int(),
    own: z.int(),
    merged: z.array(z.object({ id: z.string(), votes: z.int() })),
    voters: z.array(z.object({ kind: z.enum(['member', 'customer']), id: z.string() })),
  }),
  example: { feedback: '0190c5a0-0000-7000-8000-000000000041', votes: 2, own: 1, merged: [{ id: '0190c5a0-0000-7000-8000-000000000042', votes: 1 }], voters: [{ kind: 'customer', id: '0190c5a0-0000-7000-8000-0000000000d2' }] },
  read: async ({ params, row, db }) => {
    const feedback = await row(feedbackPage, params.id);
    if (!feedback) return reject.notFound('feedback.not-found', 'There is no such feedback.');
    const merged = await db.rows<{ id: string; voters: readonly Voter[] }>(
      `with recursive gone(id) as (
         select f.id from ${readerName(feedbackPage)} f where f.merged_into = $1::uuid
         union select f.id from gone g join ${readerName(feedbackPage)} f on f.merged_into = g.id
       ) select f.id, f.voters from gone g join ${readerName(feedbackPage)} f on f.id = g.id order by f.id`,
      [feedback.id],
    );
    const voters = new Map([feedback, ...merged].flatMap((one) => one.voters.map((voter) => [voterKey(voter), voter] as const)));
    return { feedback: feedback.id, votes: voters.size, own: feedback.voters.length, merged: merged.map((one) => ({ id: one.id, votes: one.voters.length })), voters: [...voters.values()] };
  },
});
