import { commandOf, id, reject, text, z } from '@wheelhouse/event-sourcing';
import { organisation } from '../organisation.aggregate.js';
/** Not a route: the gateway says it once, at its first start. */ export const foundOrganisation = commandOf(organisation)({
    name: 'found-organisation',
    method: 'POST',
    path: '/',
    summary: 'Begin the organisation with its first owner',
    body: z.object({
        name: text(200),
        owner: id()
    }),
    example: {
        name: 'Harbour Works',
        owner: '0190c5a0-0000-7000-8000-0000000000a1'
    },
    access: {
        scope: 'organisation:manage'
    },
    creates: ()=>'organisation',
    decide: (state, { body })=>{
        if (state.status !== 'none') return reject.conflict('organisation.founded', 'The organisation is there already.');
        return [
            {
                type: 'OrganisationFounded',
                data: {
                    name: body.name,
                    owner: body.owner
                }
            }
        ];
    }
});
