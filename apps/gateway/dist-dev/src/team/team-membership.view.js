import { teamMemberAdded, teamMemberRemoved, teamMemberRolesChanged } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';
/** A row for each member of each team: which teams a caller is in is asked with every session that wakes up. */ export const teamMembership = defineView({
    name: 'team-membership',
    version: 1,
    source: 'own',
    events: [
        teamMemberAdded,
        teamMemberRolesChanged,
        teamMemberRemoved
    ],
    columns: {
        id: column.text(),
        team: column.uuid(),
        member: column.uuid(),
        roles: column.json()
    },
    lists: [
        {
            filters: [
                'member'
            ],
            sort: 'team'
        }
    ],
    keys: (event)=>[
            `${event.streamId}:${event.data.member}`
        ],
    fold: (_row, event, id)=>{
        const { streamId: team } = event;
        const { member } = event.data;
        switch(event.type){
            case 'TeamMemberAdded':
                return {
                    id,
                    team,
                    member,
                    roles: event.data.roles
                };
            case 'TeamMemberRolesChanged':
                return {
                    id,
                    team,
                    member,
                    roles: event.data.to
                };
            case 'TeamMemberRemoved':
                return undefined;
        }
    }
});
