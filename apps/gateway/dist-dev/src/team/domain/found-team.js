import { commandOf, reject, reservation, reservationLock, text, z } from '@wheelhouse/event-sourcing';
import { team } from '../team.aggregate.js';
import { nameTaken } from './team.errors.js';
import { TEAM_NAME, teamNameKey } from './team.state.js';
export const foundTeam = commandOf(team)({
    name: 'found-team',
    method: 'POST',
    path: '/',
    summary: 'Found a team',
    body: z.object({
        name: text(200)
    }),
    example: {
        name: 'Pilots'
    },
    access: {
        scope: 'organisation:manage'
    },
    creates: ()=>'organisation',
    locks: ({ body })=>[
            reservationLock(TEAM_NAME, teamNameKey(body.name))
        ],
    facts: ({ body })=>({
            holder: reservation(TEAM_NAME, teamNameKey(body.name))
        }),
    reserves: ({ body })=>[
            {
                scope: TEAM_NAME,
                take: teamNameKey(body.name)
            }
        ],
    decide: (state, { body }, { holder })=>{
        if (state.status !== 'none') return reject.conflict('team.exists', 'There is a team with this id.', '/id');
        if (holder !== undefined) return nameTaken();
        return [
            {
                type: 'TeamFounded',
                data: {
                    name: body.name
                }
            }
        ];
    }
});
