import { column, defineView } from '@wheelhouse/event-sourcing';
import { organisationStreamEvents } from './domain/organisation.state.js';

export const organisationPage = defineView({
  name: 'organisation-page',
  version: 1,
  source: 'own',
  events: organisationStreamEvents,
  columns: { id: column.uuid(), name: column.text(), owner: column.uuid(), foundedAt: column.instant() },
  lists: [{ filters: [], sort: 'name' }],
  keys: (event) => [event.streamId],
  fold: (row, event, id) => {
    if (event.type === 'OrganisationFounded') return { id, name: event.data.name, owner: event.data.owner, foundedAt: event.recordedAt };
    if (!row) return row;
    switch (event.type) {
      case 'OrganisationRenamed':
        return { ...row, name: event.data.name };
      case 'OwnershipHandedOver':
        return { ...row, owner: event.data.to };
    }
  },
});
