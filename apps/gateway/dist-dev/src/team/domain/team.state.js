import { teamArchived, teamFounded, teamMemberAdded, teamMemberRemoved, teamMemberRolesChanged, teamRenamed, teamRestored } from '@wheelhouse/contracts';
export const teamEvents = [
    teamFounded,
    teamRenamed,
    teamMemberAdded,
    teamMemberRolesChanged,
    teamMemberRemoved,
    teamArchived,
    teamRestored
];
export const noTeam = {
    status: 'none'
};
/** The members of a team are its state, and a state is loaded with every command: it must stay small. */ export const MAX_TEAM_MEMBERS = 1000;
/** Names of teams are one when they differ in case, width or spaces alone. */ export const teamNameKey = (name)=>name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
export const TEAM_NAME = 'team-name';
export function evolve(team, event) {
    if (event.type === 'TeamFounded') return {
        status: 'active',
        name: event.data.name,
        members: {}
    };
    if (team.status === 'none') return team;
    switch(event.type){
        case 'TeamRenamed':
            return {
                ...team,
                name: event.data.to
            };
        case 'TeamMemberAdded':
            return {
                ...team,
                members: {
                    ...team.members,
                    [event.data.member]: event.data.roles
                }
            };
        case 'TeamMemberRolesChanged':
            return {
                ...team,
                members: {
                    ...team.members,
                    [event.data.member]: event.data.to
                }
            };
        case 'TeamMemberRemoved':
            {
                const { [event.data.member]: _gone, ...members } = team.members;
                return {
                    ...team,
                    members
                };
            }
        case 'TeamArchived':
            return {
                ...team,
                status: 'archived'
            };
        case 'TeamRestored':
            return {
                ...team,
                status: 'active'
            };
    }
}
