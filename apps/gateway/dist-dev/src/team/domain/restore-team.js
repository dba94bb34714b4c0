import { commandOf, z } from '@wheelhouse/event-sourcing';
import { team } from '../team.aggregate.js';
import { notFound } from './team.errors.js';
export const restoreTeam = commandOf(team)({
    name: 'restore-team',
    method: 'POST',
    path: '/:id/restore',
    summary: 'Take an archived team into use again, with the members it had',
    body: z.object({}),
    example: {},
    access: {
        scope: 'organisation:manage'
    },
    decide: (state)=>{
        if (state.status === 'none') return notFound();
        return state.status === 'active' ? [] : [
            {
                type: 'TeamRestored',
                data: {}
            }
        ];
    }
});
