import { day, partId, text, z } from '@wheelhouse/event-sourcing';
import { defineGesture } from '@wheelhouse/service-kit';
import { draftCarriedOver, endCarriedOver } from './domain/carry-over.js';
import { objective } from './objective.aggregate.js';

export const carryOver = defineGesture({
  aggregate: objective,
  name: 'carry-over-objective',
  path: '/:id/carry-over',
  summary: 'Go on in another period with what was not reached: the objective ends with its score, and another one is drafted from where its key results stand',
  body: z.object({ objective: partId(), from: day(), to: day(), reason: text(2000) }),
  example: { from: '2026-04-01', to: '2026-06-30', reason: 'the tide service came late' },
  steps: ({ id, body: { objective: next, from, to, reason } }) => [
    { command: endCarriedOver, id, body: { to: next, reason } },
    { command: draftCarriedOver, id: next, body: { from, to, carriedFrom: id } },
  ],
});
