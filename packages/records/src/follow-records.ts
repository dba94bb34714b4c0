import { recordCardContracts, registries, type AnyEventContract, type EventOf, type RecordCardContracts } from '@wheelhouse/contracts';
import { commandOf, id, rows, systemActor, z, type Access, type AnyCommand, type RecordedEvent } from '@wheelhouse/event-sourcing';
import type { assumptionFor } from './assumption/assumption.js';
import { about } from './about.js';
import type { decisionFor } from './decision/decision.js';
import type { discussionFor } from './discussion/discussion.js';
import { subjectOf } from './record/domain/card.rules.js';
import { blankCard } from './record/domain/card.state.js';
import type { recordsFor } from './record/records.js';

const MOST_OF_EACH = 1000;
/** What a service mounts for its records. */
interface Kept {
  readonly records: ReturnType<typeof recordsFor>;
  readonly discussion: ReturnType<typeof discussionFor>;
  readonly decision: ReturnType<typeof decisionFor>;
  readonly assumption: ReturnType<typeof assumptionFor>;
}

/**
 * What is kept about a record moves with it: when a record moves to another root, its card does by one reaction, and names the
 * discussions, decisions and assumptions about the record, which follow by another. Each has a stream of its own and is written
 * under its own lock; what is kept about those follows in the same way. Nobody gives these commands but the software.
 */
export function followRecords(context: 'product' | 'project', { records, discussion, decision, assumption }: Kept) {
  const access: Access = { scope: `${context}:write` };
  const body = z.object({ to: id() });
  const example = { to: '0190c5a0-0000-7000-8000-000000000012' };
  const following = { method: 'POST', path: '/:id/follow', body, example, access, whileArchived: true } as const;

  const card = commandOf(records.card)({
    ...following,
    name: 'follow-record',
    summary: 'Move a card with its record, and name what else is kept about it',
    body: body.extend({ subject: id() }),
    example: { ...example, subject: '0190c5a0-0000-7000-8000-000000000011' },
    facts: ({ body: { subject } }) => ({
      discussions: rows(discussion.list, { subject }, MOST_OF_EACH),
      decisions: rows(decision.page, { subject }, MOST_OF_EACH),
      assumptions: rows(assumption.page, { subject }, MOST_OF_EACH),
    }),
    decide: (state, input, found) => {
      // It moved on already: that fact is on its way as well.
      if (input.root?.id !== input.body.to) return [];
      const of = (type: string, all: readonly { readonly id: string }[]) => all.map((one) => ({ id: one.id, type }));
      const followers = [...of('discussion', found.discussions), ...of('decision', found.decisions), ...of('assumption', found.assumptions)];
      // The very value that a stream begins with: nothing stands beside the record yet.
      if (state === blankCard && followers.length === 0) return [];
      return [{ type: 'RecordMoved', data: { ...about(subjectOf(input)), to: input.body.to, followers } }];
    },
  });

  const followers: Readonly<Record<string, AnyCommand>> = {
    discussion: commandOf(discussion.aggregate)({
      ...following,
      name: 'follow-with-discussion',
      summary: 'Move a discussion with what it is about',
      decide: (_state, input) => [{ type: 'DiscussionMoved', data: input.body }],
    }),
    decision: commandOf(decision.aggregate)({
      ...following,
      name: 'follow-with-decision',
      summary: 'Move a decision with what it is about',
      decide: (_state, input) => [{ type: 'DecisionMoved', data: input.body }],
    }),
    assumption: commandOf(assumption.aggregate)({
      ...following,
      name: 'follow-with-assumption',
      summary: 'Move an assumption with what it is about',
      decide: (_state, input) => [{ type: 'AssumptionMoved', data: input.body }],
    }),
  };

  const moved = recordCardContracts(context).recordMoved;
  const moves = registries[context].contracts.filter((contract) => contract.rehomes && contract !== moved);
  const homeOf = new Map(moves.map((contract) => [contract.type, contract.rehomes as AnyEventContract['rehomes'] & ((data: object) => string)]));

  return {
    card,
    followers,
    reactions: [
      {
        name: 'cards-follow-records',
        from: context,
        events: moves,
        actsFrom: '2026-11-01T00:00:00Z',
        react: ({ type, data, streamId, recordedAt: now }: RecordedEvent) => {
          const to = homeOf.get(type)?.(data);
          return to === undefined ? undefined : { command: card as AnyCommand, id: streamId, body: { to, subject: streamId }, actor: systemActor, now };
        },
      },
      {
        name: 'talk-follows-records',
        from: context,
        events: [moved],
        actsFrom: '2026-11-01T00:00:00Z',
        react: ({ data, recordedAt: now }: RecordedEvent<EventOf<RecordCardContracts['recordMoved']>>) =>
          data.followers.flatMap(({ id: follower, type }) => {
            const command = followers[type];
            return command ? [{ command, id: follower, body: { to: data.to }, actor: systemActor, now }] : [];
          }),
      },
    ],
  };
}
