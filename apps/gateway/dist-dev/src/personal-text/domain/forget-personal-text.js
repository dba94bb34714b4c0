import { commandOf, reject, z } from '@wheelhouse/event-sourcing';
import { personalText } from '../personal-text.aggregate.js';
/** Not a route: said by the gateway when a fact of another context destroys a key. */ export const forgetPersonalText = commandOf(personalText)({
    name: 'forget-personal-text',
    method: 'POST',
    path: '/',
    summary: 'Destroy the key of one text',
    body: z.object({}),
    example: {},
    access: {
        scope: 'organisation:manage'
    },
    creates: ()=>'organisation',
    decide: (state, { id })=>{
        if (state.status === 'forgotten') return reject.conflict('personal-text.forgotten', 'This text is forgotten already.');
        return [
            {
                type: 'PersonalTextForgotten',
                data: {
                    key: id
                }
            }
        ];
    }
});
