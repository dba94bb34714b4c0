import { organisationFounded, organisationRenamed, ownershipHandedOver } from '@wheelhouse/contracts';
export const organisationStreamEvents = [
    organisationFounded,
    organisationRenamed,
    ownershipHandedOver
];
export const noOrganisation = {
    status: 'none'
};
/** The stream's id is known beforehand, so two gateways that start at once cannot found two organisations. */ export const ORGANISATION_ID = '01900000-0000-7000-8000-000000000000';
/** The named lock of everything that must not happen to an owner while ownership moves. */ export const OWNERSHIP_LOCK = 'organisation:ownership';
export function evolve(organisation, event) {
    if (event.type === 'OrganisationFounded') return {
        status: 'founded',
        name: event.data.name,
        owner: event.data.owner
    };
    if (organisation.status === 'none') return organisation;
    switch(event.type){
        case 'OrganisationRenamed':
            return {
                ...organisation,
                name: event.data.name
            };
        case 'OwnershipHandedOver':
            return {
                ...organisation,
                owner: event.data.to
            };
    }
}
