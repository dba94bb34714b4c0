import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { day, id, text } from '../kernel/values.js';
import { splitBy, splitShares, stakeholderCadence, stakeLevel } from './strategy.values.js';

const stream = { context: 'product', stream: 'product' } as const;

const pillar = '0190c5a0-0000-7000-8000-0000000000b1';
const newPillar = '0190c5a0-0000-7000-8000-0000000000b2';
const segment = '0190c5a0-0000-7000-8000-000000000051';
const persona = '0190c5a0-0000-7000-8000-000000000052';
const component = '0190c5a0-0000-7000-8000-000000000053';
const pivot = '0190c5a0-0000-7000-8000-000000000054';
const audience = '0190c5a0-0000-7000-8000-000000000055';
const stakeholder = '0190c5a0-0000-7000-8000-000000000056';
const line = '0190c5a0-0000-7000-8000-000000000057';
const member = '0190c5a0-0000-7000-8000-0000000000a2';

const ofSegment = z.object({ segment: id(), name: text(200), description: text(2000).optional() });
const ofPersona = z.object({ persona: id(), segment: id(), name: text(200), description: text(2000).optional() });
const ofAudience = z.object({ audience: id(), name: text(200), outside: z.boolean(), wants: text(1000).optional(), cadence: stakeholderCadence.optional() });
const ofStakeholder = z.object({
  stakeholder: id(),
  group: text(200),
  interest: stakeLevel,
  influence: stakeLevel,
  cadence: stakeholderCadence,
  channel: text(200),
  member: id().optional(),
});

export const productSegmentDefined = defineEvent({
  ...stream,
  type: 'ProductSegmentDefined',
  version: 1,
  summary: 'The product’s market has one more segment.',
  data: ofSegment,
  example: { segment, name: 'Weekend crews', description: 'two to four people, seven to ten metres' },
});

export const productSegmentRevised = defineEvent({
  ...stream,
  type: 'ProductSegmentRevised',
  version: 1,
  summary: 'A segment of the market is worded anew.',
  data: ofSegment,
  example: { segment, name: 'Weekend sailors' },
});

export const productSegmentRetired = defineEvent({
  ...stream,
  type: 'ProductSegmentRetired',
  version: 1,
  summary: 'The product no longer aims at a segment, for a reason.',
  data: z.object({ segment: id(), reason: text(2000) }),
  example: { segment, reason: 'they book by telephone' },
});

export const productPersonaDefined = defineEvent({
  ...stream,
  type: 'ProductPersonaDefined',
  version: 1,
  summary: 'A segment has one more persona: somebody made up who stands for its people.',
  data: ofPersona,
  example: { persona, segment, name: 'Skipper Anna', description: 'plans on Friday evening, sails with children' },
});

export const productPersonaRevised = defineEvent({
  ...stream,
  type: 'ProductPersonaRevised',
  version: 1,
  summary: 'A persona is worded anew, or stands for another segment.',
  data: ofPersona,
  example: { persona, segment, name: 'Skipper Anna', description: 'plans on the way' },
});

export const productPersonaRetired = defineEvent({
  ...stream,
  type: 'ProductPersonaRetired',
  version: 1,
  summary: 'A persona stands for nobody any more, for a reason.',
  data: z.object({ persona: id(), reason: text(2000) }),
  example: { persona, reason: 'twelve interviews found nobody like her' },
});

export const productComponentAdded = defineEvent({
  ...stream,
  type: 'ProductComponentAdded',
  version: 1,
  summary: 'The product is made of one more component.',
  data: z.object({ component: id(), name: text(200) }),
  example: { component, name: 'Tide service' },
});

export const productComponentRenamed = defineEvent({
  ...stream,
  type: 'ProductComponentRenamed',
  version: 1,
  summary: 'A component goes by another name.',
  data: z.object({ component: id(), name: text(200) }),
  example: { component, name: 'Tides and currents' },
});

export const productComponentRetired = defineEvent({
  ...stream,
  type: 'ProductComponentRetired',
  version: 1,
  summary: 'The product does without a component, for a reason.',
  data: z.object({ component: id(), reason: text(2000) }),
  example: { component, reason: 'the coast guard offers it' },
});

export const productStrategyPivoted = defineEvent({
  ...stream,
  type: 'ProductStrategyPivoted',
  version: 1,
  summary: 'The strategy turned: it gave pillars up and rests on others, for a reason; what served only those falls out.',
  data: z.object({
    pivot: id(),
    reason: text(2000),
    retired: z.array(id()).max(50),
    added: z.array(z.object({ pillar: id(), name: text(200), reason: text(2000) })).max(50),
    day: day().optional(),
  }),
  example: { pivot, reason: 'harbours pay, crews do not', retired: [pillar], added: [{ pillar: newPillar, name: 'A full harbour', reason: 'harbour masters are paid by the berth' }], day: '2026-09-01' },
});

export const productInvestmentSplitSet = defineEvent({
  ...stream,
  type: 'ProductInvestmentSplitSet',
  version: 1,
  summary: 'How the effort of a period is meant to be split, by pillar or by kind of work.',
  data: z.object({ from: day(), to: day(), by: splitBy, shares: splitShares }),
  example: { from: '2026-01-01', to: '2026-03-31', by: 'kind', shares: [{ of: 'new', percent: 60 }, { of: 'debt', percent: 40 }] },
});

export const productInvestmentSplitDropped = defineEvent({
  ...stream,
  type: 'ProductInvestmentSplitDropped',
  version: 1,
  summary: 'A planned split of effort does not hold, for a reason.',
  data: z.object({ from: day(), to: day(), by: splitBy, reason: text(2000) }),
  example: { from: '2026-01-01', to: '2026-03-31', by: 'kind', reason: 'planned by halves of the year from now on' },
});

export const productActualSplitRecorded = defineEvent({
  ...stream,
  type: 'ProductActualSplitRecorded',
  version: 1,
  summary: 'How the effort of a period was split in fact, and where that is known from.',
  data: z.object({ from: day(), to: day(), by: splitBy, shares: splitShares, source: text(500) }),
  example: { from: '2026-01-01', to: '2026-03-31', by: 'kind', shares: [{ of: 'new', percent: 45 }, { of: 'debt', percent: 55 }], source: 'timesheets of the quarter' },
});

export const productAudienceAdded = defineEvent({
  ...stream,
  type: 'ProductAudienceAdded',
  version: 1,
  summary: 'The product’s course is told to one more audience, inside the organisation or outside.',
  data: ofAudience,
  example: { audience, name: 'Harbour masters', outside: true, wants: 'what changes in their calendar', cadence: 'quarterly' },
});

export const productAudienceRevised = defineEvent({
  ...stream,
  type: 'ProductAudienceRevised',
  version: 1,
  summary: 'An audience is worded anew.',
  data: ofAudience,
  example: { audience, name: 'Harbour masters of the Baltic', outside: true },
});

export const productAudienceDropped = defineEvent({
  ...stream,
  type: 'ProductAudienceDropped',
  version: 1,
  summary: 'An audience is told nothing any more, for a reason.',
  data: z.object({ audience: id(), reason: text(2000) }),
  example: { audience, reason: 'they read the public page' },
});

export const productStakeholderEngaged = defineEvent({
  ...stream,
  type: 'ProductStakeholderEngaged',
  version: 1,
  summary: 'A group with a stake in the product is spoken to: how often, and by which channel.',
  data: ofStakeholder,
  example: { stakeholder, group: 'Harbour association', interest: 'high', influence: 'high', cadence: 'monthly', channel: 'a call', member },
});

export const productStakeholderChanged = defineEvent({
  ...stream,
  type: 'ProductStakeholderChanged',
  version: 1,
  summary: 'A group’s stake, or how it is spoken to, is another one than before.',
  data: ofStakeholder,
  example: { stakeholder, group: 'Harbour association', interest: 'medium', influence: 'high', cadence: 'quarterly', channel: 'a letter' },
});

export const productStakeholderDismissed = defineEvent({
  ...stream,
  type: 'ProductStakeholderDismissed',
  version: 1,
  summary: 'A group has no stake in the product any more, for a reason.',
  data: z.object({ stakeholder: id(), reason: text(2000) }),
  example: { stakeholder, reason: 'the association was dissolved' },
});

export const productJoinedLine = defineEvent({
  ...stream,
  type: 'ProductJoinedLine',
  version: 1,
  summary: 'The product belongs to a product line.',
  data: z.object({ line: id() }),
  example: { line },
});

export const productLeftLine = defineEvent({
  ...stream,
  type: 'ProductLeftLine',
  version: 1,
  summary: 'The product no longer belongs to a product line.',
  data: z.object({ line: id(), reason: text(2000).optional() }),
  example: { line, reason: 'it stands by itself now' },
});
