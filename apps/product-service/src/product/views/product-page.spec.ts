import { describe, it } from '@jest/globals';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { archived, created, manager, pillar, pillarAdded, sponsor, step, sunsetPlanned, team } from '../testing/product-facts.js';
import { productPage } from './product-page.js';

const id = '01900000-0000-7000-8000-000000000001';
const row = {
  id,
  name: 'Harbour',
  key: 'HRB',
  description: null,
  team,
  manager,
  visibility: 'team',
  roles: {},
  stage: 'ideation',
  launched: false,
  vision: null,
  pillars: [],
  sunset: null,
  archived: false,
  updatedAt: '2026-01-01T00:00:00.000000Z',
} as const;

describe('the page of a product', () => {
  it('shows what it was taken up with', () => givenFacts(productPage, [created]).thenRows([row]));

  it('carries what the policy asks of a root', () =>
    givenFacts(productPage, [
      created,
      { type: 'ProductVisibilitySet', data: { visibility: 'restricted' } },
      { type: 'ProductRoleGranted', data: { member: sponsor, role: 'sponsor' } },
      { type: 'ProductRoleGranted', data: { member: sponsor, role: 'approver' } },
      { type: 'ProductRoleGranted', data: { member: manager, role: 'member' } },
      { type: 'ProductRoleRevoked', data: { member: manager, role: 'member' } },
      archived,
    ]).thenRow(id, { visibility: 'restricted', roles: { [sponsor]: ['sponsor', 'approver'] }, archived: true }));

  it('shows strategy, stage and sunset', () =>
    givenFacts(productPage, [
      { ...created, data: { ...created.data, stage: 'development' } },
      pillarAdded,
      { type: 'ProductVisionStated', data: { for: 'crews', need: 'a berth', what: 'a guide', differs: 'the tide' } },
      { type: 'ProductStageAdvanced', data: { from: 'development', to: 'introduction' } },
      sunsetPlanned,
      { type: 'ProductSunsetStepWaived', data: { step, reason: 'none left' } },
    ]).thenRow(id, {
      stage: 'introduction',
      launched: true,
      pillars: [{ pillar, name: 'Certainty', reason: 'crews leave without it' }],
      sunset: { ...sunsetPlanned.data, steps: [{ step, name: 'Tell every crew', due: '2027-01-31', status: 'waived', reason: 'none left' }] },
      updatedAt: '2026-01-06T00:00:00.000000Z',
    }));
});
