import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { id, text } from '../kernel/values.js';
import { evidence, insightConfidence, linkTarget } from './research.values.js';

const stream = { context: 'product', stream: 'insight' } as const;

const product = '0190c5a0-0000-7000-8000-000000000001';
const feature = '0190c5a0-0000-7000-8000-000000000011';
const member = '0190c5a0-0000-7000-8000-0000000000a1';
const other = '0190c5a0-0000-7000-8000-000000000012';
const sealed = { key: '0190c5a0-0000-7000-8000-0000000000d1', subject: `member:${member}`, cipher: 'bm9uY2UtMTIuLi5jaXBoZXJ0ZXh0Li4udGFnLTE2' };
const piece = '0190c5a0-0000-7000-8000-0000000000e5';

export const insightRecorded = defineEvent({
  ...stream,
  type: 'InsightRecorded',
  version: 1,
  summary: 'Something was understood, with what speaks for it.',
  data: z.object({ product: id(), statement: text(1000), evidence: z.array(evidence).min(1).max(20), confidence: insightConfidence, author: id() }),
  example: { product, statement: 'Crews book what they can see from the water', evidence: [{ evidence: piece, text: sealed, source: 'call' }], confidence: 'medium', author: member },
});

export const insightReworded = defineEvent({
  ...stream,
  type: 'InsightReworded',
  version: 1,
  summary: 'The statement of the insight is worded anew.',
  data: z.object({ statement: text(1000) }),
  example: { statement: 'Crews book what they can see' },
});

export const insightEvidenceAdded = defineEvent({
  ...stream,
  type: 'InsightEvidenceAdded',
  version: 1,
  summary: 'More speaks for the insight.',
  data: evidence.extend({ author: id() }),
  example: { evidence: piece, text: sealed, source: 'call', author: member },
});

export const insightConfidenceChanged = defineEvent({
  ...stream,
  type: 'InsightConfidenceChanged',
  version: 1,
  summary: 'One is surer or less sure of the insight, for a reason.',
  data: z.object({ from: insightConfidence, to: insightConfidence, reason: text(2000) }),
  example: { from: 'medium', to: 'high', reason: 'three more calls' },
});

export const insightContested = defineEvent({
  ...stream,
  type: 'InsightContested',
  version: 1,
  summary: 'Somebody holds the insight for wrong, for a reason.',
  data: z.object({ reason: text(2000) }),
  example: { reason: 'only true in summer' },
});

export const insightSettled = defineEvent({
  ...stream,
  type: 'InsightSettled',
  version: 1,
  summary: 'The insight stands after it was contested, for a reason.',
  data: z.object({ reason: text(2000) }),
  example: { reason: 'winter crews say the same' },
});

export const insightSuperseded = defineEvent({
  ...stream,
  type: 'InsightSuperseded',
  version: 1,
  summary: 'Another insight took the place of this one.',
  data: z.object({ by: id() }),
  example: { by: other },
});

export const insightLinked = defineEvent({
  ...stream,
  type: 'InsightLinked',
  version: 1,
  summary: 'The insight speaks for an opportunity, a feature or a product.',
  data: z.object({ target: id(), kind: linkTarget }),
  example: { target: feature, kind: 'feature' },
});

export const insightUnlinked = defineEvent({
  ...stream,
  type: 'InsightUnlinked',
  version: 1,
  summary: 'The insight no longer speaks for it.',
  data: z.object({ target: id(), kind: linkTarget }),
  example: { target: feature, kind: 'feature' },
});

export const insightArchived = defineEvent({
  ...stream,
  type: 'InsightArchived',
  version: 1,
  summary: 'The insight was put away; it can be restored.',
  data: z.object({ reason: text(2000).optional() }),
  example: {},
});

export const insightRestored = defineEvent({
  ...stream,
  type: 'InsightRestored',
  version: 1,
  summary: 'The insight is in use again, as it stood.',
  data: z.object({}),
  example: {},
});

export const insightEvidenceRedacted = defineEvent({
  ...stream,
  type: 'InsightEvidenceRedacted',
  version: 1,
  summary: 'The words of a piece of evidence are readable no more; that there was one remains.',
  data: z.object({ evidence: id(), keys: z.array(z.uuid()).min(1).max(10), reason: text(2000).optional() }),
  example: { evidence: piece, keys: [sealed.key], reason: 'named a person' },
  destroysKeys: ({ keys }) => keys,
});
