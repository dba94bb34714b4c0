import { id, reject, z } from '@wheelhouse/event-sourcing';
import { defineQuery } from '@wheelhouse/service-kit';
import { productPage } from '../../product/views/product-page.js';
import { candidatesOf, MOST_CANDIDATES, MOST_IN_PAIRS } from '../duplicates/candidates.js';
import { similarPairs } from '../duplicates/similar-pairs.js';
import { feedbackPage } from '../views/feedback-page.js';

const threshold = z.coerce.number().min(0.1).max(1).default(0.5).meta({ description: 'How similar at least: shared trigrams ÷ all trigrams of both.' });
const limit = z.coerce.number().int().min(1).max(500).default(50);
const compared = z.object({
  texts: z.int(),
  older: z.int().meta({ description: 'Older feedback that was not compared.' }),
  unreadable: z.int().meta({ description: 'Redacted or forgotten, and therefore not compared.' }),
});
const score = z.number().min(0).max(1);
const [one, other] = ['0190c5a0-0000-7000-8000-000000000041', '0190c5a0-0000-7000-8000-000000000042'];

/** Feedback of the product that says much the same as one. */
export const feedbackDuplicates = defineQuery({
  name: 'feedback-duplicates',
  path: '/feedback/:id/duplicates',
  tag: 'feedback',
  summary: 'Feedback of the same product that probably says the same, with its score by trigrams, the most similar first.',
  scope: 'product:read',
  params: z.object({ id: id() }),
  query: z.object({ threshold, limit }),
  answer: z.object({ feedback: z.string(), items: z.array(z.object({ id: z.string(), score, text: z.string() })), compared }),
  example: { feedback: one, items: [{ id: other, score: 0.82, text: 'I cannot see whether a berth is free.' }], compared: { texts: 200, older: 0, unreadable: 1 } },
  read: async ({ params, query, row, db, open }) => {
    const feedback = await row(feedbackPage, params.id);
    if (!feedback) return reject.notFound('feedback.not-found', 'There is no such feedback.');
    const { texts, leftOut } = await candidatesOf({ db, open }, feedback.product, MOST_CANDIDATES);
    const { text } = (await open({ text: feedback.text })) as { readonly text: unknown };
    const others = texts.filter((candidate) => candidate.id !== feedback.id);
    const items =
      typeof text === 'string'
        ? await db.rows<{ id: string; score: number; text: string }>(
            `select s.id, s.score, s.text from (
               select c.id, similarity(c.text, $1) as score, c.text from unnest($2::text[], $3::text[]) c(id, text)
             ) s where s.score >= $4::real order by s.score desc, s.id limit $5`,
            [text, others.map((candidate) => candidate.id), others.map((candidate) => candidate.text), query.threshold, query.limit],
          )
        : [];
    return { feedback: feedback.id, items: [...items], compared: { texts: others.length, ...leftOut } };
  },
});

/** Pairs of a product's feedback that say much the same. */
export const likelyDuplicates = defineQuery({
  name: 'likely-duplicates',
  path: '/feedback/duplicates',
  tag: 'feedback',
  summary: 'Pairs of a product’s feedback that probably say the same, with their scores by trigrams, the most similar first.',
  scope: 'product:read',
  params: z.object({}),
  query: z.object({ product: id(), threshold, limit }),
  answer: z.object({ product: z.string(), items: z.array(z.object({ first: z.string(), second: z.string(), score })), of: z.int(), compared }),
  example: { product: '0190c5a0-0000-7000-8000-000000000001', items: [{ first: one, second: other, score: 0.82 }], of: 1, compared: { texts: 200, older: 0, unreadable: 1 } },
  read: async ({ query, row, db, open }) => {
    if (!(await row(productPage, query.product))) return reject.notFound('product.not-found', 'There is no such product.');
    const { texts, leftOut } = await candidatesOf({ db, open }, query.product, MOST_IN_PAIRS);
    const trigrams = await db.rows<{ id: string; trigrams: readonly string[] }>('select c.id, show_trgm(c.text) as trigrams from unnest($1::text[], $2::text[]) c(id, text)', [
      texts.map((candidate) => candidate.id),
      texts.map((candidate) => candidate.text),
    ]);
    const { pairs, of } = await similarPairs(trigrams, query.threshold, query.limit);
    return { product: query.product, items: [...pairs], of, compared: { texts: texts.length, ...leftOut } };
  },
});
