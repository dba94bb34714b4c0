import { commandOf, id, reject, text, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { opportunity } from '../opportunity.aggregate.js';

export const redactOpportunityEvidence = commandOf(opportunity)({
  name: 'redact-opportunity-evidence',
  method: 'POST',
  path: '/:id/redact-evidence',
  summary: 'Make the words of a piece of evidence unreadable for ever',
  body: z.object({ evidence: id(), reason: text(2000).optional() }),
  example: { evidence: '0190c5a0-0000-7000-8000-0000000000e5', reason: 'named a person' },
  access: crew,
  whileArchived: true,
  decide: (state, { body }) => {
    if (state.status === 'none') return reject.notFound('opportunity.not-found', 'There is no such opportunity.');
    const piece = state.evidence.find(({ evidence }) => evidence === body.evidence);
    if (!piece) return reject.invalid('opportunity.evidence-unknown', 'The opportunity has no such evidence.', '/evidence');
    return piece.text ? [{ type: 'OpportunityEvidenceRedacted', data: { ...body, keys: [piece.text.key] } }] : [];
  },
});
