import { commandOf, reservation, reservationLock, text, z } from '@wheelhouse/event-sourcing';
import { team } from '../team.aggregate.js';
import { isArchived, nameTaken, notFound } from './team.errors.js';
import { TEAM_NAME, teamNameKey } from './team.state.js';
export const renameTeam = commandOf(team)({
    name: 'rename-team',
    method: 'PATCH',
    path: '/:id',
    summary: 'Give a team another name',
    body: z.object({
        name: text(200)
    }),
    example: {
        name: 'Harbour pilots'
    },
    access: {
        scope: 'organisation:manage'
    },
    locks: ({ body })=>[
            reservationLock(TEAM_NAME, teamNameKey(body.name))
        ],
    facts: ({ body })=>({
            holder: reservation(TEAM_NAME, teamNameKey(body.name))
        }),
    reserves: ({ body }, state)=>{
        const [before, after] = [
            state.status === 'none' ? '' : teamNameKey(state.name),
            teamNameKey(body.name)
        ];
        return before === after ? [] : [
            {
                scope: TEAM_NAME,
                release: before
            },
            {
                scope: TEAM_NAME,
                take: after
            }
        ];
    },
    decide: (state, { id, body }, { holder })=>{
        if (state.status === 'none') return notFound();
        if (state.status === 'archived') return isArchived();
        if (holder !== undefined && holder !== id) return nameTaken();
        return state.name === body.name ? [] : [
            {
                type: 'TeamRenamed',
                data: {
                    from: state.name,
                    to: body.name
                }
            }
        ];
    }
});
