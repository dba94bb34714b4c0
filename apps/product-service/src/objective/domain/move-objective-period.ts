import { commandOf, day, isRejection, reject, rows, text, z } from '@wheelhouse/event-sourcing';
import { objectiveWriters } from '../objective.access.js';
import { objective } from '../objective.aggregate.js';
import { checkInList } from '../views/check-in-list.js';
import { open, periodRefused, standing } from './objective.rules.js';

/** More than anybody checks in: an objective has few key results, and its period an end. */
const MOST_CHECK_INS = 100_000;

export const moveObjectivePeriod = commandOf(objective)({
  name: 'move-objective-period',
  method: 'POST',
  path: '/:id/move-period',
  summary: 'Set the objective’s period anew and say why; it holds every day on which somebody has checked in',
  body: z.object({ from: day(), to: day(), reason: text(2000) }),
  example: { from: '2026-02-01', to: '2026-04-30', reason: 'the season begins late' },
  access: objectiveWriters,
  // The page keeps the newest alone.
  facts: ({ id: self }) => ({ checkIns: rows(checkInList, { objective: self }, MOST_CHECK_INS) }),
  decide: (state, command, { checkIns }) => {
    const known = standing(state, command, open, 'moved');
    if (isRejection(known)) return known;
    const { body } = command;
    if (known.from === body.from && known.to === body.to) return [];
    const outside = checkIns.find(({ day: on }) => on < body.from || on > body.to);
    if (outside) return reject.conflict('objective.check-in-outside-period', `There is a check-in of ${outside.day}.`, outside.day < body.from ? '/from' : '/to');
    return periodRefused(body) ?? [{ type: 'ObjectivePeriodMoved', data: body }];
  },
});
