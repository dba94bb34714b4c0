import { commandOf, day, id, isRejection, latestDay, partId, reject, row, rowsById, text, words, z, type Access, type Aggregate } from '@wheelhouse/event-sourcing';
import { about, crewOf, managersOf } from '../../about.js';
import { knownMember, memberRefused } from '../../known/known-organisation.js';
import type { DecisionPage } from '../views/decision-page.js';
import { MOST_REVISITS, redactable, unarchived } from './decision.rules.js';
import type { Decided, DecisionEvent } from './decision.state.js';

const tide = '0190c5a0-0000-7000-8000-0000000000b1';
const berth = '0190c5a0-0000-7000-8000-0000000000b2';

/** Commands of decisions in one context. @param page where a decision that follows another is looked up */
export function decisionCommands(decision: Aggregate<Decided, DecisionEvent>, context: 'product' | 'project', page: DecisionPage) {
  const command = commandOf(decision);
  const crew = crewOf(context);
  const managers = managersOf(context);
  const anyone: Access = { scope: `${context}:write`, anyWhoSees: true };

  const log = command({
    name: 'log-decision',
    method: 'POST',
    path: '/',
    summary: 'Write down what was decided about a record: what was asked, weighed and chosen, by whom and why',
    body: z.object({
      subject: id(),
      question: text(500),
      options: z.array(z.object({ option: id(), text: text(500), pros: text(2000).optional(), cons: text(2000).optional() })).min(1).max(20),
      chosen: id(),
      deciders: z.array(id()).min(1).max(20).transform((members) => [...new Set(members)]),
      why: text(5000),
      decidedOn: day(),
      reviewOn: day().optional(),
    }),
    example: {
      subject: '0190c5a0-0000-7000-8000-000000000011',
      question: 'Do we plan berths by tide or by length?',
      options: [{ option: tide, text: 'By tide', pros: 'fits the pilots' }, { option: berth, text: 'By length' }],
      chosen: tide,
      deciders: ['0190c5a0-0000-7000-8000-0000000000a1'],
      why: 'Pilots wait for the tide anyway.',
      decidedOn: '2026-03-01',
      reviewOn: '2026-09-01',
    },
    access: crew,
    creates: ({ body }) => ({ below: body.subject }),
    facts: ({ body }) => ({ members: rowsById(knownMember, body.deciders) }),
    decide: (_decision, input, { members }) => {
      const { subject: _named, reviewOn, ...decided } = input.body;
      if (!input.subject) return reject.invalid('reference.subject-unknown', 'There is no such record here.', '/subject');
      const twice = decided.options.findIndex(({ option }, index) => decided.options.slice(0, index).some((one) => one.option === option));
      if (twice >= 0) return reject.invalid('decision.option-twice', 'Two options have the same id.', `/options/${twice}/option`);
      if (!decided.options.some(({ option }) => option === decided.chosen)) return reject.invalid('decision.chosen-unknown', 'What was chosen is none of the options.', '/chosen');
      if (decided.decidedOn > latestDay(input.now)) return reject.invalid('decision.future-day', 'A decision is written down when it was made.', '/decidedOn');
      if (reviewOn !== undefined && reviewOn <= decided.decidedOn) return reject.invalid('decision.review-before-decision', 'It is looked at again after it was decided.', '/reviewOn');
      const refused = decided.deciders.map((member, index) => memberRefused(members.find((known) => known.id === member), member, input, `/deciders/${index}`)).find(Boolean);
      return refused ?? [{ type: 'DecisionLogged', data: { ...about(input.subject), ...decided, ...(reviewOn === undefined ? {} : { reviewOn }) } }];
    },
  });

  const revisit = command({
    name: 'revisit-decision',
    method: 'POST',
    path: '/:id/revisit',
    summary: 'Look at the decision again and leave it standing; it comes up again on the day given, or not any more',
    body: z.object({ revisit: partId(), note: words(5000), reviewOn: day().nullable().default(null) }),
    example: { note: 'The pilots are content with it.', reviewOn: '2027-03-01' },
    access: crew,
    decide: (state, input) => {
      const known = unarchived(state);
      if (isRejection(known)) return known;
      if (known.status === 'reversed') return reject.conflict('decision.reversed', 'The decision was reversed; log a new one.');
      if (known.revisits.some((one) => one.revisit === input.body.revisit)) return reject.conflict('decision.revisit-exists', 'Somebody looked at it under this id already.', '/revisit');
      if (known.revisits.length >= MOST_REVISITS) return reject.conflict('decision.full', `A decision is looked at again ${MOST_REVISITS} times; log a new one.`);
      if (input.body.reviewOn !== null && input.body.reviewOn <= input.now.slice(0, 10)) return reject.invalid('decision.review-in-past', 'It is looked at again on a day to come.', '/reviewOn');
      return [{ type: 'DecisionRevisited', data: { ...input.body, author: input.actor.member } }];
    },
  });

  const redactNote = command({
    name: 'redact-decision-note',
    method: 'POST',
    path: '/:id/redact-note',
    summary: 'Make the words of a note on the decision unreadable for ever',
    body: z.object({ revisit: id(), reason: text(2000).optional() }),
    example: { revisit: '0190c5a0-0000-7000-8000-0000000000b3', reason: 'named a customer' },
    access: anyone,
    whileArchived: true,
    decide: (state, input) => {
      const found = redactable(state, input.body.revisit, input.actor);
      if (isRejection(found)) return found;
      return found?.note ? [{ type: 'DecisionNoteRedacted', data: { ...input.body, keys: [found.note.key] } }] : [];
    },
  });

  const reverse = command({
    name: 'reverse-decision',
    method: 'POST',
    path: '/:id/reverse',
    summary: 'Say that the decision stands no more, and which one takes its place, if any',
    body: z.object({ reason: text(2000), supersededBy: id().optional() }),
    example: { reason: 'The tide gate closed.' },
    access: managers,
    refers: ({ body }) => (body.supersededBy === undefined ? [] : [{ id: body.supersededBy, pointer: '/supersededBy' }]),
    facts: ({ body }) => ({ successor: row(page, body.supersededBy ?? '') }),
    decide: (state, { id: own, body }, { successor }) => {
      const known = unarchived(state);
      if (isRejection(known)) return known;
      if (known.status === 'reversed') return reject.conflict('decision.already-reversed', 'The decision was reversed already.');
      if (body.supersededBy === own) return reject.invalid('decision.supersedes-itself', 'A decision does not take its own place.', '/supersededBy');
      if (body.supersededBy !== undefined && !successor) return reject.invalid('decision.successor-unknown', 'What takes its place must be a decision.', '/supersededBy');
      return [{ type: 'DecisionReversed', data: body }];
    },
  });

  const reword = command({
    name: 'reword-decision',
    method: 'PATCH',
    path: '/:id',
    summary: 'Put question or reason into other words; what was decided stays the same',
    body: z.object({ question: text(500).optional(), why: text(5000).optional() }),
    example: { why: 'Pilots wait for the tide in any case.' },
    access: crew,
    decide: (state, { body }) => {
      const known = unarchived(state);
      if (isRejection(known)) return known;
      const { question = known.question, why = known.why } = body;
      return question === known.question && why === known.why ? [] : [{ type: 'DecisionReworded', data: { question, why } }];
    },
  });

  const archive = command({
    name: 'archive-decision',
    method: 'POST',
    path: '/:id/archive',
    summary: 'Put the decision away; nothing is lost',
    body: z.object({ reason: text(2000).optional() }),
    example: { reason: 'made by mistake' },
    access: managers,
    decide: (state, { body }) => {
      if (state.status === 'none') return reject.notFound('decision.not-found', 'There is no such decision.');
      return state.archived ? [] : [{ type: 'DecisionArchived', data: body }];
    },
  });

  const restore = command({
    name: 'restore-decision',
    method: 'POST',
    path: '/:id/restore',
    summary: 'Take the decision out again',
    body: z.object({}),
    example: {},
    access: managers,
    decide: (state) => (state.status !== 'none' && state.archived ? [{ type: 'DecisionRestored', data: {} }] : []),
  });

  return { log, revisit, redactNote, reverse, reword, archive, restore };
}
