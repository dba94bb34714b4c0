import { z } from '@wheelhouse/event-sourcing';
import { defineClone } from '@wheelhouse/service-kit';
import { told } from '../parts/copies.js';
import { planStudy } from './domain/plan-study.js';
import { study } from './study.aggregate.js';
import { studyPage } from './views/study-page.js';

const { product, question, method, segment, sample, scale, start, end } = planStudy.body.shape;

/** A study planned anew: its question, how, whom and how many it asks. Its sessions, answers and findings are its own. */
export const cloneStudy = defineClone({
  aggregate: study,
  page: studyPage,
  summary: 'Plan the study once more, as long as it was, on other days or of another product',
  creation: planStudy,
  values: z.object({ product, question, method, segment: segment.unwrap().nullable(), sample, scale: scale.unwrap(), start, end }).partial(),
  example: { start: '2026-08-01' },
  homes: ['product'],
  anchor: ({ start: first }) => first as string | undefined,
  plan: (from, { to }) => [
    {
      command: planStudy,
      id: to,
      body: told({ product: from.product, question: from.question, method: from.method, segment: from.segment, sample: from.sample, scale: from.scale, start: from.start, end: from.end }),
      copies: from.id,
    },
  ],
});
