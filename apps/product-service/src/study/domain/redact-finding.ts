import { commandOf, id, reject, text, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { study } from '../study.aggregate.js';

export const redactFinding = commandOf(study)({
  name: 'redact-finding',
  method: 'POST',
  path: '/:id/redact-finding',
  summary: 'Make the words of a finding unreadable for ever',
  body: z.object({ finding: id(), reason: text(2000).optional() }),
  example: { finding: '0190c5a0-0000-7000-8000-0000000000e4', reason: 'named a person' },
  access: crew,
  whileArchived: true,
  decide: (state, { body }) => {
    if (state.status === 'none') return reject.notFound('study.not-found', 'There is no such study.');
    const found = state.findings.find(({ finding }) => finding === body.finding);
    if (!found) return reject.invalid('study.finding-unknown', 'The study has no such finding.', '/finding');
    return found.text ? [{ type: 'StudyFindingRedacted', data: { ...body, keys: [found.text.key] } }] : [];
  },
});
