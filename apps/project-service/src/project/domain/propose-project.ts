import { visibility, wayOfWorking } from '@wheelhouse/contracts';
import { commandOf, id, text, z } from '@wheelhouse/event-sourcing';
import { member, memberRefused, team, teamRefused } from '@wheelhouse/records';
import { firstRefused, products } from '../../known/known-product-context.js';
import { projectManagers } from '../project.access.js';
import { project } from '../project.aggregate.js';

export const proposeProject = commandOf(project)({
  name: 'propose-project',
  method: 'POST',
  path: '/',
  summary: 'Propose a project: why, by whom, for which products or objectives',
  body: z.object({
    name: text(200),
    purpose: text(2000),
    team: id(),
    manager: id(),
    sponsor: id(),
    products: z.array(id()).max(50).default([]),
    objectives: z.array(id()).max(50).default([]),
    wayOfWorking: wayOfWorking.default('predictive'),
    visibility: visibility.default('team'),
  }),
  example: {
    name: 'Berth booking',
    purpose: 'Crews book a berth before dusk.',
    team: '0190c5a0-0000-7000-8000-0000000000f1',
    manager: '0190c5a0-0000-7000-8000-0000000000a1',
    sponsor: '0190c5a0-0000-7000-8000-0000000000a2',
    products: ['0190c5a0-0000-7000-8000-000000000001'],
  },
  access: projectManagers,
  creates: ({ body }) => ({ root: body.team }),
  facts: ({ body }) => ({
    team: team(body.team),
    manager: member(body.manager),
    sponsor: member(body.sponsor),
    products: products(body.products),
  }),
  decide: (_project, command, facts) => {
    const data = command.body;
    const refused =
      teamRefused(facts.team, data.team, command, '/team') ??
      memberRefused(facts.manager, data.manager, command, '/manager') ??
      memberRefused(facts.sponsor, data.sponsor, command, '/sponsor') ??
      firstRefused('product', facts.products, data.products, command, '/products');
    return refused ?? [{ type: 'ProjectProposed', data: { ...data, products: [...new Set(data.products)], objectives: [...new Set(data.objectives)] } }];
  },
});
