import { commandOf, day, id, isRejection, reject, text, words, z, type Access, type Aggregate } from '@wheelhouse/event-sourcing';
import { about, crewOf, managersOf } from '../../about.js';
import { readerFacts, readerRefused } from '../../known/readers.js';
import { MOST_TESTS, redactableKeys, unarchived, untested } from './assumption.rules.js';
import type { Assumption, AssumptionEvent } from './assumption.state.js';

const member = '0190c5a0-0000-7000-8000-0000000000a1';
const cannotRead = { code: 'assumption.owner-cannot-read', pointer: '/owner' };

/** Commands of assumptions in one context. */
export function assumptionCommands(assumption: Aggregate<Assumption, AssumptionEvent>, context: 'product' | 'project') {
  const command = commandOf(assumption);
  const crew = crewOf(context);
  const managers = managersOf(context);
  const anyone: Access = { scope: `${context}:write`, anyWhoSees: true };

  const log = command({
    name: 'log-assumption',
    method: 'POST',
    path: '/',
    summary: 'Write down what is taken for true about a record, and who tests it, how and by when',
    body: z.object({ subject: id(), statement: text(1000), owner: id(), test: text(2000), testBy: day() }),
    example: {
      subject: '0190c5a0-0000-7000-8000-000000000011',
      statement: 'Harbour masters book at night.',
      owner: member,
      test: 'Count night logins for two weeks.',
      testBy: '2026-04-01',
    },
    access: crew,
    creates: ({ body }) => ({ below: body.subject }),
    facts: ({ body }) => readerFacts([body.owner]),
    decide: (_assumption, input, facts) => {
      const { subject: _named, ...assumed } = input.body;
      if (!input.subject) return reject.invalid('reference.subject-unknown', 'There is no such record here.', '/subject');
      return readerRefused(assumed.owner, facts, input, cannotRead) ?? [{ type: 'AssumptionLogged', data: { ...about(input.subject), ...assumed } }];
    },
  });

  const reword = command({
    name: 'reword-assumption',
    method: 'PATCH',
    path: '/:id',
    summary: 'Put the assumption into other words',
    body: z.object({ statement: text(1000) }),
    example: { statement: 'Harbour masters book after dusk.' },
    access: crew,
    decide: (state, { body }) => {
      const known = unarchived(state);
      if (isRejection(known)) return known;
      return known.statement === body.statement ? [] : [{ type: 'AssumptionReworded', data: body }];
    },
  });

  const reassign = command({
    name: 'reassign-assumption',
    method: 'POST',
    path: '/:id/reassign',
    summary: 'Let another member see to the test',
    body: z.object({ owner: id() }),
    example: { owner: member },
    access: crew,
    facts: ({ body }) => readerFacts([body.owner]),
    decide: (state, input, facts) => {
      const known = unarchived(state);
      if (isRejection(known)) return known;
      if (known.owner === input.body.owner) return [];
      return readerRefused(input.body.owner, facts, input, cannotRead) ?? [{ type: 'AssumptionReassigned', data: { from: known.owner, to: input.body.owner } }];
    },
  });

  const changeTest = command({
    name: 'change-assumption-test',
    method: 'POST',
    path: '/:id/change-test',
    summary: 'Test it in another way, or by another day',
    body: z.object({ test: text(2000).optional(), testBy: day().optional() }),
    example: { testBy: '2026-05-01' },
    access: crew,
    decide: (state, { body }) => {
      const known = untested(state);
      if (isRejection(known)) return known;
      const { test = known.test, testBy = known.testBy } = body;
      return test === known.test && testBy === known.testBy ? [] : [{ type: 'AssumptionTestChanged', data: { test, testBy } }];
    },
  });

  const validate = command({
    name: 'validate-assumption',
    method: 'POST',
    path: '/:id/validate',
    summary: 'Say that the assumption held, and what shows it',
    body: z.object({ evidence: words(5000) }),
    example: { evidence: 'A third of all logins are between ten and five.' },
    access: crew,
    decide: (state, { body, actor }) => {
      const known = untested(state);
      if (isRejection(known)) return known;
      return known.told.length < MOST_TESTS ? [{ type: 'AssumptionValidated', data: { ...body, author: actor.member } }] : full;
    },
  });

  const breakIt = command({
    name: 'break-assumption',
    method: 'POST',
    path: '/:id/break',
    summary: 'Say that the assumption did not hold, what shows it and what follows',
    body: z.object({ evidence: words(5000), consequence: text(2000) }),
    example: { evidence: 'Two logins at night in two weeks.', consequence: 'Night bookings leave the plan.' },
    access: crew,
    decide: (state, { body, actor }) => {
      const known = untested(state);
      if (isRejection(known)) return known;
      return known.told.length < MOST_TESTS ? [{ type: 'AssumptionBroken', data: { ...body, author: actor.member } }] : full;
    },
  });

  const reopen = command({
    name: 'reopen-assumption',
    method: 'POST',
    path: '/:id/reopen',
    summary: 'Say why it is open again whether the assumption holds',
    body: z.object({ reason: text(2000) }),
    example: { reason: 'The season changed.' },
    access: crew,
    decide: (state, { body }) => {
      const known = unarchived(state);
      if (isRejection(known)) return known;
      return known.status === 'open' ? [] : [{ type: 'AssumptionReopened', data: body }];
    },
  });

  const redactEvidence = command({
    name: 'redact-assumption-evidence',
    method: 'POST',
    path: '/:id/redact-evidence',
    summary: 'Make one’s own words of evidence unreadable for ever, in every test; owner and admin redact anyone’s',
    body: z.object({ reason: text(2000).optional() }),
    example: { reason: 'named a customer' },
    access: anyone,
    whileArchived: true,
    decide: (state, { body, actor }) => {
      const keys = redactableKeys(state, actor);
      if (isRejection(keys)) return keys;
      return keys.length > 0 ? [{ type: 'AssumptionEvidenceRedacted', data: { ...body, keys: [...keys] } }] : [];
    },
  });

  const archive = command({
    name: 'archive-assumption',
    method: 'POST',
    path: '/:id/archive',
    summary: 'Put the assumption away; nothing is lost',
    body: z.object({ reason: text(2000).optional() }),
    example: { reason: 'made by mistake' },
    access: managers,
    decide: (state, { body }) => {
      if (state.status === 'none') return reject.notFound('assumption.not-found', 'There is no such assumption.');
      return state.archived ? [] : [{ type: 'AssumptionArchived', data: body }];
    },
  });

  const restore = command({
    name: 'restore-assumption',
    method: 'POST',
    path: '/:id/restore',
    summary: 'Take the assumption out again',
    body: z.object({}),
    example: {},
    access: managers,
    decide: (state) => (state.status !== 'none' && state.archived ? [{ type: 'AssumptionRestored', data: {} }] : []),
  });

  return { log, reword, reassign, changeTest, validate, breakIt, reopen, redactEvidence, archive, restore };
}

const full = reject.conflict('assumption.tested-too-often', `It was tested ${MOST_TESTS} times; log another one.`);
