import { commandOf, reject, z } from '@wheelhouse/event-sourcing';
import { forgottenSubject } from '../forgotten-subject.aggregate.js';

/** Not a route: said by the gateway when a fact of another context forgets a customer. */
export const forgetSubject = commandOf(forgottenSubject)({
  name: 'forget-subject',
  method: 'POST',
  path: '/',
  summary: 'Destroy every key of the words of a customer, and take none for them any more',
  body: z.object({}),
  example: {},
  access: { scope: 'organisation:manage' },
  creates: () => 'organisation',
  decide: (state, { id }) => {
    if (state.status === 'forgotten') return reject.conflict('forgotten-subject.forgotten', 'This subject is forgotten already.');
    return [{ type: 'SubjectForgotten', data: { subject: `customer:${id}` } }];
  },
});
