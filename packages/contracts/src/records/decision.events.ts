import { z } from 'zod';
import { defineEvent, type Context } from '../kernel/define-event.js';
import { personal } from '../kernel/personal.js';
import { day, id, text } from '../kernel/values.js';
import { perContext } from './per-context.js';
import { aboutRecord } from './values.js';

const subject = { subject: '0190c5a0-0000-7000-8000-000000000011', subjectType: 'feature' };
const member = '0190c5a0-0000-7000-8000-0000000000a1';
const tide = '0190c5a0-0000-7000-8000-0000000000b1';
const berth = '0190c5a0-0000-7000-8000-0000000000b2';
const revisit = '0190c5a0-0000-7000-8000-0000000000b3';
const key = '0190c5a0-0000-7000-8000-0000000000d1';
const note = { key, subject: `member:${member}`, cipher: 'bm9uY2UtMTIuLi5jaXBoZXJ0ZXh0Li4udGFnLTE2' };

const options = z.array(z.object({ option: id(), text: text(500), pros: text(2000).optional(), cons: text(2000).optional() })).min(1).max(20);

const contractsIn = (context: Context) => {
  const stream = { context, stream: 'decision', version: 1 } as const;
  return {
    decisionLogged: defineEvent({
      ...stream,
      type: 'DecisionLogged',
      summary: 'It was decided on that day: what was asked, what was weighed, what was chosen, by whom and why.',
      data: z.object({
        ...aboutRecord,
        question: text(500),
        options,
        chosen: id(),
        deciders: z.array(id()).min(1).max(20),
        why: text(5000),
        decidedOn: day(),
        reviewOn: day().optional(),
      }),
      example: {
        ...subject,
        question: 'Do we plan berths by tide or by length?',
        options: [{ option: tide, text: 'By tide', pros: 'fits the pilots' }, { option: berth, text: 'By length' }],
        chosen: tide,
        deciders: [member],
        why: 'Pilots wait for the tide anyway.',
        decidedOn: '2026-03-01',
        reviewOn: '2026-09-01',
      },
    }),
    decisionRevisited: defineEvent({
      ...stream,
      type: 'DecisionRevisited',
      summary: 'Somebody looked at the decision again; it stands, and is to be looked at again on that day, if any.',
      data: z.object({ revisit: id(), author: id(), note: personal('author'), reviewOn: day().nullable() }),
      example: { revisit, author: member, note, reviewOn: '2027-03-01' },
    }),
    decisionNoteRedacted: defineEvent({
      ...stream,
      type: 'DecisionNoteRedacted',
      summary: 'The words of a note on the decision are readable no more.',
      data: z.object({ revisit: id(), keys: z.array(z.uuid()).min(1).max(1), reason: text(2000).optional() }),
      example: { revisit, keys: [key] },
      destroysKeys: ({ keys }) => keys,
    }),
    decisionReversed: defineEvent({
      ...stream,
      type: 'DecisionReversed',
      summary: 'The decision does not stand any more.',
      data: z.object({ reason: text(2000), supersededBy: id().optional() }),
      example: { reason: 'The tide gate closed.' },
    }),
    decisionReworded: defineEvent({
      ...stream,
      type: 'DecisionReworded',
      summary: 'Question or reason were put into other words; what was decided is the same.',
      data: z.object({ question: text(500), why: text(5000) }),
      example: { question: 'Do we plan berths by tide or by ship’s length?', why: 'Pilots wait for the tide anyway.' },
    }),
    decisionArchived: defineEvent({
      ...stream,
      type: 'DecisionArchived',
      summary: 'The decision was put away.',
      data: z.object({ reason: text(2000).optional() }),
      example: { reason: 'made by mistake' },
    }),
    decisionRestored: defineEvent({
      ...stream,
      type: 'DecisionRestored',
      summary: 'The decision was taken out again.',
      data: z.object({}),
      example: {},
    }),
    decisionMoved: defineEvent({
      ...stream,
      type: 'DecisionMoved',
      summary: 'What the decision is about moved to another product or project, and the decision with it.',
      data: z.object({ to: id() }),
      example: { to: '0190c5a0-0000-7000-8000-000000000012' },
      rehomes: ({ to }) => to,
    }),
  };
};

export type DecisionContracts = ReturnType<typeof contractsIn>;

/** The events of decisions in one context. */
export const decisionContracts = perContext(contractsIn);
