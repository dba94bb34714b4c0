import { commandOf, id, reject, z, type Aggregate } from '@wheelhouse/event-sourcing';
import { about, crewOf } from '../../about.js';
import { readerFacts, readerRefused } from '../../known/readers.js';
import { subjectOf } from './card.rules.js';
import type { Card, CardEvent } from './card.state.js';

/** Kinds of record that have an owner of their own, and the command that says who it is. */
export type OwnersElsewhere = Readonly<Record<string, string>>;

/** Who answers for a record that has no owner of its own. */
export function ownerCommands(card: Aggregate<Card, CardEvent>, context: 'product' | 'project', elsewhere: OwnersElsewhere) {
  const command = commandOf(card);
  const access = crewOf(context);

  const setOwner = command({
    name: 'set-record-owner',
    method: 'POST',
    path: '/:id/set-owner',
    summary: 'Say who answers for a record that has no owner of its own',
    body: z.object({ owner: id() }),
    example: { owner: '0190c5a0-0000-7000-8000-0000000000a1' },
    access,
    facts: ({ body }) => readerFacts([body.owner]),
    decide: ({ owner }, input, facts) => {
      const subject = subjectOf(input);
      const own = elsewhere[subject.type];
      if (own !== undefined) return reject.conflict('record.owner-elsewhere', `A ${subject.type.replaceAll('-', ' ')} has an owner of its own; use ${own}.`, '/owner');
      if (owner === input.body.owner) return [];
      const refused = readerRefused(input.body.owner, facts, input, { code: 'record.owner-cannot-read', pointer: '/owner' });
      return refused ?? [{ type: 'RecordOwnerSet', data: { ...about(subject), owner: input.body.owner, ...(owner === null ? {} : { previous: owner }) } }];
    },
  });

  const clearOwner = command({
    name: 'clear-record-owner',
    method: 'POST',
    path: '/:id/clear-owner',
    summary: 'Say that nobody answers for the record by name',
    body: z.object({}),
    example: {},
    access,
    decide: ({ owner }, input) => (owner === null ? [] : [{ type: 'RecordOwnerCleared', data: { ...about(subjectOf(input)), owner } }]),
  });

  return { setOwner, clearOwner };
}
