import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { day, id, text } from '../kernel/values.js';
import { capabilityImportance, capabilityLevel } from './comparison.values.js';

const stream = { context: 'product', stream: 'comparison' } as const;

const product = '0190c5a0-0000-7000-8000-000000000001';
const competitor = '0190c5a0-0000-7000-8000-000000000070';
const capability = '0190c5a0-0000-7000-8000-000000000072';
const opportunity = '0190c5a0-0000-7000-8000-000000000073';
const feature = '0190c5a0-0000-7000-8000-000000000011';

const ofCapability = z.object({ capability: id(), name: text(200), importance: capabilityImportance.optional(), opportunity: id().optional() });
const assessed = { capability: id(), level: capabilityLevel, day: day(), source: text(300), corrects: z.boolean().optional() };

export const comparisonCreated = defineEvent({
  ...stream,
  type: 'ComparisonCreated',
  version: 1,
  summary: 'A product is compared with what others offer.',
  data: z.object({ product: id(), name: text(200) }),
  example: { product, name: 'Harbour guides in the Baltic' },
});

export const comparisonRenamed = defineEvent({
  ...stream,
  type: 'ComparisonRenamed',
  version: 1,
  summary: 'The comparison goes by another name.',
  data: z.object({ name: text(200) }),
  example: { name: 'Harbour guides in the North' },
});

export const comparisonCompetitorAdded = defineEvent({
  ...stream,
  type: 'ComparisonCompetitorAdded',
  version: 1,
  summary: 'The product is compared with one more competitor.',
  data: z.object({ competitor: id() }),
  example: { competitor },
});

export const comparisonCompetitorDropped = defineEvent({
  ...stream,
  type: 'ComparisonCompetitorDropped',
  version: 1,
  summary: 'The product is compared with a competitor no more, for a reason.',
  data: z.object({ competitor: id(), reason: text(2000) }),
  example: { competitor, reason: 'it left the market' },
});

export const comparisonCapabilityAdded = defineEvent({
  ...stream,
  type: 'ComparisonCapabilityAdded',
  version: 1,
  summary: 'One more capability is compared: how much it matters, and which opportunity it answers.',
  data: ofCapability,
  example: { capability, name: 'Books a berth', importance: 5, opportunity },
});

export const comparisonCapabilityRevised = defineEvent({
  ...stream,
  type: 'ComparisonCapabilityRevised',
  version: 1,
  summary: 'A capability is worded anew, matters more or less, or answers another opportunity.',
  data: ofCapability,
  example: { capability, name: 'Books a berth on the way', importance: 4 },
});

export const comparisonCapabilityRetired = defineEvent({
  ...stream,
  type: 'ComparisonCapabilityRetired',
  version: 1,
  summary: 'A capability is compared no more, for a reason.',
  data: z.object({ capability: id(), reason: text(2000) }),
  example: { capability, reason: 'everybody has it' },
});

export const comparisonCapabilityAssessed = defineEvent({
  ...stream,
  type: 'ComparisonCapabilityAssessed',
  version: 1,
  summary: 'How far a competitor had a capability on a day, as a source tells.',
  data: z.object({ ...assessed, competitor: id() }),
  example: { capability, competitor, level: 'has', day: '2026-02-01', source: 'its price list' },
});

export const comparisonOwnCapabilityAssessed = defineEvent({
  ...stream,
  type: 'ComparisonOwnCapabilityAssessed',
  version: 1,
  summary: 'How far our own product had a capability on a day.',
  data: z.object(assessed),
  example: { capability, level: 'partial', day: '2026-02-01', source: 'our last release' },
});

export const comparisonGapLinked = defineEvent({
  ...stream,
  type: 'ComparisonGapLinked',
  version: 1,
  summary: 'A feature is to close the gap in a capability.',
  data: z.object({ capability: id(), feature: id() }),
  example: { capability, feature },
});

export const comparisonGapUnlinked = defineEvent({
  ...stream,
  type: 'ComparisonGapUnlinked',
  version: 1,
  summary: 'A feature is to close the gap in a capability no more.',
  data: z.object({ capability: id(), feature: id() }),
  example: { capability, feature },
});

export const comparisonArchived = defineEvent({
  ...stream,
  type: 'ComparisonArchived',
  version: 1,
  summary: 'The comparison was put away; it can be restored.',
  data: z.object({ reason: text(2000).optional() }),
  example: {},
});

export const comparisonRestored = defineEvent({
  ...stream,
  type: 'ComparisonRestored',
  version: 1,
  summary: 'The comparison is in use again.',
  data: z.object({}),
  example: {},
});
