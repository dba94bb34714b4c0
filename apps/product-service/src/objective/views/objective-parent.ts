import { objectiveAligned, objectiveDrafted } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';

/** Which objective serves which wider one: the rule against cycles goes along it. */
export const objectiveParent = defineView({
  name: 'objective-parent',
  version: 1,
  source: 'own',
  events: [objectiveDrafted, objectiveAligned],
  columns: { id: column.uuid(), objective: column.uuid(), parent: column.uuid() },
  lists: [
    { filters: ['objective'], sort: 'parent' },
    { filters: ['parent'], sort: 'objective' },
  ],
  keys: (event) => [event.streamId],
  fold: (_row, event, id) => (event.data.parent ? { id, objective: id, parent: event.data.parent } : undefined),
});
