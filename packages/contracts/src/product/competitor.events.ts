import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { day, id, text } from '../kernel/values.js';

const stream = { context: 'product', stream: 'competitor' } as const;

const move = '0190c5a0-0000-7000-8000-000000000071';

export const competitorAdded = defineEvent({
  ...stream,
  type: 'CompetitorAdded',
  version: 1,
  summary: 'Somebody else serves a market of ours.',
  data: z.object({ name: text(200), description: text(4000).optional(), website: text(500).optional() }),
  example: { name: 'Berthfinder', website: 'https://berthfinder.example' },
});

export const competitorRenamed = defineEvent({
  ...stream,
  type: 'CompetitorRenamed',
  version: 1,
  summary: 'The competitor goes by another name.',
  data: z.object({ from: text(200), name: text(200) }),
  example: { from: 'Berthfinder', name: 'Berthfinder Nordic' },
});

export const competitorDescribed = defineEvent({
  ...stream,
  type: 'CompetitorDescribed',
  version: 1,
  summary: 'What the competitor does, and where it is found; null where that was taken away.',
  data: z.object({ description: text(4000).nullable(), website: text(500).nullable() }),
  example: { description: 'A list of harbours with telephone numbers.', website: null },
});

export const competitorMoveNoted = defineEvent({
  ...stream,
  type: 'CompetitorMoveNoted',
  version: 1,
  summary: 'The competitor did something on a day, as a source tells.',
  data: z.object({ move: id(), day: day(), text: text(2000), source: text(500) }),
  example: { move, day: '2026-02-01', text: 'halved its price', source: 'its price list' },
});

export const competitorMoveRetracted = defineEvent({
  ...stream,
  type: 'CompetitorMoveRetracted',
  version: 1,
  summary: 'What was noted of the competitor was not so, for a reason.',
  data: z.object({ move: id(), reason: text(2000) }),
  example: { move, reason: 'it was an offer for a week' },
});

export const competitorArchived = defineEvent({
  ...stream,
  type: 'CompetitorArchived',
  version: 1,
  summary: 'The competitor was put away; it can be restored.',
  data: z.object({ reason: text(2000).optional() }),
  example: { reason: 'it left the market' },
});

export const competitorRestored = defineEvent({
  ...stream,
  type: 'CompetitorRestored',
  version: 1,
  summary: 'The competitor is watched again.',
  data: z.object({}),
  example: {},
});
