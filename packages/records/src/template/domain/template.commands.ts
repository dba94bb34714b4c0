import { recordType, templateContent } from '@wheelhouse/contracts';
import { commandOf, isRejection, reject, text, z, type Access, type Aggregate, type Rejection } from '@wheelhouse/event-sourcing';
import { isDeepStrictEqual } from 'node:util';
import type { KnownTemplate, Template, TemplateContent, TemplateEvent } from './template.state.js';

/** What a template makes is at most this large, as JSON in UTF-8: it stands in one event, and in one row. */
export const MOST_BYTES = 64 * 1024;

const record = '0190c5a0-0000-7000-8000-000000000011';
const copy = '0190c5a0-0000-7000-8000-000000000012';
const content = { from: record, steps: [{ command: 'propose-feature', id: copy, body: { title: 'Book a berth', kind: 'new' } }], made: [copy] };

/** Templates are the organisation's: whoever steers a product, or a project, in any team keeps them, and portfolio managers. */
const keepersOf = (context: 'product' | 'project'): Access => ({ scope: `${context}:write`, organisation: ['portfolio-manager'], anyTeam: [`${context}-manager`] });

/** Commands of templates in one context. `save` and `replace` have routes of their own, which make their bodies of a record. */
export function templateCommands(template: Aggregate<Template, TemplateEvent>, context: 'product' | 'project') {
  const command = commandOf(template);
  const access = keepersOf(context);

  const save = command({
    name: 'save-template',
    method: 'POST',
    path: '/',
    summary: 'Save a record that everyone may see as a template, to make others like it',
    body: z.object({ name: text(200), description: text(4000).optional(), of: recordType(), ...templateContent }),
    example: { name: 'A feature of ours', of: 'feature', ...content },
    access,
    creates: () => 'organisation',
    decide: (_template, { body }) => tooLarge(body) ?? [{ type: 'TemplateSaved', data: body }],
  });

  const replace = command({
    name: 'replace-template',
    method: 'POST',
    path: '/:id/replace',
    summary: 'Let the template make what another record of the same kind is',
    body: z.object({ of: recordType(), ...templateContent }),
    example: { of: 'feature', ...content },
    access,
    decide: (state, { body: { of, ...told } }) => {
      const known = unarchived(state);
      if (isRejection(known)) return known;
      if (of !== known.of) return reject.invalid('template.of-another-kind', `The template makes a ${known.of}; save another one for a ${of}.`, '/from/type');
      return isDeepStrictEqual(contentOf(known), contentOf(told)) ? [] : (tooLarge(told) ?? [{ type: 'TemplateReplaced', data: told }]);
    },
  });

  const reword = command({
    name: 'reword-template',
    method: 'PATCH',
    path: '/:id',
    summary: 'Change the template’s name or description; null takes the description away',
    body: z.object({ name: text(200).optional(), description: text(4000).nullable().optional() }),
    example: { name: 'A booking feature', description: 'For whatever can be booked.' },
    access,
    decide: (state, { body: { name, description } }) => {
      const known = unarchived(state);
      if (isRejection(known)) return known;
      const renamed: TemplateEvent[] = name !== undefined && name !== known.name ? [{ type: 'TemplateRenamed', data: { name } }] : [];
      const described: TemplateEvent[] = description !== undefined && description !== known.description ? [{ type: 'TemplateDescribed', data: { description } }] : [];
      return [...renamed, ...described];
    },
  });

  const archive = command({
    name: 'archive-template',
    method: 'POST',
    path: '/:id/archive',
    summary: 'Put the template away: it is not applied until it is restored',
    body: z.object({ reason: text(2000).optional() }),
    example: { reason: 'we plan otherwise now' },
    access,
    decide: (state, { body }) => {
      if (state.status === 'none') return notFound;
      return state.status === 'archived' ? [] : [{ type: 'TemplateArchived', data: body }];
    },
  });

  const restore = command({
    name: 'restore-template',
    method: 'POST',
    path: '/:id/restore',
    summary: 'Take the template out again',
    body: z.object({}),
    example: {},
    access,
    decide: (state) => (state.status === 'archived' ? [{ type: 'TemplateRestored', data: {} }] : []),
  });

  return { save, replace, reword, archive, restore };
}

const notFound = reject.notFound('template.not-found', 'There is no such template.');

/** The template where it may be used and changed; else why not. */
function unarchived(template: Template): KnownTemplate | Rejection {
  if (template.status === 'none') return notFound;
  return template.status === 'archived' ? reject.conflict('template.archived', 'The template is archived; restore it first.') : template;
}

/** What a template makes, whatever ids it was saved with. */
const contentOf = ({ from, steps, made }: TemplateContent): unknown =>
  JSON.parse(JSON.stringify({ from, steps }, (_name, value: unknown) => (typeof value === 'string' && made.includes(value) ? `#${made.indexOf(value)}` : value)));

function tooLarge({ steps }: Pick<TemplateContent, 'steps'>): Rejection | undefined {
  const bytes = Buffer.byteLength(JSON.stringify(steps));
  return bytes > MOST_BYTES ? reject.invalid('template.too-large', `A template holds ${MOST_BYTES} bytes at most, and this one would be ${bytes}; save a smaller record.`, '/from/id') : undefined;
}
