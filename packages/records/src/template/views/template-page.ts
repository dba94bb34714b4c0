import { templateContracts, type TemplateStep } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';
import { evolve, noTemplate, type KnownTemplate, type TemplateEvent } from '../domain/template.state.js';

/** How often a template gives each command. */
const countOf = (steps: readonly TemplateStep[]): Readonly<Record<string, number>> => Object.fromEntries([...Map.groupBy(steps, ({ command }) => command)].map(([command, of]) => [command, of.length]));

/** Templates of one context as their pages and lists show them: what one makes stands in a row of its own, since nobody reads a list of that. */
export const templatePage = (context: 'product' | 'project') =>
  defineView({
    name: 'template-page',
    version: 1,
    source: 'own',
    events: Object.values(templateContracts(context)),
    columns: {
      id: column.uuid(),
      name: column.text(),
      description: column.text().orNull(),
      of: column.text(),
      from: column.uuid(),
      commands: column.json<Readonly<Record<string, number>>>(),
      archived: column.boolean(),
      updatedAt: column.instant(),
    },
    lists: [
      { filters: [], sort: 'name' },
      { filters: [], sort: 'updatedAt' },
      { filters: ['of'], sort: 'name' },
      { filters: ['of', 'archived'], sort: 'name' },
      { filters: ['archived'], sort: 'name' },
    ],
    keys: (event) => [event.streamId],
    fold: (row, event) => {
      const before: KnownTemplate | typeof noTemplate = row ? { ...row, status: row.archived ? 'archived' : 'active', steps: [], made: [] } : noTemplate;
      const after = evolve(before, event as TemplateEvent);
      if (after.status === 'none') return row;
      const { name, description, of, from, steps, status } = after;
      return { id: event.streamId, name, description, of, from, commands: steps.length > 0 || !row ? countOf(steps) : row.commands, archived: status === 'archived', updatedAt: event.recordedAt };
    },
  });

/** What a template makes, by its id. */
export const templateContents = (context: 'product' | 'project') => {
  const { templateSaved, templateReplaced } = templateContracts(context);
  return defineView({
    name: 'template-content',
    version: 1,
    source: 'own',
    events: [templateSaved, templateReplaced],
    columns: { id: column.uuid(), steps: column.json<readonly TemplateStep[]>(), made: column.json<readonly string[]>() },
    keys: (event) => [event.streamId],
    fold: (_row, { streamId, data: { steps, made } }) => ({ id: streamId, steps, made }),
  });
};
