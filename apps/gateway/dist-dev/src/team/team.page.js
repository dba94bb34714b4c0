import { column, defineView } from '@wheelhouse/event-sourcing';
import { teamEvents } from './domain/team.state.js';
export const teamPage = defineView({
    name: 'team-page',
    version: 1,
    source: 'own',
    events: teamEvents,
    columns: {
        id: column.uuid(),
        name: column.text(),
        archived: column.boolean(),
        members: column.json(),
        foundedAt: column.instant(),
        changedAt: column.instant(),
        version: column.integer()
    },
    lists: [
        {
            filters: [],
            sort: 'name'
        },
        {
            filters: [
                'archived'
            ],
            sort: 'name'
        }
    ],
    keys: (event)=>[
            event.streamId
        ],
    fold: (row, event, id)=>{
        const { recordedAt, version } = event;
        if (event.type === 'TeamFounded') {
            return {
                id,
                name: event.data.name,
                archived: false,
                members: {},
                foundedAt: recordedAt,
                changedAt: recordedAt,
                version
            };
        }
        if (!row) return row;
        const changed = {
            ...row,
            changedAt: recordedAt,
            version
        };
        switch(event.type){
            case 'TeamRenamed':
                return {
                    ...changed,
                    name: event.data.to
                };
            case 'TeamMemberAdded':
                return {
                    ...changed,
                    members: {
                        ...row.members,
                        [event.data.member]: event.data.roles
                    }
                };
            case 'TeamMemberRolesChanged':
                return {
                    ...changed,
                    members: {
                        ...row.members,
                        [event.data.member]: event.data.to
                    }
                };
            case 'TeamMemberRemoved':
                {
                    const { [event.data.member]: _gone, ...members } = row.members;
                    return {
                        ...changed,
                        members
                    };
                }
            case 'TeamArchived':
                return {
                    ...changed,
                    archived: true
                };
            case 'TeamRestored':
                return {
                    ...changed,
                    archived: false
                };
        }
    }
});
