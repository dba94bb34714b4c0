import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { objectiveRow } from '../../objective/testing/objective-facts.js';
import { product } from '../product.aggregate.js';
import { created, pillar, pillarAdded, team } from '../testing/product-facts.js';
import { retirePillar } from './retire-pillar.js';

describe('retiring a pillar', () => {
  const body = { pillar, reason: 'harbours publish free berths' };
  const unused = { facts: { users: [], objectives: [] } };

  it('retires it', () => given(product, [created, pillarAdded]).when(retirePillar, body, unused).then([{ type: 'ProductPillarRetired', data: body }]));
  it('refuses while a feature serves it', () =>
    given(product, [created, pillarAdded])
      .when(retirePillar, body, { facts: { users: [{ id: 'x', root: team, feature: team, pillar }], objectives: [] } })
      .thenRefused('conflict', 'product.pillar-in-use'));
  it('refuses while an objective that goes on serves it', () =>
    given(product, [created, pillarAdded])
      .when(retirePillar, body, { facts: { users: [], objectives: [objectiveRow] } })
      .thenRefused('conflict', 'product.pillar-in-use'));
  it('may go where the objectives that served it are over', () =>
    given(product, [created, pillarAdded])
      .when(retirePillar, body, { facts: { users: [], objectives: [{ ...objectiveRow, status: 'closed' }, { ...objectiveRow, archived: true }] } })
      .then([{ type: 'ProductPillarRetired', data: body }]));
  it('refuses one that is not there', () => given(product, [created]).when(retirePillar, body, unused).thenRefused('invalid', 'product.pillar-unknown'));
});
