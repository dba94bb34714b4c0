import { commandOf, id, reject, row, text, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { study } from '../study.aggregate.js';
import { studySession } from '../views/study-rows.js';

export const redactSession = commandOf(study)({
  name: 'redact-session',
  method: 'POST',
  path: '/:id/redact-session',
  summary: 'Make the notes of a session unreadable for ever',
  body: z.object({ session: id(), reason: text(2000).optional() }),
  example: { session: '0190c5a0-0000-7000-8000-0000000000e3', reason: 'named a person' },
  access: crew,
  whileArchived: true,
  facts: ({ body }) => ({ session: row(studySession, body.session) }),
  decide: (state, { body }, { session }) => {
    if (state.status === 'none') return reject.notFound('study.not-found', 'There is no such study.');
    if (!session || !state.sessions.includes(body.session)) return reject.invalid('study.session-unknown', 'The study has no such session.', '/session');
    return session.notes ? [{ type: 'StudySessionRedacted', data: { ...body, keys: [session.notes.key] } }] : [];
  },
});
