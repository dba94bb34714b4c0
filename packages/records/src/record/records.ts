import { recordCardContracts } from '@wheelhouse/contracts';
import { defineAggregate, type AnyView } from '@wheelhouse/event-sourcing';
import { customFieldsFor } from '../custom-field/custom-fields.js';
import { blankCard, evolve, type CardEvent } from './domain/card.state.js';
import { customFieldValueCommands } from './domain/custom-field-value.commands.js';
import { externalIdCommands } from './domain/external-id.commands.js';
import { linkCommands } from './domain/link.commands.js';
import { ownerCommands, type OwnersElsewhere } from './domain/owner.commands.js';
import { tagCommands } from './domain/tag.commands.js';
import { watchCommands } from './domain/watch.commands.js';
import { tagsInUse } from './queries/tags-in-use.js';
import { recordLists } from './views/record-lists.js';
import { recordPage } from './views/record-page.js';

const subjectOf = ({ subject, subjectType }: CardEvent['data']) => ({ id: subject, type: subjectType });

/** What a service says of its own records. */
export interface RecordsOptions {
  /** Kinds of record that the service has, asked when a custom field names some. */
  readonly kinds: () => readonly string[];
  /** Views with the roots of the service, which decide what of all records a caller sees. */
  readonly rootViews: () => readonly AnyView[];
  /** Kinds that have an owner of their own, each with the command that says who it is. */
  readonly ownersElsewhere?: OwnersElsewhere;
}

/**
 * Owner, tags, custom fields, links, watchers and external ids of every record of one context, to be mounted by the service of
 * that context (which also feeds `knownOrganisation`). A card is a stream of its own beside each record, addressed by the
 * record's id and begun by whichever command comes first, so that no aggregate needs to know of it.
 */
export function recordsFor(context: 'product' | 'project', { kinds, rootViews, ownersElsewhere = {} }: RecordsOptions) {
  const customFields = customFieldsFor(context, kinds);
  const page = recordPage(context);
  const list = recordLists(context);
  const card = defineAggregate({
    context,
    stream: 'record',
    resource: 'records',
    events: Object.values(recordCardContracts(context)),
    initial: blankCard,
    stateVersion: 1,
    evolve,
    views: [page, ...Object.values(list)],
    page,
    companion: { blank: ({ id, type, root }) => ({ id, root, subjectType: type, ...blankCard, updatedAt: null }), subjectOf: ({ data }) => subjectOf(data as CardEvent['data']) },
  });
  const command = {
    ...ownerCommands(card, context, ownersElsewhere),
    ...tagCommands(card, context),
    ...customFieldValueCommands(card, context, customFields.page),
    ...linkCommands(card, context),
    ...watchCommands(card, context),
    ...externalIdCommands(card, context),
  };
  return {
    card,
    customFields,
    aggregates: [card, customFields.aggregate],
    commands: [...Object.values(command), ...customFields.commands],
    command,
    page,
    list,
    queries: [tagsInUse(context, list.tags, rootViews)],
    lists: [
      { path: 'record-tags', view: list.tags, summary: 'Records by tag.' },
      { path: 'record-links', view: list.links, summary: 'Links of records, from either end.' },
      { path: 'record-watchers', view: list.watchers, summary: 'Records by who watches them.' },
      { path: 'record-external-ids', view: list.externalIds, summary: 'Records by the id under which another system has them.' },
      { path: 'record-custom-fields', view: list.fields, summary: 'Records by the value of a custom field.' },
    ],
  };
}
