import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';

export const personalTextForgotten = defineEvent({
  context: 'organisation',
  stream: 'personal-text',
  type: 'PersonalTextForgotten',
  version: 1,
  summary: 'The key of one text was destroyed: its words are readable nowhere any more. Who holds the key in memory drops it.',
  data: z.object({ key: z.uuid() }),
  example: { key: '0190c5a0-0000-7000-8000-0000000000d1' },
});

export const subjectForgotten = defineEvent({
  context: 'organisation',
  stream: 'forgotten-subject',
  type: 'SubjectForgotten',
  version: 1,
  summary: 'Every key of the words of a subject was destroyed, and none is taken for it any more. Who holds such keys in memory drops them.',
  data: z.object({ subject: z.string().regex(/^customer:[0-9a-f-]{36}$/) }),
  example: { subject: 'customer:0190c5a0-0000-7000-8000-0000000000d2' },
});
