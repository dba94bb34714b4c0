import { customFieldContracts, type CustomFieldKind } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';
import { evolve, noCustomField, type Choice, type CustomFieldEvent } from './domain/custom-field.state.js';

/** The page of a custom field's definition in one context, and the list of them. */
export const customFieldPage = (context: 'product' | 'project') =>
  defineView({
    name: 'custom-field-page',
    version: 1,
    source: 'own',
    events: Object.values(customFieldContracts(context)),
    columns: {
      id: column.uuid(),
      key: column.text(),
      name: column.text(),
      kind: column.text<CustomFieldKind>(),
      choices: column.json<readonly Choice[]>(),
      subjectTypes: column.json<readonly string[]>(),
      status: column.text<'in-use' | 'retired'>(),
      updatedAt: column.instant(),
    },
    lists: [
      { filters: [], sort: 'name' },
      { filters: ['status'], sort: 'name' },
      { filters: ['key'], sort: 'name' },
    ],
    keys: (event) => [event.streamId],
    fold: (row, event) => {
      const field = evolve(row ?? noCustomField, event as CustomFieldEvent);
      return field.status === 'none' ? row : { ...field, id: event.streamId, updatedAt: event.recordedAt };
    },
  });

export type CustomFieldPage = ReturnType<typeof customFieldPage>;
