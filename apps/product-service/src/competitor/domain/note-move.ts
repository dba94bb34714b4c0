import { commandOf, day, isRejection, partId, reject, row, text, z } from '@wheelhouse/event-sourcing';
import { futureDay } from '../../product/domain/product.rules.js';
import { competitor } from '../competitor.aggregate.js';
import { marketWatchers } from '../competitor.access.js';
import { competitorMove, moveId } from '../views/competitor-move.js';
import { unarchived } from './competitor.rules.js';

export const noteMove = commandOf(competitor)({
  name: 'note-move',
  method: 'POST',
  path: '/:id/note-move',
  summary: 'Note what the competitor did on a day, and where that is known from',
  body: z.object({ move: partId(), day: day(), text: text(2000), source: text(500) }),
  example: { day: '2026-02-01', text: 'halved its price', source: 'its price list' },
  access: marketWatchers,
  facts: ({ id: self, body }) => ({ there: row(competitorMove, moveId(self, body.move)) }),
  decide: (state, { body, now }, { there }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    if (there) {
      const same = there.day === body.day && there.text === body.text && there.source === body.source;
      return same ? [] : reject.conflict('competitor.move-exists', 'A note with this id says something else.', '/move');
    }
    return futureDay(body.day, now) ?? [{ type: 'CompetitorMoveNoted', data: body }];
  },
});
