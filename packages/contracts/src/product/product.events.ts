import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { day, id, text } from '../kernel/values.js';

const stream = { context: 'product', stream: 'product' } as const;

/** How widely a product or project is seen. */
export const visibility = z.enum(['open', 'team', 'restricted']);

/** A product's life, in order; retired and discontinued are its ends. */
export const productStage = z.enum([
  'ideation',
  'discovery',
  'development',
  'introduction',
  'growth',
  'maturity',
  'decline',
  'sunsetting',
  'retired',
  'discontinued',
]);

const teamId = '0190c5a0-0000-7000-8000-0000000000f1';
const memberId = '0190c5a0-0000-7000-8000-0000000000a1';

export const productCreated = defineEvent({
  ...stream,
  type: 'ProductCreated',
  version: 1,
  summary: 'A product was taken up, at whatever stage of its life it was.',
  data: z.object({ name: text(200), key: text(10), team: id(), manager: id(), visibility, stage: productStage, externalId: text(200).optional() }),
  example: { name: 'Harbour', key: 'HRB', team: teamId, manager: memberId, visibility: 'team', stage: 'ideation' },
});

export const productVisionStated = defineEvent({
  ...stream,
  type: 'ProductVisionStated',
  version: 1,
  summary: 'For whom the product is, which need it meets, what it is and what sets it apart.',
  data: z.object({ for: text(500), need: text(1000), what: text(1000), differs: text(1000) }),
  example: { for: 'crews of small ships', need: 'to find a free berth before dusk', what: 'a harbour guide that books', differs: 'it knows the tide' },
});

export const productStageAdvanced = defineEvent({
  ...stream,
  type: 'ProductStageAdvanced',
  version: 1,
  summary: 'The product entered the next stage of its life.',
  data: z.object({ from: productStage, to: productStage, day: day().optional() }),
  example: { from: 'ideation', to: 'discovery' },
});

