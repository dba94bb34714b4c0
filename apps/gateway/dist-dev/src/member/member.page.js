import { column, defineView } from '@wheelhouse/event-sourcing';
import { memberEvents } from './domain/member.state.js';
/** Who is a member and with which role; names and addresses are joined from the identity store when it is shown. */ export const memberPage = defineView({
    name: 'member-page',
    version: 1,
    source: 'own',
    events: memberEvents,
    columns: {
        id: column.uuid(),
        role: column.text(),
        status: column.text(),
        addedAt: column.instant(),
        changedAt: column.instant(),
        version: column.integer()
    },
    keys: (event)=>[
            event.streamId
        ],
    fold: (row, event, id)=>{
        const { recordedAt, version } = event;
        if (event.type === 'MemberAdded') return {
            id,
            role: event.data.role,
            status: 'active',
            addedAt: recordedAt,
            changedAt: recordedAt,
            version
        };
        if (!row) return row;
        const changed = {
            ...row,
            changedAt: recordedAt,
            version
        };
        switch(event.type){
            case 'MemberRoleChanged':
                return {
                    ...changed,
                    role: event.data.to
                };
            case 'MemberDeactivated':
                return {
                    ...changed,
                    status: 'deactivated'
                };
            case 'MemberReactivated':
                return {
                    ...changed,
                    status: 'active'
                };
            case 'MemberForgotten':
                return {
                    ...changed,
                    status: 'forgotten'
                };
        }
    }
});
