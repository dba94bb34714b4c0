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
