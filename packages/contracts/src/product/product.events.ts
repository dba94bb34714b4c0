import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { day, id, text } from '../kernel/values.js';
import { productKey, productStage, rootRole, visibility } from './values.js';

const stream = { context: 'product', stream: 'product' } as const;

const team = '0190c5a0-0000-7000-8000-0000000000f1';
const manager = '0190c5a0-0000-7000-8000-0000000000a1';
const sponsor = '0190c5a0-0000-7000-8000-0000000000a2';
const pillar = '0190c5a0-0000-7000-8000-0000000000b1';
const step = '0190c5a0-0000-7000-8000-0000000000c1';

export const productCreated = defineEvent({
  ...stream,
  type: 'ProductCreated',
  version: 1,
  summary: 'A product was taken up, at whatever stage of its life it was.',
  data: z.object({ name: text(200), key: productKey(), team: id(), manager: id(), visibility, stage: productStage }),
  example: { name: 'Harbour', key: 'HRB', team, manager, visibility: 'team', stage: 'ideation' },
});

export const productRenamed = defineEvent({
  ...stream,
  type: 'ProductRenamed',
  version: 1,
  summary: 'The product goes by another name.',
  data: z.object({ name: text(200) }),
  example: { name: 'Harbour Guide' },
});

export const productKeyChanged = defineEvent({
  ...stream,
  type: 'ProductKeyChanged',
  version: 1,
  summary: 'The product has another short key; the one before is free again.',
  data: z.object({ from: productKey(), to: productKey() }),
  example: { from: 'HRB', to: 'HARBOUR' },
});

export const productDescribed = defineEvent({
  ...stream,
  type: 'ProductDescribed',
  version: 1,
  summary: 'What the product is, in a few sentences; null where the description was taken away.',
  data: z.object({ description: text(4000).nullable() }),
  example: { description: 'A guide to harbours for small ships, with berths to book.' },
});

export const productVisionStated = defineEvent({
  ...stream,
  type: 'ProductVisionStated',
  version: 1,
  summary: 'For whom the product is, which need it meets, what it is and what sets it apart.',
  data: z.object({ for: text(500), need: text(1000), what: text(1000), differs: text(1000) }),
  example: { for: 'crews of small ships', need: 'to find a free berth before dusk', what: 'a harbour guide that books', differs: 'it knows the tide' },
});

export const productPillarAdded = defineEvent({
  ...stream,
  type: 'ProductPillarAdded',
  version: 1,
  summary: 'The strategy rests on one more pillar, for a reason.',
  data: z.object({ pillar: id(), name: text(200), reason: text(2000) }),
  example: { pillar, name: 'Certainty of a berth', reason: 'crews leave apps that send them to a full harbour' },
});

export const productPillarRevised = defineEvent({
  ...stream,
  type: 'ProductPillarRevised',
  version: 1,
  summary: 'A pillar of the strategy was worded or founded anew.',
  data: z.object({ pillar: id(), name: text(200), reason: text(2000) }),
  example: { pillar, name: 'A berth, for certain', reason: 'a booking that holds is what crews pay for' },
});

export const productPillarRetired = defineEvent({
  ...stream,
  type: 'ProductPillarRetired',
  version: 1,
  summary: 'The strategy no longer rests on a pillar.',
  data: z.object({ pillar: id(), reason: text(2000) }),
  example: { pillar, reason: 'harbours now publish free berths themselves' },
});

export const productStageAdvanced = defineEvent({
  ...stream,
  type: 'ProductStageAdvanced',
  version: 1,
  summary: 'The product entered the next stage of its life, on a day where it was told.',
  data: z.object({ from: productStage, to: productStage, day: day().optional() }),
  example: { from: 'ideation', to: 'discovery' },
});

export const productStageSteppedBack = defineEvent({
  ...stream,
  type: 'ProductStageSteppedBack',
  version: 1,
  summary: 'The product went back to an earlier stage of its life, for a reason.',
  data: z.object({ from: productStage, to: productStage, reason: text(2000), day: day().optional() }),
  example: { from: 'growth', to: 'introduction', reason: 'the second market needs another product' },
});

export const productDiscontinued = defineEvent({
  ...stream,
  type: 'ProductDiscontinued',
  version: 1,
  summary: 'The product was given up before it was launched.',
  data: z.object({ reason: text(2000), day: day().optional() }),
  example: { reason: 'no crew would pay for it' },
});

export const productSunsetPlanned = defineEvent({
  ...stream,
  type: 'ProductSunsetPlanned',
  version: 1,
  summary: 'How the product is taken out of service: the steps with their days, who is told, and where its users go.',
  data: z.object({
    steps: z.array(z.object({ step: id(), name: text(200), due: day() })).min(1).max(100),
    audience: text(1000),
    destination: text(1000),
  }),
  example: {
    steps: [{ step, name: 'Tell every crew with a booking', due: '2027-01-31' }],
    audience: 'crews and harbour masters',
    destination: 'the coast guard’s own guide',
  },
});

export const productSunsetStepCompleted = defineEvent({
  ...stream,
  type: 'ProductSunsetStepCompleted',
  version: 1,
  summary: 'A step of the sunset is done.',
  data: z.object({ step: id(), day: day().optional() }),
  example: { step, day: '2027-01-28' },
});

export const productSunsetStepWaived = defineEvent({
  ...stream,
  type: 'ProductSunsetStepWaived',
  version: 1,
  summary: 'A step of the sunset will not be done, for a reason.',
  data: z.object({ step: id(), reason: text(2000) }),
  example: { step, reason: 'no booking is left' },
});

export const productSunsetCancelled = defineEvent({
  ...stream,
  type: 'ProductSunsetCancelled',
  version: 1,
  summary: 'The product stays in service after all; its plan of sunset is void.',
  data: z.object({ reason: text(2000), stage: productStage }),
  example: { reason: 'a harbour association took it on', stage: 'decline' },
});

export const productRetired = defineEvent({
  ...stream,
  type: 'ProductRetired',
  version: 1,
  summary: 'The product is out of service; every step of its sunset was done or waived.',
  data: z.object({ day: day().optional() }),
  example: { day: '2027-03-31' },
});

export const productOwnershipTransferred = defineEvent({
  ...stream,
  type: 'ProductOwnershipTransferred',
  version: 1,
  summary: 'Another team owns the product, or another product manager steers it.',
  data: z.object({ team: id(), manager: id() }),
  example: { team, manager: sponsor },
});

export const productVisibilitySet = defineEvent({
  ...stream,
  type: 'ProductVisibilitySet',
  version: 1,
  summary: 'The product is seen more or less widely.',
  data: z.object({ visibility }),
  example: { visibility: 'open' },
});

export const productRoleGranted = defineEvent({
  ...stream,
  type: 'ProductRoleGranted',
  version: 1,
  summary: 'A member has a role in the product, whatever their team.',
  data: z.object({ member: id(), role: rootRole }),
  example: { member: sponsor, role: 'sponsor' },
});

export const productRoleRevoked = defineEvent({
  ...stream,
  type: 'ProductRoleRevoked',
  version: 1,
  summary: 'A member no longer has a role in the product.',
  data: z.object({ member: id(), role: rootRole }),
  example: { member: sponsor, role: 'sponsor' },
});

export const productArchived = defineEvent({
  ...stream,
  type: 'ProductArchived',
  version: 1,
  summary: 'The product was put away with all that belongs to it; it can be restored.',
  data: z.object({ reason: text(2000).optional() }),
  example: { reason: 'made by mistake' },
});

export const productRestored = defineEvent({
  ...stream,
  type: 'ProductRestored',
  version: 1,
  summary: 'The product is in use again.',
  data: z.object({}),
  example: {},
});
