import { commandOf, isRejection, reject, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { evidenceBody, evidenceExample, evidenceFacts, evidenceRefers, evidenceRefused } from '../../research/evidence.js';
import { opportunity } from '../opportunity.aggregate.js';
import { standing } from './opportunity.rules.js';

const MOST_EVIDENCE = 100;

export const validateOpportunity = commandOf(opportunity)({
  name: 'validate-opportunity',
  method: 'POST',
  path: '/:id/validate',
  summary: 'Show by evidence that the opportunity is real',
  body: z.object({ evidence: z.array(evidenceBody()).max(20) }),
  example: { evidence: [evidenceExample] },
  access: crew,
  refers: ({ body }) => evidenceRefers(body.evidence),
  facts: ({ body }) => evidenceFacts(body.evidence),
  decide: (state, { body: { evidence }, actor }, facts) => {
    const known = standing(state, ['spotted', 'validated'], 'validated');
    if (isRejection(known)) return known;
    if (evidence.length === 0) return reject.invalid('opportunity.no-evidence', 'Nothing shows that the opportunity is real.', '/evidence');
    const added = evidence.filter((piece) => !known.evidence.some((before) => before.evidence === piece.evidence));
    if (known.evidence.length + added.length > MOST_EVIDENCE) return reject.conflict('opportunity.evidence-full', `An opportunity keeps ${MOST_EVIDENCE} pieces of evidence at most.`);
    return evidenceRefused(added, facts) ?? (added.length === 0 ? [] : [{ type: 'OpportunityValidated', data: { evidence: added, author: actor.member } }]);
  },
});
