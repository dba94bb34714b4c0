import { customerForgotten } from '@wheelhouse/contracts';
import { systemActor } from '@wheelhouse/event-sourcing';
import { defineReaction } from '@wheelhouse/messaging';
import { forgetWithCustomer } from './domain/forget-with-customer.js';

/**
 * References that were merged into a forgotten customer are forgotten too, each in its own stream: one that only counted as them
 * would go on taking words, and those could be forgotten by nobody any more.
 */
export const forgetMerged = defineReaction({
  name: 'merged-customers-are-forgotten',
  from: 'product',
  events: [customerForgotten],
  actsFrom: '2026-11-01T00:00:00Z',
  whenRefused: 'accept',
  react: ({ data, streamId, recordedAt: now }) => data.customers.flatMap((id) => (id === streamId ? [] : [{ command: forgetWithCustomer, id, body: {}, actor: systemActor, now }])),
});
