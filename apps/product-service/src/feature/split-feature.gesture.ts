import { id, partId, z } from '@wheelhouse/event-sourcing';
import { defineGesture } from '@wheelhouse/service-kit';
import { carried, carries, part, recordSplit, splitOff } from './domain/split-feature.js';
import { feature } from './feature.aggregate.js';

/** A feature split into parts in one change: the fact on the feature itself, and each part proposed. */
export const splitFeature = defineGesture({
  aggregate: feature,
  name: 'split-feature',
  path: '/:id/split',
  summary: 'Split parts off the feature as features of their own, and say what they take over',
  body: z.object({
    into: z.array(part.extend({ feature: partId(), criteria: z.array(id()).max(100).default([]) })).min(1).max(20),
    carry: carries.default([...carried]),
  }),
  example: { into: [{ title: 'Book a berth by radio', criteria: ['0190c5a0-0000-7000-8000-0000000000c2'] }, { title: 'Book a berth for a fleet' }] },
  steps: ({ id: from, body: { into, carry } }) => [
    { command: recordSplit, id: from, body: { into } },
    ...into.map(({ feature: to, ...one }, place) => ({ command: splitOff, id: to, body: { ...one, from, place, carry }, pointer: `/into/${place}` })),
  ],
});
