import { studyMethod } from '@wheelhouse/contracts';
import { commandOf, day, isRejection, reject, text, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { study } from '../study.aggregate.js';
import { standing } from './study.rules.js';
import type { StudyEvent } from './study.state.js';

export const rewordStudy = commandOf(study)({
  name: 'reword-study',
  method: 'PATCH',
  path: '/:id',
  summary: 'Change the question, the method, whom or how many it asks, or its days; null takes the segment away',
  body: z.object({
    question: text(1000).optional(),
    method: studyMethod.optional(),
    segment: text(200).nullable().optional(),
    sample: z.number().int().min(1).max(1_000_000).optional(),
    start: day().optional(),
    end: day().optional(),
  }),
  example: { sample: 60 },
  access: crew,
  decide: (state, { body }) => {
    const known = standing(state, ['planned', 'running'], 'changed');
    if (isRejection(known)) return known;
    const { question = known.question, method = known.method, segment = known.segment, sample = known.sample, start = known.start, end = known.end } = body;
    if (end < start) return reject.invalid('study.end-before-start', 'A study ends no sooner than it starts.', '/end');
    if (known.status === 'running' && method !== known.method) return reject.conflict('study.method-in-use', 'A study that runs keeps its method; plan another one.', '/method');
    const changes: readonly (StudyEvent | false)[] = [
      question !== known.question && { type: 'StudyQuestionReworded', data: { question } },
      method !== known.method && { type: 'StudyMethodChanged', data: { method } },
      segment !== known.segment && { type: 'StudySegmentSet', data: { segment } },
      sample !== known.sample && { type: 'StudySampleSet', data: { sample } },
      (start !== known.start || end !== known.end) && { type: 'StudyRescheduled', data: { start, end } },
    ];
    return changes.filter((change) => change !== false);
  },
});
