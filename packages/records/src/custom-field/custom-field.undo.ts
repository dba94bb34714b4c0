import { by, noWayBack, undoOf } from '@wheelhouse/event-sourcing';
import type { customFieldsFor } from './custom-fields.js';

/** How the definition of a custom field is taken back. */
export const customFieldUndo = ({ aggregate, command }: Pick<ReturnType<typeof customFieldsFor>, 'aggregate' | 'command'>) =>
  undoOf(aggregate)({
    CustomFieldDefined: by('*', command.retire, () => ({})),
    CustomFieldRenamed: by('name', command.rename, (_data, { before }) => ({ name: before.name })),
    CustomFieldChoiceAdded: by(({ choice }) => `choice:${choice}`, command.retireChoice, ({ choice }) => ({ choice })),
    CustomFieldChoiceRetired: noWayBack(({ choice }) => `choice:${choice}`, 'a retired choice is not taken up again; add it anew'),
    CustomFieldRetired: by('in use', command.restore, () => ({})),
    CustomFieldRestored: by('in use', command.retire, () => ({})),
  });
