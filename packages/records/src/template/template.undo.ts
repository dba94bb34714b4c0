import { by, undoOf } from '@wheelhouse/event-sourcing';
import type { templatesFor } from './template.js';

/** How what is done to a template is taken back. */
export const templateUndo = ({ aggregate, command }: Pick<ReturnType<typeof templatesFor>, 'aggregate' | 'command'>) =>
  undoOf(aggregate)({
    TemplateSaved: by('*', command.archive, (_data, { why }) => ({ reason: why })),
    TemplateRenamed: by('name', command.reword, (_data, { before }) => ({ name: before.name })),
    TemplateDescribed: by('description', command.reword, (_data, { before }) => ({ description: before.description })),
    TemplateReplaced: by('content', command.replace, (_data, { before: { of, from, steps, made } }) => ({ of, from, steps: [...steps] as never, made: [...made] })),
    TemplateArchived: by('archived', command.restore, () => ({})),
    TemplateRestored: by('archived', command.archive, (_data, { why }) => ({ reason: why })),
  });
