import { organisationFounded, organisationRenamed, ownershipHandedOver, type EventsOf } from '@wheelhouse/contracts';

export const organisationStreamEvents = [organisationFounded, organisationRenamed, ownershipHandedOver] as const;
export type OrganisationEvent = EventsOf<typeof organisationStreamEvents>;

/** One deployment serves one organisation; ownership stands here and not with the members, so there is always exactly one owner. */
export type Organisation = { readonly status: 'none' } | { readonly status: 'founded'; readonly name: string; readonly owner: string };

export const noOrganisation: Organisation = { status: 'none' };

/** The stream's id is known beforehand, so two gateways that start at once cannot found two organisations. */
export const ORGANISATION_ID = '01900000-0000-7000-8000-000000000000';

/** The named lock of everything that must not happen to an owner while ownership moves. */
export const OWNERSHIP_LOCK = 'organisation:ownership';

export function evolve(organisation: Organisation, event: OrganisationEvent): Organisation {
  if (event.type === 'OrganisationFounded') return { status: 'founded', name: event.data.name, owner: event.data.owner };
  if (organisation.status === 'none') return organisation;
  switch (event.type) {
    case 'OrganisationRenamed':
      return { ...organisation, name: event.data.name };
    case 'OwnershipHandedOver':
      return { ...organisation, owner: event.data.to };
  }
}
