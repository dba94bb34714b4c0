import { commandOf, isRejection, reject } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { redactEvidenceBody, redactEvidenceExample, wordsToRedact } from '../../research/redact-evidence.js';
import { opportunity } from '../opportunity.aggregate.js';

export const redactOpportunityEvidence = commandOf(opportunity)({
  name: 'redact-opportunity-evidence',
  method: 'POST',
  path: '/:id/redact-evidence',
  summary: 'Make the words of a piece of evidence unreadable for ever',
  body: redactEvidenceBody(),
  example: redactEvidenceExample,
  access: crew,
  whileArchived: true,
  decide: (state, { body }) => {
    if (state.status === 'none') return reject.notFound('opportunity.not-found', 'There is no such opportunity.');
    const gone = wordsToRedact('opportunity', state.evidence, body);
    return isRejection(gone) ? gone : gone.map((data) => ({ type: 'OpportunityEvidenceRedacted', data }));
  },
});
