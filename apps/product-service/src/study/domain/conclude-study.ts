import { commandOf, day, isRejection, partId, reject, words, z } from '@wheelhouse/event-sourcing';
import { futureDay } from '../../product/domain/product.rules.js';
import { crew } from '../../product/product.access.js';
import { study } from '../study.aggregate.js';
import { standing } from './study.rules.js';

export const concludeStudy = commandOf(study)({
  name: 'conclude-study',
  method: 'POST',
  path: '/:id/conclude',
  summary: 'End the study with what it found',
  body: z.object({ findings: z.array(z.object({ finding: partId(), text: words(4000) })).max(50), day: day().optional() }),
  example: { findings: [{ text: 'Crews want to see the depth first.' }], day: '2026-02-28' },
  access: crew,
  decide: (state, { body, actor, now }) => {
    const known = standing(state, ['running'], 'concluded');
    if (isRejection(known)) return known;
    if (body.findings.length === 0) return reject.invalid('study.no-finding', 'A study that found nothing is abandoned, not concluded.', '/findings');
    const twice = body.findings.findIndex(({ finding }, index) => body.findings.findIndex((one) => one.finding === finding) < index);
    if (twice >= 0) return reject.invalid('study.finding-twice', 'Two findings have one id.', `/findings/${twice}/finding`);
    return futureDay(body.day, now) ?? [{ type: 'StudyConcluded', data: { findings: body.findings, author: actor.member, day: body.day ?? now.slice(0, 10) } }];
  },
});
