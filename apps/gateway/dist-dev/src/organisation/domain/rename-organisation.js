import { commandOf, reject, text, z } from '@wheelhouse/event-sourcing';
import { organisation } from '../organisation.aggregate.js';
export const renameOrganisation = commandOf(organisation)({
    name: 'rename-organisation',
    method: 'PATCH',
    path: '/:id',
    summary: 'Give the organisation another name',
    body: z.object({
        name: text(200)
    }),
    example: {
        name: 'Harbour Works United'
    },
    access: {
        scope: 'organisation:manage'
    },
    decide: (state, { body })=>{
        if (state.status === 'none') return reject.notFound('organisation.not-found', 'There is no organisation yet.');
        return state.name === body.name ? [] : [
            {
                type: 'OrganisationRenamed',
                data: {
                    name: body.name
                }
            }
        ];
    }
});
