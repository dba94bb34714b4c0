import { commandOf, id, reject, text, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { insight } from '../insight.aggregate.js';

export const redactEvidence = commandOf(insight)({
  name: 'redact-evidence',
  method: 'POST',
  path: '/:id/redact-evidence',
  summary: 'Make the words of a piece of evidence unreadable for ever',
  body: z.object({ evidence: id(), reason: text(2000).optional() }),
  example: { evidence: '0190c5a0-0000-7000-8000-0000000000e5', reason: 'named a person' },
  access: crew,
  whileArchived: true,
  decide: (state, { body }) => {
    if (state.status === 'none') return reject.notFound('insight.not-found', 'There is no such insight.');
    const piece = state.evidence.find(({ evidence }) => evidence === body.evidence);
    if (!piece) return reject.invalid('insight.evidence-unknown', 'The insight has no such evidence.', '/evidence');
    return piece.text ? [{ type: 'InsightEvidenceRedacted', data: { ...body, keys: [piece.text.key] } }] : [];
  },
});
