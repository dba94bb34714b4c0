import { studyMethod } from '@wheelhouse/contracts';
import { commandOf, day, id, reject, text, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { productFact, productRefused } from '../../research/product-known.js';
import { study } from '../study.aggregate.js';

export const planStudy = commandOf(study)({
  name: 'plan-study',
  method: 'POST',
  path: '/',
  summary: 'Set down a question, and how, whom and how many it asks',
  body: z.object({
    product: id(),
    question: text(1000),
    method: studyMethod,
    segment: text(200).optional(),
    sample: z.number().int().min(1).max(1_000_000),
    scale: z.union([z.literal(5), z.literal(10)]).default(5),
    start: day(),
    end: day(),
  }),
  example: { product: '0190c5a0-0000-7000-8000-000000000001', question: 'What keeps crews from booking?', method: 'survey', sample: 40, start: '2026-02-01', end: '2026-02-28' },
  access: crew,
  creates: ({ body }) => ({ below: body.product }),
  facts: ({ body }) => ({ product: productFact(body.product) }),
  decide: (_study, { body: { segment, ...body } }, { product }) => {
    if (body.end < body.start) return reject.invalid('study.end-before-start', 'A study ends no sooner than it starts.', '/end');
    return productRefused(product) ?? [{ type: 'StudyPlanned', data: { ...body, segment: segment ?? null } }];
  },
});
