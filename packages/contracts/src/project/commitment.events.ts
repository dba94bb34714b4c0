import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { day, id, text } from '../kernel/values.js';
import { ids, reason } from './values.js';

const stream = { context: 'project', stream: 'commitment', version: 1 } as const;

/** Every fact of a commitment names its two sides, so that each can follow it without asking. */
const between = { feature: id(), project: id() };
const example = { feature: ids.feature, project: ids.project };

export const commitmentOffered = defineEvent({
  ...stream,
  type: 'CommitmentOffered',
  summary: 'A feature was offered to a project: what it is to build, and by when it is needed.',
  data: z.object({ ...between, product: id(), scope: text(4000), needBy: day().optional() }),
  example: { ...example, product: ids.product, scope: 'Booking in three harbours', needBy: '2026-05-31' },
});

export const commitmentTakenOn = defineEvent({
  ...stream,
  type: 'CommitmentTakenOn',
  summary: 'The project took the feature on, as part of a deliverable where it is told; the feature is done when all required ones are accepted.',
  data: z.object({ ...between, deliverable: id().optional(), required: z.boolean() }),
  example: { ...example, deliverable: ids.deliverable, required: true },
});

export const commitmentRefused = defineEvent({
  ...stream,
  type: 'CommitmentRefused',
  summary: 'The project will not build the feature, for a reason.',
  data: z.object({ ...between, reason: reason() }),
  example: { ...example, reason: 'Nobody with the skill before autumn.' },
});

export const commitmentRenegotiated = defineEvent({
  ...stream,
  type: 'CommitmentRenegotiated',
  summary: 'Both sides agreed on another scope or another day.',
  data: z.object({ ...between, scope: text(4000), needBy: day().optional(), reason: reason() }),
  example: { ...example, scope: 'Booking in two harbours', needBy: '2026-05-31', reason: 'The third has no network.' },
});

export const commitmentWithdrawn = defineEvent({
  ...stream,
  type: 'CommitmentWithdrawn',
  summary: 'The commitment holds no longer: one side took it back, for a reason.',
  data: z.object({ ...between, side: z.enum(['product', 'project']), reason: reason() }),
  example: { ...example, side: 'project', reason: 'The crew was called to an outage.' },
});

export const commitmentForecastReported = defineEvent({
  ...stream,
  type: 'CommitmentForecastReported',
  summary: 'When the feature will be built by the plan of that version: with a chance of one half, and of four fifths; what causes it, and which tasks.',
  data: z.object({ ...between, p50: day(), p80: day(), planVersion: z.int().min(0), cause: text(2000).optional(), tasks: z.array(id()).max(100) }),
  example: { ...example, p50: '2026-05-20', p80: '2026-06-09', planVersion: 41, cause: 'The pier survey took a week more.', tasks: [ids.task] },
});

export const commitmentSubmitted = defineEvent({
  ...stream,
  type: 'CommitmentSubmitted',
  summary: 'The project put the built feature before those who asked for it, with evidence.',
  data: z.object({ ...between, evidence: text(4000) }),
  example: { ...example, evidence: 'Test report 12' },
});

export const commitmentAccepted = defineEvent({
  ...stream,
  type: 'CommitmentAccepted',
  summary: 'The product’s side took what was built.',
  data: z.object({ ...between, note: reason().optional() }),
  example: { ...example, note: 'As agreed.' },
});

export const commitmentRejected = defineEvent({
  ...stream,
  type: 'CommitmentRejected',
  summary: 'The product’s side did not take what was built: which criterion it fails, and why. The project goes on with it.',
  data: z.object({ ...between, criterion: id().optional(), reason: reason() }),
  example: { ...example, criterion: ids.part, reason: 'It took two minutes.' },
});

export const commitmentLapsed = defineEvent({
  ...stream,
  type: 'CommitmentLapsed',
  summary: 'The commitment came to nothing without anybody taking it back: the project ended, or the feature did.',
  data: z.object({ ...between, reason: reason() }),
  example: { ...example, reason: 'The project was closed.' },
});
