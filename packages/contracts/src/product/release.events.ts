import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { day, id, text } from '../kernel/values.js';
import { releaseKind, releaseTier, releaseVersion, scopeLevel } from './release.values.js';

const stream = { context: 'product', stream: 'release' } as const;

const product = '0190c5a0-0000-7000-8000-000000000001';
const feature = '0190c5a0-0000-7000-8000-000000000011';
const other = '0190c5a0-0000-7000-8000-000000000021';
const owner = '0190c5a0-0000-7000-8000-0000000000a1';
const item = '0190c5a0-0000-7000-8000-0000000000c1';

const releaseWindow = z.object({ from: day(), to: day() });

export const releasePlanned = defineEvent({
  ...stream,
  type: 'ReleasePlanned',
  version: 1,
  summary: 'A release of a product was planned: its version, how much it changes, what it is for, and the window of days it is to go out in.',
  data: z.object({ product: id(), version: releaseVersion(), name: text(200).optional(), tier: releaseTier, kind: releaseKind, window: releaseWindow }),
  example: { product, version: '2.4.0', name: 'Spring', tier: 'minor', kind: 'features', window: { from: '2027-03-01', to: '2027-03-12' } },
});

export const releaseRenamed = defineEvent({
  ...stream,
  type: 'ReleaseRenamed',
  version: 1,
  summary: 'The release goes by another name; null where it was taken away.',
  data: z.object({ name: text(200).nullable() }),
  example: { name: 'Spring tide' },
});

export const releaseDescribed = defineEvent({
  ...stream,
  type: 'ReleaseDescribed',
  version: 1,
  summary: 'What the release brings, in a few sentences; null where that was taken away.',
  data: z.object({ description: text(4000).nullable() }),
  example: { description: 'Berths can be booked.' },
});

export const releaseRenumbered = defineEvent({
  ...stream,
  type: 'ReleaseRenumbered',
  version: 1,
  summary: 'The release has another version; the one before is free again.',
  data: z.object({ from: releaseVersion(), to: releaseVersion(), tier: releaseTier }),
  example: { from: '2.4.0', to: '3.0.0', tier: 'major' },
});

export const releaseRescheduled = defineEvent({
  ...stream,
  type: 'ReleaseRescheduled',
  version: 1,
  summary: 'The release is to go out in another window of days, for a reason.',
  data: z.object({ from: releaseWindow, to: releaseWindow, reason: text(2000) }),
  example: { from: { from: '2027-03-01', to: '2027-03-12' }, to: { from: '2027-03-15', to: '2027-03-26' }, reason: 'the tide service is late' },
});

export const releaseFeatureAdded = defineEvent({
  ...stream,
  type: 'ReleaseFeatureAdded',
  version: 1,
  summary: 'A feature is in the scope of the release, which must, should or could have it; other open releases that have it in scope are named.',
  data: z.object({ feature: id(), level: scopeLevel, alsoIn: z.array(id()).max(100).optional() }),
  example: { feature, level: 'must', alsoIn: [other] },
});

export const releaseFeatureDropped = defineEvent({
  ...stream,
  type: 'ReleaseFeatureDropped',
  version: 1,
  summary: 'A feature is no longer in the scope of the release.',
  data: z.object({ feature: id(), reason: text(2000).optional() }),
  example: { feature, reason: 'not built in time' },
});

export const releaseScopeLevelChanged = defineEvent({
  ...stream,
  type: 'ReleaseScopeLevelChanged',
  version: 1,
  summary: 'The release needs a feature more or less than before.',
  data: z.object({ feature: id(), from: scopeLevel, to: scopeLevel }),
  example: { feature, from: 'must', to: 'should' },
});

export const releaseReadinessAdded = defineEvent({
  ...stream,
  type: 'ReleaseReadinessAdded',
  version: 1,
  summary: 'A function of the organisation has something to get ready for the release, and somebody who answers for it.',
  data: z.object({ item: id(), function: text(50), name: text(200), owner: id(), due: day(), mandatory: z.boolean() }),
  example: { item, function: 'support', name: 'Answers to ten likely questions', owner, due: '2027-02-26', mandatory: true },
});

export const releaseReadinessCompleted = defineEvent({
  ...stream,
  type: 'ReleaseReadinessCompleted',
  version: 1,
  summary: 'Something that was to be got ready is ready.',
  data: z.object({ item: id(), evidence: text(2000).optional(), day: day().optional() }),
  example: { item, evidence: 'the answers are in the guide', day: '2027-02-24' },
});

export const releaseReadinessReopened = defineEvent({
  ...stream,
  type: 'ReleaseReadinessReopened',
  version: 1,
  summary: 'Something was not ready after all, for a reason.',
  data: z.object({ item: id(), reason: text(2000) }),
  example: { item, reason: 'two answers are wrong' },
});

export const releaseReadinessWaived = defineEvent({
  ...stream,
  type: 'ReleaseReadinessWaived',
  version: 1,
  summary: 'The release goes out without something that was to be got ready, for a reason.',
  data: z.object({ item: id(), reason: text(2000) }),
  example: { item, reason: 'a beta has no support' },
});

export const releaseCancelled = defineEvent({
  ...stream,
  type: 'ReleaseCancelled',
  version: 1,
  summary: 'The release will not go out, for a reason.',
  data: z.object({ reason: text(2000) }),
  example: { reason: 'its features go out with the next one' },
});

export const releaseArchived = defineEvent({
  ...stream,
  type: 'ReleaseArchived',
  version: 1,
  summary: 'The release was put away; it can be restored.',
  data: z.object({ reason: text(2000).optional() }),
  example: {},
});

export const releaseRestored = defineEvent({
  ...stream,
  type: 'ReleaseRestored',
  version: 1,
  summary: 'The release is in use again.',
  data: z.object({}),
  example: {},
});
