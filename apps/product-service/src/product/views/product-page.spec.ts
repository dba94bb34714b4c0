import { describe, it } from '@jest/globals';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { actualRecorded, archived, audienceAdded, componentAdded, created, joined, line, manager, otherPillar, personaDefined, pillar, pillarAdded, pivot, pivoted, segmentDefined, splitSet, sponsor, stakeholderEngaged, step, sunsetPlanned, team } from '../testing/product-facts.js';
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
  segments: [],
  personas: [],
  components: [],
  pivots: [],
  splits: [],
  audiences: [],
  stakeholders: [],
  line: null,
  prioritisationModel: null,
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

  it('shows market, make-up, line and those who have a stake', () =>
    givenFacts(productPage, [
      created,
      segmentDefined,
      { type: 'ProductSegmentRevised', data: { ...segmentDefined.data, name: 'Weekend sailors' } },
      personaDefined,
      componentAdded,
      { type: 'ProductComponentRenamed', data: { ...componentAdded.data, name: 'Tides' } },
      audienceAdded,
      stakeholderEngaged,
      joined,
    ]).thenRow(id, {
      segments: [{ ...segmentDefined.data, name: 'Weekend sailors' }],
      personas: [personaDefined.data],
      components: [{ ...componentAdded.data, name: 'Tides' }],
      audiences: [audienceAdded.data],
      stakeholders: [stakeholderEngaged.data],
      line,
    }));

  it('shows none of what was given up', () =>
    givenFacts(productPage, [
      created,
      segmentDefined,
      personaDefined,
      { type: 'ProductPersonaRevised', data: { ...personaDefined.data, name: 'Bo' } },
      { type: 'ProductPersonaRetired', data: { persona: personaDefined.data.persona, reason: 'x' } },
      { type: 'ProductSegmentRetired', data: { segment: segmentDefined.data.segment, reason: 'x' } },
      componentAdded,
      { type: 'ProductComponentRetired', data: { component: componentAdded.data.component, reason: 'x' } },
      audienceAdded,
      { type: 'ProductAudienceRevised', data: { ...audienceAdded.data, name: 'x' } },
      { type: 'ProductAudienceDropped', data: { audience: audienceAdded.data.audience, reason: 'x' } },
      stakeholderEngaged,
      { type: 'ProductStakeholderChanged', data: { ...stakeholderEngaged.data, group: 'x' } },
      { type: 'ProductStakeholderDismissed', data: { stakeholder: stakeholderEngaged.data.stakeholder, reason: 'x' } },
      joined,
      { type: 'ProductLeftLine', data: { line } },
    ]).thenRow(id, { segments: [], personas: [], components: [], audiences: [], stakeholders: [], line: null }));

  it('shows a turn of the strategy with the pillars as they were called', () =>
    givenFacts(productPage, [created, pillarAdded, pivoted]).thenRow(id, {
      pillars: [{ pillar: otherPillar, name: 'A full harbour', reason: 'harbours pay' }],
      pivots: [{ pivot, reason: 'crews do not pay', day: null, retired: [{ pillar, name: 'Certainty', reason: 'crews leave without it' }], added: pivoted.data.added }],
    }));

  it('shows effort as planned beside what it came to', () => {
    const { from, to, by, shares } = splitSet.data;
    const actual = { shares: actualRecorded.data.shares, source: 'timesheets' };
    givenFacts(productPage, [created, splitSet, actualRecorded]).thenRow(id, { splits: [{ from, to, by, planned: shares, actual }] });
    const dropped = { type: 'ProductInvestmentSplitDropped' as const, data: { from, to, by, reason: 'x' } };
    givenFacts(productPage, [created, splitSet, actualRecorded, dropped]).thenRow(id, { splits: [{ from, to, by, planned: null, actual }] });
    givenFacts(productPage, [created, splitSet, dropped]).thenRow(id, { splits: [] });
  });
});
