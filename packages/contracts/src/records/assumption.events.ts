import { z } from 'zod';
import { defineEvent, type Context } from '../kernel/define-event.js';
import { personal } from '../kernel/personal.js';
import { day, id, text } from '../kernel/values.js';
import { perContext } from './per-context.js';
import { aboutRecord } from './values.js';

const subject = { subject: '0190c5a0-0000-7000-8000-000000000011', subjectType: 'feature' };
const member = '0190c5a0-0000-7000-8000-0000000000a1';
const another = '0190c5a0-0000-7000-8000-0000000000a2';
const key = '0190c5a0-0000-7000-8000-0000000000d1';
const evidence = { key, subject: `member:${member}`, cipher: 'bm9uY2UtMTIuLi5jaXBoZXJ0ZXh0Li4udGFnLTE2' };

const contractsIn = (context: Context) => {
  const stream = { context, stream: 'assumption', version: 1 } as const;
  return {
    assumptionLogged: defineEvent({
      ...stream,
      type: 'AssumptionLogged',
      summary: 'Something is taken for true until it is tested: who sees to that, how and by when.',
      data: z.object({ ...aboutRecord, statement: text(1000), owner: id(), test: text(2000), testBy: day() }),
      example: { ...subject, statement: 'Harbour masters book at night.', owner: member, test: 'Count night logins for two weeks.', testBy: '2026-04-01' },
    }),
    assumptionReworded: defineEvent({
      ...stream,
      type: 'AssumptionReworded',
      summary: 'The assumption was put into other words.',
      data: z.object({ statement: text(1000) }),
      example: { statement: 'Harbour masters book after dusk.' },
    }),
    assumptionReassigned: defineEvent({
      ...stream,
      type: 'AssumptionReassigned',
      summary: 'Somebody else sees to the test.',
      data: z.object({ from: id(), to: id() }),
      example: { from: member, to: another },
    }),
    assumptionTestChanged: defineEvent({
      ...stream,
      type: 'AssumptionTestChanged',
      summary: 'It is tested in another way, or by another day.',
      data: z.object({ test: text(2000), testBy: day() }),
      example: { test: 'Ask ten harbour masters.', testBy: '2026-05-01' },
    }),
    assumptionValidated: defineEvent({
      ...stream,
      type: 'AssumptionValidated',
      summary: 'The assumption held.',
      data: z.object({ author: id(), evidence: personal('author') }),
      example: { author: member, evidence },
    }),
    assumptionBroken: defineEvent({
      ...stream,
      type: 'AssumptionBroken',
      summary: 'The assumption did not hold, with what follows from that.',
      data: z.object({ author: id(), evidence: personal('author'), consequence: text(2000) }),
      example: { author: member, evidence, consequence: 'Night bookings leave the plan.' },
    }),
    assumptionReopened: defineEvent({
      ...stream,
      type: 'AssumptionReopened',
      summary: 'It is open again whether the assumption holds.',
      data: z.object({ reason: text(2000) }),
      example: { reason: 'The season changed.' },
    }),
    assumptionEvidenceRedacted: defineEvent({
      ...stream,
      type: 'AssumptionEvidenceRedacted',
      summary: 'The words of the evidence, of all of it that was ever told, are readable no more.',
      data: z.object({ keys: z.array(z.uuid()).min(1).max(1000), reason: text(2000).optional() }),
      example: { keys: [key] },
      destroysKeys: ({ keys }) => keys,
    }),
    assumptionArchived: defineEvent({
      ...stream,
      type: 'AssumptionArchived',
      summary: 'The assumption was put away.',
      data: z.object({ reason: text(2000).optional() }),
      example: { reason: 'made by mistake' },
    }),
    assumptionRestored: defineEvent({
      ...stream,
      type: 'AssumptionRestored',
      summary: 'The assumption was taken out again.',
      data: z.object({}),
      example: {},
    }),
    assumptionMoved: defineEvent({
      ...stream,
      type: 'AssumptionMoved',
      summary: 'What the assumption is about moved to another product or project, and the assumption with it.',
      data: z.object({ to: id() }),
      example: { to: '0190c5a0-0000-7000-8000-000000000012' },
      rehomes: ({ to }) => to,
    }),
  };
};

export type AssumptionContracts = ReturnType<typeof contractsIn>;

/** The events of assumptions in one context. */
export const assumptionContracts = perContext(contractsIn);
