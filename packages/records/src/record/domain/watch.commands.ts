import { commandOf, id, reject, z, type Access, type Aggregate, type Command } from '@wheelhouse/event-sourcing';
import { about } from '../../about.js';
import { readerFacts, readerRefused } from '../../known/readers.js';
import { full, leads, MOST, subjectOf } from './card.rules.js';
import type { Card, CardEvent } from './card.state.js';

/** Who wants to hear of a record. */
export function watchCommands(card: Aggregate<Card, CardEvent>, context: 'product' | 'project') {
  const command = commandOf(card);
  const access: Access = { scope: `${context}:write`, anyWhoSees: true };
  const watching = { method: 'POST', body: z.object({ member: id().optional() }), example: {}, access } as const;

  const watchRecord = command({
    ...watching,
    name: 'watch-record',
    path: '/:id/watch',
    summary: 'Watch a record oneself, or as a product or project manager let a member watch it',
    facts: ({ body, actor }) => readerFacts(body.member === undefined || body.member === actor.member ? [] : [body.member]),
    decide: ({ watchers }, input, facts) => {
      const member = input.body.member ?? input.actor.member;
      const refused = notTheirs(member, input) ?? (member === input.actor.member ? undefined : readerRefused(member, facts, input, { code: 'record.watcher-cannot-read', pointer: '/member' }));
      if (refused) return refused;
      if (watchers.includes(member)) return [];
      return watchers.length < MOST.watchers ? [{ type: 'RecordWatched', data: { ...about(subjectOf(input)), member } }] : full('watchers', '/member');
    },
  });

  const unwatchRecord = command({
    ...watching,
    name: 'unwatch-record',
    path: '/:id/unwatch',
    summary: 'Watch a record no more, or as a product or project manager take a member off it',
    decide: ({ watchers }, input) => {
      const member = input.body.member ?? input.actor.member;
      return notTheirs(member, input) ?? (watchers.includes(member) ? [{ type: 'RecordUnwatched', data: { ...about(subjectOf(input)), member } }] : []);
    },
  });

  return { watchRecord, unwatchRecord };
}

const notTheirs = (member: string, input: Pick<Command<object>, 'actor' | 'root'>) =>
  member === input.actor.member || leads(input.actor, input) ? undefined : reject.forbidden('record.watch-for-another', 'Only product and project managers settle it for others.', '/member');
