import type { ProductStage } from '@wheelhouse/contracts';
import type { ProductEvent } from '../domain/product.state.js';

export const team = '01900000-0000-7000-8000-0000000000f1';
export const otherTeam = '01900000-0000-7000-8000-0000000000f2';
export const manager = '01900000-0000-7000-8000-0000000000a1';
export const sponsor = '01900000-0000-7000-8000-0000000000a2';
export const pillar = '01900000-0000-7000-8000-0000000000b1';
export const step = '01900000-0000-7000-8000-0000000000c1';

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
