import type { ProductStage } from '@wheelhouse/contracts';
import type { ProductEvent } from '../domain/product.state.js';

export const team = '01900000-0000-7000-8000-0000000000f1';
export const otherTeam = '01900000-0000-7000-8000-0000000000f2';
export const manager = '01900000-0000-7000-8000-0000000000a1';
export const sponsor = '01900000-0000-7000-8000-0000000000a2';
export const pillar = '01900000-0000-7000-8000-0000000000b1';
export const step = '01900000-0000-7000-8000-0000000000c1';
export const otherPillar = '01900000-0000-7000-8000-0000000000b2';
export const segment = '01900000-0000-7000-8000-000000000051';
export const persona = '01900000-0000-7000-8000-000000000052';
export const component = '01900000-0000-7000-8000-000000000053';
export const pivot = '01900000-0000-7000-8000-000000000054';
export const audience = '01900000-0000-7000-8000-000000000055';
export const stakeholder = '01900000-0000-7000-8000-000000000056';
export const line = '01900000-0000-7000-8000-0000000000e1';
export const otherLine = '01900000-0000-7000-8000-0000000000e2';

/** What the service knows of a team and of a member who are there. */
export const knownTeam = { id: team, active: true };
export const knownMember = { id: manager, active: true, role: 'member' } as const;

type FactOf<Type extends ProductEvent['type']> = Extract<ProductEvent, { type: Type }>;

export const created: FactOf<'ProductCreated'> = {
  type: 'ProductCreated',
  data: { name: 'Harbour', key: 'HRB', team, manager, visibility: 'team', stage: 'ideation' },
};

/** A product that was taken up in a stage. */
export const createdIn = (stage: ProductStage): FactOf<'ProductCreated'> => ({ ...created, data: { ...created.data, stage } });

export const pillarAdded: FactOf<'ProductPillarAdded'> = { type: 'ProductPillarAdded', data: { pillar, name: 'Certainty', reason: 'crews leave without it' } };

export const sunsetPlanned: FactOf<'ProductSunsetPlanned'> = {
  type: 'ProductSunsetPlanned',
  data: { steps: [{ step, name: 'Tell every crew', due: '2027-01-31' }], audience: 'crews', destination: 'the coast guard’s guide' },
};

export const sunsetting: FactOf<'ProductStageAdvanced'> = { type: 'ProductStageAdvanced', data: { from: 'decline', to: 'sunsetting' } };
export const retired: FactOf<'ProductRetired'> = { type: 'ProductRetired', data: {} };
export const archived: FactOf<'ProductArchived'> = { type: 'ProductArchived', data: {} };

export const segmentDefined: FactOf<'ProductSegmentDefined'> = { type: 'ProductSegmentDefined', data: { segment, name: 'Weekend crews', description: 'two to four people' } };
export const personaDefined: FactOf<'ProductPersonaDefined'> = { type: 'ProductPersonaDefined', data: { persona, segment, name: 'Skipper Anna' } };
export const componentAdded: FactOf<'ProductComponentAdded'> = { type: 'ProductComponentAdded', data: { component, name: 'Tide service' } };
export const pivoted: FactOf<'ProductStrategyPivoted'> = {
  type: 'ProductStrategyPivoted',
  data: { pivot, reason: 'crews do not pay', retired: [pillar], added: [{ pillar: otherPillar, name: 'A full harbour', reason: 'harbours pay' }] },
};
export const splitSet: FactOf<'ProductInvestmentSplitSet'> = {
  type: 'ProductInvestmentSplitSet',
  data: { from: '2026-01-01', to: '2026-03-31', by: 'kind', shares: [{ of: 'new', percent: 60 }, { of: 'debt', percent: 40 }] },
};
export const actualRecorded: FactOf<'ProductActualSplitRecorded'> = {
  type: 'ProductActualSplitRecorded',
  data: { ...splitSet.data, shares: [{ of: 'new', percent: 45 }, { of: 'debt', percent: 55 }], source: 'timesheets' },
};
export const audienceAdded: FactOf<'ProductAudienceAdded'> = { type: 'ProductAudienceAdded', data: { audience, name: 'Harbour masters', outside: true } };
export const stakeholderEngaged: FactOf<'ProductStakeholderEngaged'> = {
  type: 'ProductStakeholderEngaged',
  data: { stakeholder, group: 'Harbour association', interest: 'high', influence: 'high', cadence: 'monthly', channel: 'a call' },
};
export const joined: FactOf<'ProductJoinedLine'> = { type: 'ProductJoinedLine', data: { line } };
