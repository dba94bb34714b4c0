import { commandOf, isRejection } from '@wheelhouse/event-sourcing';
import { member, memberRefused } from '@wheelhouse/records';
import { added } from '../../parts/parts.js';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { newStakeholder } from './audience.rules.js';
import { living } from './product.rules.js';

export const engageStakeholder = commandOf(product)({
  name: 'engage-stakeholder',
  method: 'POST',
  path: '/:id/engage-stakeholder',
  summary: 'Name a group with a stake in the product: its interest and influence, how often and by which channel it is spoken to',
  body: newStakeholder,
  example: { group: 'Harbour association', interest: 'high', influence: 'high', cadence: 'monthly', channel: 'a call' },
  access: productManagers,
  facts: ({ body, actor }) => ({ member: member(body.member ?? actor.member) }),
  decide: (state, command, facts) => {
    const known = living(state);
    if (isRejection(known)) return known;
    const { body } = command;
    const refused = body.member === undefined ? undefined : memberRefused(facts.member, body.member, command, '/member');
    return refused ?? added({ of: 'product', what: 'stakeholder' }, 'ProductStakeholderEngaged', known.stakeholders, body);
  },
});
