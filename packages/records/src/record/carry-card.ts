import type { RowOf } from '@wheelhouse/event-sourcing';
import type { Beside, CloneStep } from '@wheelhouse/service-kit';
import type { recordsFor } from './records.js';

type Records = ReturnType<typeof recordsFor>;

/**
 * What goes along with a copy from the card of its source: tags, values of custom fields, and links to pages elsewhere. Its
 * owner, its watchers and its ids in other systems are its own; that it is a copy it tells by a link to its source.
 */
export function carryCard({ page, command }: Pick<Records, 'page' | 'command'>): Beside {
  return {
    view: page,
    steps: (row, to) => {
      const { tags, customFields, links } = row as RowOf<typeof page>;
      const step = (of: CloneStep['command'], body: object): CloneStep => ({ command: of, id: to, body, optional: true });
      return [
        ...tags.map((tag) => step(command.tagRecord, { tag })),
        ...customFields.map(({ field, value }) => step(command.setCustomField, { field, value })),
        ...links.flatMap(({ kind, url, title }) => (url === null ? [] : [step(command.attachLink, { kind, url, ...(title === null ? {} : { title }) })])),
      ];
    },
    origin: ({ from, to }) => [{ command: command.attachLink, id: to, body: { kind: 'relates-to', to: from, title: 'Copied from this' }, optional: true }],
  };
}
