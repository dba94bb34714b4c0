import { z } from 'zod';
import { defineEvent, type Context } from '../kernel/define-event.js';
import { id, text } from '../kernel/values.js';
import { perContext } from './per-context.js';
import { recordType } from './values.js';

/** A command of a template, as it is given again where the template is applied. */
export const templateStep = z.object({
  command: text(100),
  /** The record that it is for. */
  id: id(),
  body: z.record(z.string(), z.unknown()),
  /** Left out where it is refused. */
  optional: z.literal(true).optional(),
});
export type TemplateStep = z.infer<typeof templateStep>;

/** What a template makes: the commands, the creation of the record first, and the ids in them of which each use has its own; the record's is the first. */
export const templateContent = { from: id(), steps: z.array(templateStep).min(1).max(1000), made: z.array(id()).min(1).max(5000) };

const feature = '0190c5a0-0000-7000-8000-000000000011';
const copy = '0190c5a0-0000-7000-8000-000000000012';
const content = {
  from: feature,
  steps: [
    { command: 'propose-feature', id: copy, body: { title: 'Book a berth', kind: 'new' } },
    { command: 'tag-record', id: copy, body: { tag: 'harbour' }, optional: true as const },
  ],
  made: [copy],
};

const contractsIn = (context: Context) => {
  const stream = { context, stream: 'template', version: 1 } as const;
  return {
    templateSaved: defineEvent({
      ...stream,
      type: 'TemplateSaved',
      summary: 'A record was saved as a template, to make others like it.',
      data: z.object({ name: text(200), description: text(4000).optional(), of: recordType(), ...templateContent }),
      example: { name: 'A feature of ours', of: 'feature', ...content },
    }),
    templateRenamed: defineEvent({
      ...stream,
      type: 'TemplateRenamed',
      summary: 'The template has another name.',
      data: z.object({ name: text(200) }),
      example: { name: 'A booking feature' },
    }),
    templateDescribed: defineEvent({
      ...stream,
      type: 'TemplateDescribed',
      summary: 'The template is described in other words, or in none.',
      data: z.object({ description: text(4000).nullable() }),
      example: { description: 'For whatever can be booked.' },
    }),
    templateReplaced: defineEvent({
      ...stream,
      type: 'TemplateReplaced',
      summary: 'The template makes something else from now on: what another record of the same kind was saved as.',
      data: z.object(templateContent),
      example: content,
    }),
    templateArchived: defineEvent({
      ...stream,
      type: 'TemplateArchived',
      summary: 'The template was put away.',
      data: z.object({ reason: text(2000).optional() }),
      example: { reason: 'we plan otherwise now' },
    }),
    templateRestored: defineEvent({
      ...stream,
      type: 'TemplateRestored',
      summary: 'The template was taken out again.',
      data: z.object({}),
      example: {},
    }),
  };
};

export type TemplateContracts = ReturnType<typeof contractsIn>;

/** The events of templates in one context. */
export const templateContracts = perContext(contractsIn);
