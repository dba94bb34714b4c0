import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { id, text } from '../kernel/values.js';
import { roadmapAudience, roadmapKind, roadmapLane, roadmapPublishedItem, roadmapShare } from './roadmap.values.js';
import { rootRole, visibility } from './values.js';

const stream = { context: 'product', stream: 'roadmap' } as const;

const team = '0190c5a0-0000-7000-8000-0000000000f1';
const member = '0190c5a0-0000-7000-8000-0000000000a2';
const product = '0190c5a0-0000-7000-8000-000000000001';
const lane = '0190c5a0-0000-7000-8000-0000000000e1';
const item = '0190c5a0-0000-7000-8000-0000000000e2';
const feature = '0190c5a0-0000-7000-8000-000000000011';

export const roadmapDrafted = defineEvent({
  ...stream,
  type: 'RoadmapDrafted',
  version: 1,
  summary: 'A team began a roadmap of some of its products, or of a product line; it is a draft until a version is published.',
  data: z.object({
    name: text(200),
    team: id(),
    visibility,
    kind: roadmapKind,
    products: z.array(id()).max(50),
    line: id().optional(),
    audience: roadmapAudience,
    lanes: z.array(roadmapLane).min(1).max(50),
  }),
  example: { name: 'Harbour 2027', team, visibility: 'team', kind: 'mixed', products: [product], audience: 'executives', lanes: [{ lane, name: 'Booking', rank: 'a0' }] },
});

export const roadmapRenamed = defineEvent({
  ...stream,
  type: 'RoadmapRenamed',
  version: 1,
  summary: 'The roadmap goes by another name.',
  data: z.object({ name: text(200) }),
  example: { name: 'Harbour 2027 and after' },
});

export const roadmapDescribed = defineEvent({
  ...stream,
  type: 'RoadmapDescribed',
  version: 1,
  summary: 'What the roadmap is about; null where the description was taken away.',
  data: z.object({ description: text(4000).nullable() }),
  example: { description: 'What crews get next year, and in which order.' },
});

export const roadmapAudienceChosen = defineEvent({
  ...stream,
  type: 'RoadmapAudienceChosen',
  version: 1,
  summary: 'The roadmap is made for another audience; versions that are out keep theirs.',
  data: z.object({ audience: roadmapAudience }),
  example: { audience: 'customers' },
});

export const roadmapProductIncluded = defineEvent({
  ...stream,
  type: 'RoadmapProductIncluded',
  version: 1,
  summary: 'The roadmap is about one more product.',
  data: z.object({ product: id() }),
  example: { product },
});

export const roadmapProductExcluded = defineEvent({
  ...stream,
  type: 'RoadmapProductExcluded',
  version: 1,
  summary: 'The roadmap is no longer about a product.',
  data: z.object({ product: id() }),
  example: { product },
});

export const roadmapVersionPartPublished = defineEvent({
  ...stream,
  type: 'RoadmapVersionPartPublished',
  version: 1,
  summary: 'Some of the items of a version that is published by the event that closes it.',
  data: z.object({ number: z.int().min(1), part: z.int().min(1), items: z.array(roadmapPublishedItem).min(1).max(100) }),
  example: {
    number: 1,
    part: 1,
    items: [{ item, kind: 'feature', feature, objective: null, title: 'Book a berth', lane, horizon: null, start: '2027-01-04', finish: '2027-01-31', confidence: 'medium' }],
  },
});

export const roadmapVersionPublished = defineEvent({
  ...stream,
  type: 'RoadmapVersionPublished',
  version: 1,
  summary: 'A version of the roadmap was published for an audience, its items in the parts before this event; it never changes.',
  data: z.object({
    number: z.int().min(1),
    name: text(200),
    note: text(2000).optional(),
    audience: roadmapAudience,
    lanes: z.array(roadmapLane).min(1).max(50),
    parts: z.int().min(1).max(5),
    items: z.int().min(1).max(500),
  }),
  example: { number: 1, name: 'Harbour 2027', note: 'for the board of March', audience: 'executives', lanes: [{ lane, name: 'Booking', rank: 'a0' }], parts: 1, items: 1 },
});

export const roadmapVersionWithdrawn = defineEvent({
  ...stream,
  type: 'RoadmapVersionWithdrawn',
  version: 1,
  summary: 'A published version is no longer held out to its audience; it stays as it was for those who make the roadmap.',
  data: z.object({ number: z.int().min(1), reason: text(2000) }),
  example: { number: 1, reason: 'it named a price' },
});

export const roadmapShared = defineEvent({
  ...stream,
  type: 'RoadmapShared',
  version: 1,
  summary: 'Published versions may be read by a member, a team or an audience, whatever audience they were made for.',
  data: roadmapShare,
  example: { member },
});

export const roadmapShareRevoked = defineEvent({
  ...stream,
  type: 'RoadmapShareRevoked',
  version: 1,
  summary: 'A member, a team or an audience no longer reads published versions that were not made for them.',
  data: roadmapShare,
  example: { member },
});

export const roadmapHandedOver = defineEvent({
  ...stream,
  type: 'RoadmapHandedOver',
  version: 1,
  summary: 'Another team makes the roadmap.',
  data: z.object({ team: id() }),
  example: { team },
});

export const roadmapVisibilitySet = defineEvent({
  ...stream,
  type: 'RoadmapVisibilitySet',
  version: 1,
  summary: 'The draft is seen more or less widely.',
  data: z.object({ visibility }),
  example: { visibility: 'restricted' },
});

export const roadmapRoleGranted = defineEvent({
  ...stream,
  type: 'RoadmapRoleGranted',
  version: 1,
  summary: 'A member has a role in the roadmap, whatever their team.',
  data: z.object({ member: id(), role: rootRole }),
  example: { member, role: 'sponsor' },
});

export const roadmapRoleRevoked = defineEvent({
  ...stream,
  type: 'RoadmapRoleRevoked',
  version: 1,
  summary: 'A member no longer has a role in the roadmap.',
  data: z.object({ member: id(), role: rootRole }),
  example: { member, role: 'sponsor' },
});

export const roadmapArchived = defineEvent({
  ...stream,
  type: 'RoadmapArchived',
  version: 1,
  summary: 'The roadmap was put away; it can be restored.',
  data: z.object({ reason: text(2000).optional() }),
  example: { reason: 'the year is over' },
});

export const roadmapRestored = defineEvent({
  ...stream,
  type: 'RoadmapRestored',
  version: 1,
  summary: 'The roadmap is in use again.',
  data: z.object({}),
  example: {},
});
