import { commandOf, isRejection, reject } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { redactEvidenceBody, redactEvidenceExample, wordsToRedact } from '../../research/redact-evidence.js';
import { insight } from '../insight.aggregate.js';

export const redactEvidence = commandOf(insight)({
  name: 'redact-evidence',
  method: 'POST',
  path: '/:id/redact-evidence',
  summary: 'Make the words of a piece of evidence unreadable for ever',
  body: redactEvidenceBody(),
  example: redactEvidenceExample,
  access: crew,
  whileArchived: true,
  decide: (state, { body }) => {
    if (state.status === 'none') return reject.notFound('insight.not-found', 'There is no such insight.');
    const gone = wordsToRedact('insight', state.evidence, body);
    return isRejection(gone) ? gone : gone.map((data) => ({ type: 'InsightEvidenceRedacted', data }));
  },
});
