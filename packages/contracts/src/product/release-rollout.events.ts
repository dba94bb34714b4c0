import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { personal } from '../kernel/personal.js';
import { day, id, text } from '../kernel/values.js';
import { gateCondition, gateVote, goDecision, rolloutScope } from './release.values.js';

const stream = { context: 'product', stream: 'release' } as const;

const feature = '0190c5a0-0000-7000-8000-000000000011';
const member = '0190c5a0-0000-7000-8000-0000000000a1';
const condition = '0190c5a0-0000-7000-8000-0000000000c2';
const key = '0190c5a0-0000-7000-8000-0000000000d1';

const features = z.array(id()).max(200);

export const releaseGoNoGoHeld = defineEvent({
  ...stream,
  type: 'ReleaseGoNoGoHeld',
  version: 1,
  summary: 'It was decided on a day whether the release goes out: yes, under conditions, or no; with each vote.',
  data: z.object({ decision: goDecision, votes: z.array(gateVote).max(50), conditions: z.array(gateCondition).max(50), day: day() }),
  example: {
    decision: 'conditional',
    votes: [{ member, function: 'support', vote: 'conditional' }],
    conditions: [{ condition, text: 'the guide is translated' }],
    day: '2027-02-26',
  },
});

export const releaseConditionMet = defineEvent({
  ...stream,
  type: 'ReleaseConditionMet',
  version: 1,
  summary: 'A condition of the go is met, as something shows.',
  data: z.object({ condition: id(), evidence: text(2000), day: day().optional() }),
  example: { condition, evidence: 'German and Dutch are online', day: '2027-02-28' },
});

export const releaseGoLapsed = defineEvent({
  ...stream,
  type: 'ReleaseGoLapsed',
  version: 1,
  summary: 'The go no longer counts, since what goes out is not what was decided on.',
  data: z.object({ because: z.enum(['feature-added', 'feature-dropped', 'level-changed']), feature: id() }),
  example: { because: 'feature-added', feature },
});

export const releaseLaunched = defineEvent({
  ...stream,
  type: 'ReleaseLaunched',
  version: 1,
  summary: 'The release is in the hands of some or all users since a day, with those of its features that are built.',
  data: z.object({ day: day(), scope: rolloutScope, features }),
  example: { day: '2027-03-02', scope: { segments: ['crews'], share: 20 }, features: [feature] },
});

export const releaseWidened = defineEvent({
  ...stream,
  type: 'ReleaseWidened',
  version: 1,
  summary: 'More users have the release since a day.',
  data: z.object({ day: day(), from: rolloutScope, to: rolloutScope }),
  example: { day: '2027-03-05', from: { segments: ['crews'], share: 20 }, to: { segments: [], share: 100 } },
});

export const releasePaused = defineEvent({
  ...stream,
  type: 'ReleasePaused',
  version: 1,
  summary: 'No more users get the release since a day, for a reason; those who have it keep it.',
  data: z.object({ day: day(), reason: text(2000) }),
  example: { day: '2027-03-06', reason: 'two crews cannot pay' },
});

export const releaseResumed = defineEvent({
  ...stream,
  type: 'ReleaseResumed',
  version: 1,
  summary: 'A paused release goes on since a day.',
  data: z.object({ day: day() }),
  example: { day: '2027-03-07' },
});

export const releaseRolledBack = defineEvent({
  ...stream,
  type: 'ReleaseRolledBack',
  version: 1,
  summary: 'The release was taken back from all users on a day, for a reason, and its features with it.',
  data: z.object({ day: day(), reason: text(2000), features }),
  example: { day: '2027-03-08', reason: 'berths were booked twice', features: [feature] },
});

export const releaseRelaunched = defineEvent({
  ...stream,
  type: 'ReleaseRelaunched',
  version: 1,
  summary: 'A release that was rolled back is in the hands of users again since a day.',
  data: z.object({ day: day(), scope: rolloutScope, features }),
  example: { day: '2027-03-15', scope: { segments: [], share: 100 }, features: [feature] },
});

export const releaseEvaluated = defineEvent({
  ...stream,
  type: 'ReleaseEvaluated',
  version: 1,
  summary: 'What was found out about the release, and how it went, once it was out.',
  data: z.object({ by: id(), findings: personal('by'), day: day().optional() }),
  example: { by: member, findings: { key, subject: `member:${member}`, cipher: 'bm9uY2UtMTIuLi5jaXBoZXJ0ZXh0Li4udGFnLTE2' }, day: '2027-04-15' },
});
