import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { day, id, text } from '../kernel/values.js';
import { evidence } from './research.values.js';

const stream = { context: 'product', stream: 'opportunity' } as const;

const product = '0190c5a0-0000-7000-8000-000000000001';
const member = '0190c5a0-0000-7000-8000-0000000000a1';
const other = '0190c5a0-0000-7000-8000-000000000012';
const sealed = { key: '0190c5a0-0000-7000-8000-0000000000d1', subject: `member:${member}`, cipher: 'bm9uY2UtMTIuLi5jaXBoZXJ0ZXh0Li4udGFnLTE2' };
const piece = '0190c5a0-0000-7000-8000-0000000000e5';
const objective = '0190c5a0-0000-7000-8000-000000000021';

export const opportunitySpotted = defineEvent({
  ...stream,
  type: 'OpportunitySpotted',
  version: 1,
  summary: 'A need that nobody meets, or a chance in the market, was seen.',
  data: z.object({ product: id(), problem: text(2000), segment: text(200).nullable() }),
  example: { product, problem: 'crews arrive at full harbours', segment: 'charter fleets' },
});

export const opportunityReworded = defineEvent({
  ...stream,
  type: 'OpportunityReworded',
  version: 1,
  summary: 'The problem is worded anew.',
  data: z.object({ problem: text(2000) }),
  example: { problem: 'crews arrive at full harbours after dusk' },
});

export const opportunitySegmentSet = defineEvent({
  ...stream,
  type: 'OpportunitySegmentSet',
  version: 1,
  summary: 'Whose problem it is, or null where it is anybody’s.',
  data: z.object({ segment: text(200).nullable() }),
  example: { segment: 'charter fleets' },
});

export const opportunitySized = defineEvent({
  ...stream,
  type: 'OpportunitySized',
  version: 1,
  summary: 'How large the opportunity is, by which method and source.',
  data: z.object({ amount: z.number().min(0).max(1e15), unit: text(100), method: text(1000), source: text(1000) }),
  example: { amount: 40_000, unit: 'crews a year', method: 'bottom-up', source: 'harbour statistics 2026' },
});

export const opportunityRated = defineEvent({
  ...stream,
  type: 'OpportunityRated',
  version: 1,
  summary: 'How important the need is and how well it is met today, each 0 to 10, as n people said.',
  data: z.object({ importance: z.number().min(0).max(10), satisfaction: z.number().min(0).max(10), n: z.number().int().min(1).max(1_000_000), source: text(1000) }),
  example: { importance: 8.5, satisfaction: 3, n: 40, source: 'survey of February' },
});

export const opportunityValidated = defineEvent({
  ...stream,
  type: 'OpportunityValidated',
  version: 1,
  summary: 'The opportunity is real, as evidence shows.',
  data: z.object({ evidence: z.array(evidence).min(1).max(20), author: id() }),
  example: { evidence: [{ evidence: piece, text: sealed, source: 'call' }], author: member },
});

export const opportunityPursued = defineEvent({
  ...stream,
  type: 'OpportunityPursued',
  version: 1,
  summary: 'The opportunity is pursued under an objective.',
  data: z.object({ objective: id() }),
  example: { objective },
});

export const opportunityDismissed = defineEvent({
  ...stream,
  type: 'OpportunityDismissed',
  version: 1,
  summary: 'The opportunity is left alone, for a reason.',
  data: z.object({ reason: text(2000) }),
  example: { reason: 'the coast guard builds the same' },
});

export const opportunityReopened = defineEvent({
  ...stream,
  type: 'OpportunityReopened',
  version: 1,
  summary: 'A dismissed opportunity is looked at again, for a reason.',
  data: z.object({ reason: text(2000) }),
  example: { reason: 'the coast guard gave up' },
});

export const opportunityAddressed = defineEvent({
  ...stream,
  type: 'OpportunityAddressed',
  version: 1,
  summary: 'The need is met.',
  data: z.object({ day: day() }),
  example: { day: '2027-07-01' },
});

export const opportunityMerged = defineEvent({
  ...stream,
  type: 'OpportunityMerged',
  version: 1,
  summary: 'The opportunity is the same as another, and counts there.',
  data: z.object({ into: id() }),
  example: { into: other },
});

export const opportunityArchived = defineEvent({
  ...stream,
  type: 'OpportunityArchived',
  version: 1,
  summary: 'The opportunity was put away; it can be restored.',
  data: z.object({ reason: text(2000).optional() }),
  example: {},
});

export const opportunityRestored = defineEvent({
  ...stream,
  type: 'OpportunityRestored',
  version: 1,
  summary: 'The opportunity is in use again, as it stood.',
  data: z.object({}),
  example: {},
});

export const opportunityEvidenceRedacted = defineEvent({
  ...stream,
  type: 'OpportunityEvidenceRedacted',
  version: 1,
  summary: 'The words of a piece of evidence are readable no more; that there was one remains.',
  data: z.object({ evidence: id(), keys: z.array(z.uuid()).min(1).max(10), reason: text(2000).optional() }),
  example: { evidence: piece, keys: [sealed.key], reason: 'named a person' },
  destroysKeys: ({ keys }) => keys,
});
