import { projectProductLinked, projectProductUnlinked, projectProposed } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';

/** Which project works for which product. */
export const projectProduct = defineView({
  name: 'project-product',
  version: 1,
  source: 'project',
  history: true,
  events: [projectProposed, projectProductLinked, projectProductUnlinked],
  columns: { id: column.text(), project: column.uuid(), product: column.uuid() },
  lists: [{ filters: ['product'], sort: 'id' }],
  keys: (event) => (event.type === 'ProjectProposed' ? event.data.products : [event.data.product]).map((product) => `${event.streamId}:${product}`),
  fold: (_row, event, id) => (event.type === 'ProjectProductUnlinked' ? undefined : { id, project: event.streamId, product: id.slice(id.indexOf(':') + 1) }),
});
