import { releaseLaunched, releaseRelaunched, releaseRolledBack } from '@wheelhouse/contracts';
import { systemActor } from '@wheelhouse/event-sourcing';
import { defineReaction } from '@wheelhouse/messaging';
import { launchWithRelease, rollBackWithRelease } from '../feature/domain/follow-release.js';

/**
 * A release launches its features, and takes them back when it is rolled back. They have streams of their own, so this follows by
 * the service's own topic, in the order of the product's key. A feature that was changed meanwhile (reopened, archived) is left
 * as it is: its own rules decide.
 */
export const launchFeatures = defineReaction({
  name: 'release-launches-features',
  from: 'product',
  events: [releaseLaunched, releaseRelaunched, releaseRolledBack],
  actsFrom: '2026-11-01T00:00:00Z',
  whenRefused: 'accept',
  react: ({ type, data, streamId: release, recordedAt: now }) => {
    const { day, features } = data;
    const { command, body } = type === 'ReleaseRolledBack' ? { command: rollBackWithRelease, body: { release, day, reason: data.reason } } : { command: launchWithRelease, body: { release, day } };
    return features.map((id) => ({ command, id, body, actor: systemActor, now }));
  },
});
