import { commandOf, z } from '@wheelhouse/event-sourcing';
import { team } from '../team.aggregate.js';
import { notFound } from './team.errors.js';
export const archiveTeam = commandOf(team)({
    name: 'archive-team',
    method: 'POST',
    path: '/:id/archive',
    summary: 'Take a team out of use: its roles give nothing any more',
    body: z.object({}),
    example: {},
    access: {
        scope: 'organisation:manage'
    },
    decide: (state)=>{
        if (state.status === 'none') return notFound();
        return state.status === 'archived' ? [] : [
            {
                type: 'TeamArchived',
                data: {}
            }
        ];
    }
});
