import { commandOf, day, id, isRejection, partId, reject, row, rowsById, words, z } from '@wheelhouse/event-sourcing';
import { customerRefused } from '../../customer/domain/customer.rules.js';
import { customerPage } from '../../customer/views/customer-page.js';
import { futureDay } from '../../product/domain/product.rules.js';
import { crew } from '../../product/product.access.js';
import { study } from '../study.aggregate.js';
import { studySession } from '../views/study-rows.js';
import { MOST_SESSIONS, standing } from './study.rules.js';

export const recordSession = commandOf(study)({
  name: 'record-session',
  method: 'POST',
  path: '/:id/record-session',
  summary: 'Write down a session, with a customer or with somebody not known here',
  body: z.object({ session: partId(), day: day(), customer: id().optional(), notes: words(4000, 'customer') }),
  example: { day: '2026-02-03', notes: 'She books by radio, since the app shows no depth.' },
  access: crew,
  // Sessions of all studies stand in one list by their ids, which clients may give.
  locks: ({ body }) => [`study-session:${body.session}`],
  facts: ({ body }) => ({ there: row(studySession, body.session), customers: rowsById(customerPage, body.customer === undefined ? [] : [body.customer]) }),
  decide: (state, { body, actor, now }, { there, customers }) => {
    const known = standing(state, ['running'], 'given sessions');
    if (isRejection(known)) return known;
    if (known.sessions.includes(body.session)) return [];
    if (there) return reject.conflict('study.session-exists', 'A session of another study has this id.', '/session');
    if (known.sessions.length >= MOST_SESSIONS) return reject.conflict('study.sessions-full', `A study holds ${MOST_SESSIONS} sessions; plan another one.`);
    const refused = futureDay(body.day, now) ?? (body.customer === undefined ? undefined : customerRefused(customers[0]));
    return refused ?? [{ type: 'StudySessionRecorded', data: { session: body.session, day: body.day, customer: body.customer ?? null, notes: body.notes, author: actor.member } }];
  },
});
