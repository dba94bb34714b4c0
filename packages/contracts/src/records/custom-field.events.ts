import { z } from 'zod';
import { defineEvent, type Context } from '../kernel/define-event.js';
import { id, text } from '../kernel/values.js';
import { perContext } from './per-context.js';
import { customFieldKind, recordType, slug } from './values.js';

const choice = '0190c5a0-0000-7000-8000-0000000000e1';
const choices = z.array(z.object({ choice: id(), name: text(100) })).max(100);

const contractsIn = (context: Context) => {
  const stream = { context, stream: 'custom-field', version: 1 } as const;
  return {
    customFieldDefined: defineEvent({
      ...stream,
      type: 'CustomFieldDefined',
      summary: 'Records of these kinds, or of every kind where none is named, may have a field of the organisation’s own.',
      data: z.object({ key: slug(), name: text(100), kind: customFieldKind, choices, subjectTypes: z.array(recordType()).max(50) }),
      example: { key: 'region', name: 'Region', kind: 'choice', choices: [{ choice, name: 'North' }], subjectTypes: ['feature'] },
    }),
    customFieldRenamed: defineEvent({
      ...stream,
      type: 'CustomFieldRenamed',
      summary: 'The field got another name; its key stays.',
      data: z.object({ name: text(100) }),
      example: { name: 'Sales region' },
    }),
    customFieldChoiceAdded: defineEvent({
      ...stream,
      type: 'CustomFieldChoiceAdded',
      summary: 'There is one more to choose from.',
      data: z.object({ choice: id(), name: text(100) }),
      example: { choice, name: 'North' },
    }),
    customFieldChoiceRetired: defineEvent({
      ...stream,
      type: 'CustomFieldChoiceRetired',
      summary: 'This one is not to be chosen any more; records that have it keep it.',
      data: z.object({ choice: id() }),
      example: { choice },
    }),
    customFieldRetired: defineEvent({
      ...stream,
      type: 'CustomFieldRetired',
      summary: 'The field takes no new values; records that have one keep it.',
      data: z.object({}),
      example: {},
    }),
    customFieldRestored: defineEvent({
      ...stream,
      type: 'CustomFieldRestored',
      summary: 'The field takes values again.',
      data: z.object({}),
      example: {},
    }),
  };
};

export type CustomFieldContracts = ReturnType<typeof contractsIn>;

/** The events of custom field definitions in one context. */
export const customFieldContracts = perContext(contractsIn);
