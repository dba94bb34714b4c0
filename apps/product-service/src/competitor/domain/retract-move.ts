import { commandOf, id, isRejection, reject, row, text, z } from '@wheelhouse/event-sourcing';
import { competitor } from '../competitor.aggregate.js';
import { marketWatchers } from '../competitor.access.js';
import { competitorMove, moveId } from '../views/competitor-move.js';
import { unarchived } from './competitor.rules.js';

export const retractMove = commandOf(competitor)({
  name: 'retract-move',
  method: 'POST',
  path: '/:id/retract-move',
  summary: 'Say that what was noted was not so, and why',
  body: z.object({ move: id(), reason: text(2000) }),
  example: { move: '0190c5a0-0000-7000-8000-000000000071', reason: 'it was an offer for a week' },
  access: marketWatchers,
  facts: ({ id: self, body }) => ({ there: row(competitorMove, moveId(self, body.move)) }),
  decide: (state, { body }, { there }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    if (!there) return reject.invalid('competitor.move-unknown', 'No such move was noted.', '/move');
    return there.retracted ? [] : [{ type: 'CompetitorMoveRetracted', data: body }];
  },
});
