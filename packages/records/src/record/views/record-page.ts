import { recordCardContracts } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';
import { rootOf } from '../../about.js';
import { blankCard, evolve, type CardEvent, type ExternalId, type FieldValue, type RecordLink } from '../domain/card.state.js';

/** The card of a record, by the record’s own id. */
export const recordPage = (context: 'product' | 'project') =>
  defineView({
    name: 'record-page',
    version: 1,
    source: 'own',
    events: Object.values(recordCardContracts(context)),
    columns: {
      id: column.uuid(),
      root: column.uuid().orNull(),
      subjectType: column.text(),
      owner: column.uuid().orNull(),
      tags: column.json<readonly string[]>(),
      customFields: column.json<readonly FieldValue[]>(),
      links: column.json<readonly RecordLink[]>(),
      watchers: column.json<readonly string[]>(),
      externalIds: column.json<readonly ExternalId[]>(),
      updatedAt: column.instant().orNull(),
    },
    lists: [
      { filters: ['owner'], sort: 'updatedAt' },
      { filters: ['owner', 'subjectType'], sort: 'updatedAt' },
      { filters: ['root'], sort: 'updatedAt' },
    ],
    keys: (event) => [event.data.subject],
    fold: (row, event, id) => ({
      ...{ id, root: rootOf(event), subjectType: event.data.subjectType },
      ...evolve(row ?? blankCard, event as CardEvent),
      updatedAt: event.recordedAt,
    }),
  });
