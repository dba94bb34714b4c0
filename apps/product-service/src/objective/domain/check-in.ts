import { checkInConfidence } from '@wheelhouse/contracts';
import { commandOf, day, id, isRejection, partId, reject, row, words, z, type RowOf } from '@wheelhouse/event-sourcing';
import { futureDay } from '../../product/domain/product.rules.js';
import { objectiveWriters } from '../objective.access.js';
import { objective } from '../objective.aggregate.js';
import { checkInId, checkInList } from '../views/check-in-list.js';
import { keyResultOf, standing } from './objective.rules.js';
import type { CheckIn } from './objective.state.js';

export const checkIn = commandOf(objective)({
  name: 'check-in',
  method: 'POST',
  path: '/:id/check-in',
  summary: 'Say where a key result stood on a day of the period (today unless told), and how sure you are of reaching it, from 0 to 10',
  body: z.object({
    checkIn: partId(),
    keyResult: id(),
    day: day().optional(),
    value: z.number().optional(),
    done: z.boolean().optional(),
    confidence: checkInConfidence,
    note: words(2000).optional(),
  }),
  example: { keyResult: '0190c5a0-0000-7000-8000-000000000062', day: '2026-02-13', value: 151, confidence: 7, note: 'the ferry strike cost us a week' },
  access: objectiveWriters,
  facts: ({ id: self, body }) => ({ there: row(checkInList, checkInId(self, body.checkIn)) }),
  decide: (state, command, { there: earlier }) => {
    const known = standing(state, command, ['active'], 'checked in on');
    if (isRejection(known)) return known;
    const { body, now, actor } = command;
    const there = keyResultOf(known, body.keyResult);
    if (isRejection(there)) return there;
    const wanted = there.kind === 'done' ? 'done' : 'value';
    if (body[wanted] === undefined || body[wanted === 'done' ? 'value' : 'done'] !== undefined) {
      return reject.invalid('objective.check-in-value', wanted === 'done' ? 'Say whether it is done, and no value.' : 'Say its value, and not whether it is done.', `/${wanted}`);
    }
    const on = body.day ?? now.slice(0, 10);
    const late = futureDay(on, now);
    if (late) return late;
    if (on < known.from || on > known.to) return reject.invalid('objective.check-in-outside-period', `The objective is for ${known.from} to ${known.to}.`, '/day');
    const told = { ...body, day: on, author: actor.member };
    if (earlier) return saysTheSame(earlier, told) ? [] : reject.conflict('objective.check-in-exists', 'A check-in with this id says something else.', '/checkIn');
    return [{ type: 'ObjectiveCheckedIn', data: { scope: known.scope, ...told } }];
  },
});

/** Sealed words never look the same twice, so a repeated note is left out of the question. */
const saysTheSame = (before: RowOf<typeof checkInList>, told: Omit<CheckIn, 'note'>): boolean =>
  before.keyResult === told.keyResult && before.day === told.day && before.value === (told.value ?? null) && before.done === (told.done ?? null) && before.confidence === told.confidence && before.author === told.author;
