import { by, byOneOf, step, undoOf, withOthers } from '@wheelhouse/event-sourcing';
import type { recordsFor } from './records.js';

/** How what stands on a card is taken back. */
export const recordUndo = ({ card, command }: Pick<ReturnType<typeof recordsFor>, 'card' | 'command'>) =>
  undoOf(card)({
    RecordOwnerSet: byOneOf('owner', [command.setOwner, command.clearOwner], (_data, { before: { owner } }) => [owner === null ? step(command.clearOwner, {}) : step(command.setOwner, { owner })]),
    RecordOwnerCleared: by('owner', command.setOwner, ({ owner }) => ({ owner })),
    RecordTagged: by(({ tag }) => `tag:${tag}`, command.untagRecord, ({ tag }) => ({ tag })),
    RecordUntagged: by(({ tag }) => `tag:${tag}`, command.tagRecord, ({ tag }) => ({ tag })),
    RecordFieldSet: byOneOf(({ field }) => `field:${field}`, [command.setCustomField, command.clearCustomField], ({ field }, { before }) => {
      const was = before.customFields.find((one) => one.field === field);
      return [was ? step(command.setCustomField, { field, value: was.value }) : step(command.clearCustomField, { field })];
    }),
    RecordFieldCleared: by(({ field }) => `field:${field}`, command.setCustomField, ({ field }, { before }) => {
      const was = before.customFields.find((one) => one.field === field);
      return was && { field, value: was.value };
    }),
    RecordLinked: by(({ link }) => `link:${link}`, command.detachLink, ({ link }) => ({ link })),
    RecordUnlinked: by(({ link }) => `link:${link}`, command.attachLink, ({ link }, { before }) => {
      const was = before.links.find((one) => one.link === link);
      return was && { link, kind: was.kind, to: was.to ?? undefined, url: was.url ?? undefined, title: was.title ?? undefined };
    }),
    RecordWatched: by(({ member }) => `watcher:${member}`, command.unwatchRecord, ({ member }) => ({ member })),
    RecordUnwatched: by(({ member }) => `watcher:${member}`, command.watchRecord, ({ member }) => ({ member })),
    RecordExternalIdSet: byOneOf(({ source }) => `external-id:${source}`, [command.setExternalId, command.dropExternalId], ({ source }, { before }) => {
      const was = before.externalIds.find((one) => one.source === source);
      return [was ? step(command.setExternalId, { source, externalId: was.externalId, url: was.url ?? undefined }) : step(command.dropExternalId, { source })];
    }),
    RecordExternalIdDropped: by(({ source }) => `external-id:${source}`, command.setExternalId, ({ source, externalId }, { before }) => ({
      ...{ source, externalId },
      url: before.externalIds.find((one) => one.source === source)?.url ?? undefined,
    })),
    RecordMoved: withOthers([], 'it goes where its record goes'),
  });
