import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { day, id, text } from '../kernel/values.js';
import { ids, promiseSide, reason } from './values.js';

const stream = { context: 'project', stream: 'promise', version: 1 } as const;

export const promiseProposed = defineEvent({
  ...stream,
  type: 'PromiseProposed',
  summary: 'A milestone was proposed to be promised: what it is, which features it brings, which evidence will show it, by when, and how likely that day is.',
  data: z.object({
    product: id(),
    project: id(),
    milestone: text(200),
    features: z.array(id()).max(100),
    evidence: text(2000),
    date: day(),
    p50: day().optional(),
    p80: day().optional(),
  }),
  example: { product: ids.product, project: ids.project, milestone: 'First berth booked at sea', features: [ids.feature], evidence: 'A booking in the harbour’s book', date: '2026-06-15', p50: '2026-05-20', p80: '2026-06-09' },
});

export const promiseCommitted = defineEvent({
  ...stream,
  type: 'PromiseCommitted',
  summary: 'One side committed to the date; it counts once both have.',
  data: z.object({ side: promiseSide, date: day(), p50: day().optional(), p80: day().optional() }),
  example: { side: 'project', date: '2026-06-15', p50: '2026-05-20', p80: '2026-06-09' },
});

export const promiseReopened = defineEvent({
  ...stream,
  type: 'PromiseReopened',
  summary: 'The promise is to be made anew, for a reason; the first date is kept for ever.',
  data: z.object({ reason: reason() }),
  example: { reason: 'The harbour is closed until July.' },
});

export const promiseRecommitted = defineEvent({
  ...stream,
  type: 'PromiseRecommitted',
  summary: 'One side committed to another date, after the promise was reopened.',
  data: z.object({ side: promiseSide, date: day(), p50: day().optional(), p80: day().optional() }),
  example: { side: 'product', date: '2026-07-31', p50: '2026-07-10', p80: '2026-07-24' },
});

export const promiseMarkedAtRisk = defineEvent({ ...stream, type: 'PromiseMarkedAtRisk', summary: 'The promise may be broken, and why.', data: z.object({ cause: text(2000) }), example: { cause: 'The pier survey took a week more.' } });
export const promiseMet = defineEvent({ ...stream, type: 'PromiseMet', summary: 'The milestone was reached on a day, and the evidence is there.', data: z.object({ day: day(), evidence: text(2000) }), example: { day: '2026-06-12', evidence: 'Kiel, book of 12 June' } });
export const promiseMissed = defineEvent({ ...stream, type: 'PromiseMissed', summary: 'The day came without the milestone.', data: z.object({ day: day(), reason: reason().optional() }), example: { day: '2026-06-16' } });
export const promiseWithdrawn = defineEvent({ ...stream, type: 'PromiseWithdrawn', summary: 'The promise was taken back, for a reason.', data: z.object({ reason: reason() }), example: { reason: 'The product was sunset.' } });
