import { recordCardContracts, type RecordLinkKind } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';
import { rootOf } from '../../about.js';
import { linkOf } from '../domain/card.state.js';

const subject = { root: column.uuid().orNull(), subject: column.uuid(), subjectType: column.text() };

const aboutOf = (event: Parameters<typeof rootOf>[0] & { readonly data: { readonly subject: string; readonly subjectType: string } }) => ({
  ...{ root: rootOf(event), subject: event.data.subject, subjectType: event.data.subjectType },
});

/**
 * What cards hold, the other way round: a row for each tag, watcher, external id, link and value of a record.
 * Each row's id begins with the record's, so that no two cards write the same one.
 */
export function recordLists(context: 'product' | 'project') {
  const { recordTagged, recordUntagged, recordWatched, recordUnwatched, recordExternalIdSet, recordExternalIdDropped, recordLinked, recordUnlinked, recordFieldSet, recordFieldCleared } =
    recordCardContracts(context);

  const tags = defineView({
    name: 'record-tag',
    version: 1,
    source: 'own',
    events: [recordTagged, recordUntagged],
    columns: { id: column.text(), ...subject, tag: column.text(), taggedAt: column.instant() },
    lists: [
      { filters: ['tag'], sort: 'taggedAt' },
      { filters: ['subjectType', 'tag'], sort: 'taggedAt' },
      { filters: ['subject'], sort: 'tag' },
    ],
    keys: ({ data }) => [`${data.subject}/${data.tag}`],
    fold: (_row, event, id) => (event.type === 'RecordTagged' ? { id, ...aboutOf(event), tag: event.data.tag, taggedAt: event.recordedAt } : undefined),
  });

  const watchers = defineView({
    name: 'record-watcher',
    version: 1,
    source: 'own',
    events: [recordWatched, recordUnwatched],
    columns: { id: column.text(), ...subject, member: column.uuid(), since: column.instant() },
    lists: [
      { filters: ['member'], sort: 'since' },
      { filters: ['member', 'subjectType'], sort: 'since' },
      { filters: ['subject'], sort: 'since' },
    ],
    keys: ({ data }) => [`${data.subject}/${data.member}`],
    fold: (_row, event, id) => (event.type === 'RecordWatched' ? { id, ...aboutOf(event), member: event.data.member, since: event.recordedAt } : undefined),
  });

  const externalIds = defineView({
    name: 'record-external-id',
    version: 1,
    source: 'own',
    events: [recordExternalIdSet, recordExternalIdDropped],
    columns: { id: column.text(), ...subject, source: column.text(), externalId: column.text(), url: column.text().orNull() },
    lists: [
      { filters: ['source', 'externalId'], sort: 'externalId' },
      { filters: ['source'], sort: 'externalId' },
      { filters: ['source', 'subjectType'], sort: 'externalId' },
    ],
    keys: ({ data }) => [`${data.subject}/${data.source}`],
    fold: (_row, event, id) => {
      if (event.type === 'RecordExternalIdDropped') return undefined;
      const { source, externalId, url = null } = event.data;
      return { id, ...aboutOf(event), source, externalId, url };
    },
  });

  const links = defineView({
    name: 'record-link',
    version: 1,
    source: 'own',
    events: [recordLinked, recordUnlinked],
    columns: {
      ...{ id: column.text(), link: column.uuid(), root: column.uuid().orNull(), from: column.uuid(), fromType: column.text(), kind: column.text<RecordLinkKind>() },
      ...{ to: column.uuid().orNull(), toType: column.text().orNull(), url: column.text().orNull(), title: column.text().orNull(), linkedAt: column.instant() },
    },
    lists: [
      { filters: ['from'], sort: 'linkedAt' },
      { filters: ['from', 'kind'], sort: 'linkedAt' },
      { filters: ['to'], sort: 'linkedAt' },
      { filters: ['kind', 'to'], sort: 'linkedAt' },
    ],
    keys: ({ data }) => [`${data.subject}/${data.link}`],
    fold: (_row, event, id) => {
      if (event.type === 'RecordUnlinked') return undefined;
      return { id, root: rootOf(event), from: event.data.subject, fromType: event.data.subjectType, ...linkOf(event.data), linkedAt: event.recordedAt };
    },
  });

  const fields = defineView({
    name: 'record-custom-field',
    version: 1,
    source: 'own',
    events: [recordFieldSet, recordFieldCleared],
    columns: { id: column.text(), ...subject, field: column.uuid(), key: column.text(), value: column.text(), number: column.number().orNull() },
    lists: [
      { filters: ['field'], sort: 'value' },
      { filters: ['field'], sort: 'number' },
      { filters: ['field', 'value'], sort: 'value' },
    ],
    keys: ({ data }) => [`${data.subject}/${data.field}`],
    fold: (_row, event, id) => {
      if (event.type === 'RecordFieldCleared') return undefined;
      const { field, key, value } = event.data;
      // An index holds no value of any length; what is longer is found on the record's card.
      return { id, ...aboutOf(event), field, key, value: String(value).slice(0, 200), number: typeof value === 'number' ? value : null };
    },
  });

  return { tags, watchers, externalIds, links, fields };
}
