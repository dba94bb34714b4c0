import { insightConfidence } from '@wheelhouse/contracts';
import { commandOf, id, reject, text, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { evidenceBody, evidenceExample, evidenceFacts, evidenceRefers, evidenceRefused } from '../../research/evidence.js';
import { productFact, productRefused } from '../../research/product-known.js';
import { insight } from '../insight.aggregate.js';

export const recordInsight = commandOf(insight)({
  name: 'record-insight',
  method: 'POST',
  path: '/',
  summary: 'Write down what was understood, with what speaks for it and how sure one is',
  body: z.object({ product: id(), statement: text(1000), evidence: z.array(evidenceBody()).max(20), confidence: insightConfidence }),
  example: { product: '0190c5a0-0000-7000-8000-000000000001', statement: 'Crews book what they can see from the water', evidence: [evidenceExample], confidence: 'medium' },
  access: crew,
  creates: ({ body }) => ({ below: body.product }),
  refers: ({ body }) => evidenceRefers(body.evidence),
  facts: ({ body }) => ({ product: productFact(body.product), ...evidenceFacts(body.evidence) }),
  decide: (_insight, { body, actor }, { product, ...facts }) => {
    if (body.evidence.length === 0) return reject.invalid('insight.no-evidence', 'Nothing speaks for it; without evidence it is an assumption.', '/evidence');
    return productRefused(product) ?? evidenceRefused(body.evidence, facts) ?? [{ type: 'InsightRecorded', data: { ...body, author: actor.member } }];
  },
});
