import { commandOf, id, isRejection, reject, row, text, z } from '@wheelhouse/event-sourcing';
import { objectiveWriters } from '../objective.access.js';
import { objective } from '../objective.aggregate.js';
import { checkInId, checkInList } from '../views/check-in-list.js';
import { unarchived } from './objective.rules.js';

export const redactCheckIn = commandOf(objective)({
  name: 'redact-check-in',
  method: 'POST',
  path: '/:id/redact-check-in',
  summary: 'Make what was noted with a check-in unreadable for ever; its numbers stay',
  body: z.object({ checkIn: id(), reason: text(2000).optional() }),
  example: { checkIn: '0190c5a0-0000-7000-8000-000000000063', reason: 'named a customer' },
  access: objectiveWriters,
  whileArchived: true,
  facts: ({ id: self, body }) => ({ checkIn: row(checkInList, checkInId(self, body.checkIn)) }),
  decide: (state, { actor, body }, facts) => {
    const known = unarchived(state.status === 'none' ? state : { ...state, archived: false }, actor);
    if (isRejection(known)) return known;
    if (!facts.checkIn) return reject.invalid('objective.check-in-unknown', 'The objective has no such check-in.', '/checkIn');
    const { note } = facts.checkIn;
    return note ? [{ type: 'ObjectiveCheckInRedacted', data: { ...body, keys: [note.key] } }] : [];
  },
});
