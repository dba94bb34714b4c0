import { commandOf, day, isRejection, z } from '@wheelhouse/event-sourcing';
import { futureDay } from '../../product/domain/product.rules.js';
import { crew } from '../../product/product.access.js';
import { study } from '../study.aggregate.js';
import { standing } from './study.rules.js';

export const startStudy = commandOf(study)({
  name: 'start-study',
  method: 'POST',
  path: '/:id/start',
  summary: 'Say since when the study runs',
  body: z.object({ day: day().optional() }),
  example: { day: '2026-02-01' },
  access: crew,
  decide: (state, { body, now }) => {
    const known = standing(state, ['planned', 'running'], 'started');
    if (isRejection(known)) return known;
    const refused = futureDay(body.day, now);
    if (refused) return refused;
    return known.status === 'running' ? [] : [{ type: 'StudyStarted', data: { day: body.day ?? now.slice(0, 10) } }];
  },
});
