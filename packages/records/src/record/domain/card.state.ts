import type { CustomFieldValue, EventOf, RecordCardContracts, RecordLinkKind } from '@wheelhouse/contracts';

export type CardEvent = { [Name in keyof RecordCardContracts]: EventOf<RecordCardContracts[Name]> }[keyof RecordCardContracts];

/** A link of a record: to another one of its service (`to`, and of which kind that is), or to a page (`url`). */
export interface RecordLink {
  readonly link: string;
  readonly kind: RecordLinkKind;
  readonly to: string | null;
  readonly toType: string | null;
  readonly url: string | null;
  readonly title: string | null;
}

export interface FieldValue {
  readonly field: string;
  readonly key: string;
  readonly value: CustomFieldValue;
}

export interface ExternalId {
  readonly source: string;
  readonly externalId: string;
  readonly url: string | null;
}

/** What every record may have beside what it is; each list in the order in which it grew. */
export interface Card {
  readonly owner: string | null;
  readonly tags: readonly string[];
  readonly customFields: readonly FieldValue[];
  readonly links: readonly RecordLink[];
  readonly watchers: readonly string[];
  readonly externalIds: readonly ExternalId[];
}

export const blankCard: Card = { owner: null, tags: [], customFields: [], links: [], watchers: [], externalIds: [] };

/** Moves a card on by one fact. */
export function evolve(card: Card, { type, data }: CardEvent): Card {
  switch (type) {
    case 'RecordOwnerSet':
      return { ...card, owner: data.owner };
    case 'RecordOwnerCleared':
      return { ...card, owner: null };
    case 'RecordTagged':
      return { ...card, tags: [...card.tags, data.tag] };
    case 'RecordUntagged':
      return { ...card, tags: card.tags.filter((tag) => tag !== data.tag) };
    case 'RecordFieldSet': {
      const { field, key, value } = data;
      return { ...card, customFields: withOne(card.customFields, (one) => one.field === field, { field, key, value }) };
    }
    case 'RecordFieldCleared':
      return { ...card, customFields: card.customFields.filter(({ field }) => field !== data.field) };
    case 'RecordLinked':
      return { ...card, links: [...card.links, linkOf(data)] };
    case 'RecordUnlinked':
      return { ...card, links: card.links.filter(({ link }) => link !== data.link) };
    case 'RecordWatched':
      return { ...card, watchers: [...card.watchers, data.member] };
    case 'RecordUnwatched':
      return { ...card, watchers: card.watchers.filter((member) => member !== data.member) };
    case 'RecordMoved':
      return { ...card };
    case 'RecordExternalIdSet': {
      const { source, externalId, url = null } = data;
      return { ...card, externalIds: withOne(card.externalIds, (one) => one.source === source, { source, externalId, url }) };
    }
    case 'RecordExternalIdDropped':
      return { ...card, externalIds: card.externalIds.filter(({ source }) => source !== data.source) };
  }
}

/** A link as pages show it. */
export const linkOf = (data: Extract<CardEvent, { type: 'RecordLinked' }>['data']): RecordLink => ({
  ...{ link: data.link, kind: data.kind, to: data.to ?? null, toType: data.toType ?? null, url: data.url ?? null, title: data.title ?? null },
});

const withOne = <Item>(items: readonly Item[], same: (item: Item) => boolean, item: Item): readonly Item[] =>
  items.some(same) ? items.map((one) => (same(one) ? item : one)) : [...items, item];
