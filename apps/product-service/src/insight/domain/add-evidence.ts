import { commandOf, isRejection, reject } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { evidenceBody, evidenceExample, evidenceFacts, pieceRefused } from '../../research/evidence.js';
import { insight } from '../insight.aggregate.js';
import { MOST_EVIDENCE, standing } from './insight.rules.js';

export const addEvidence = commandOf(insight)({
  name: 'add-evidence',
  method: 'POST',
  path: '/:id/add-evidence',
  summary: 'Say what else speaks for the insight',
  body: evidenceBody(),
  example: evidenceExample,
  access: crew,
  refers: ({ body }) => (body.record === undefined ? [] : [{ id: body.record, pointer: '/record' }]),
  facts: ({ body }) => evidenceFacts([body]),
  decide: (state, { body, actor }, facts) => {
    const known = standing(state);
    if (isRejection(known)) return known;
    if (known.evidence.some((piece) => piece.evidence === body.evidence)) return [];
    if (known.evidence.length >= MOST_EVIDENCE) return reject.conflict('insight.evidence-full', `An insight keeps ${MOST_EVIDENCE} pieces of evidence at most.`);
    return pieceRefused(body, facts, '') ?? [{ type: 'InsightEvidenceAdded', data: { ...body, author: actor.member } }];
  },
});
