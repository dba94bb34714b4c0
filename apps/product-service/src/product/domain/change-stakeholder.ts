import { commandOf, isRejection } from '@wheelhouse/event-sourcing';
import { member, memberRefused } from '@wheelhouse/records';
import { revised } from '../../parts/parts.js';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { knownStakeholder } from './audience.rules.js';
import { living } from './product.rules.js';

export const changeStakeholder = commandOf(product)({
  name: 'change-stakeholder',
  method: 'POST',
  path: '/:id/change-stakeholder',
  summary: 'Change what stake a group has, or how it is spoken to',
  body: knownStakeholder,
  example: { stakeholder: '0190c5a0-0000-7000-8000-000000000056', group: 'Harbour association', interest: 'medium', influence: 'high', cadence: 'quarterly', channel: 'a letter' },
  access: productManagers,
  facts: ({ body, actor }) => ({ member: member(body.member ?? actor.member) }),
  decide: (state, command, facts) => {
    const known = living(state);
    if (isRejection(known)) return known;
    const { body } = command;
    const refused = body.member === undefined ? undefined : memberRefused(facts.member, body.member, command, '/member');
    return refused ?? revised({ of: 'product', what: 'stakeholder' }, 'ProductStakeholderChanged', known.stakeholders, body);
  },
});
