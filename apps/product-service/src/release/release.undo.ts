import { by, byOneOf, noWayBack, step, undoOf, withOthers, type Compensation } from '@wheelhouse/event-sourcing';
import { archiveRelease, restoreRelease } from './domain/end-release.js';
import { completeReadiness, reopenReadiness, waiveReadiness } from './domain/keep-readiness.js';
import { addFeature, changeScopeLevel, dropFeature } from './domain/keep-scope.js';
import type { KnownRelease, Readiness } from './domain/release.state.js';
import { renumberRelease, rescheduleRelease } from './domain/replan-release.js';
import { rewordRelease } from './domain/reword-release.js';
import { release } from './release.aggregate.js';

const readinessIn = ({ readiness }: KnownRelease, item: string): Readiness | undefined => readiness.find((one) => one.item === item);

/** Something to get ready as it stood, from where it is open. */
const readinessBack = ({ item, status, note }: Readiness): readonly Compensation[] => {
  if (status === 'done') return [step(completeReadiness, { item, evidence: note ?? undefined })];
  return status === 'waived' ? [step(waiveReadiness, { item, reason: note ?? '' })] : [];
};

export const releaseUndo = undoOf(release)({
  ReleasePlanned: by('*', archiveRelease, (_data, { why }) => ({ reason: why })),
  ReleaseArchived: by('archived', restoreRelease, () => ({})),
  ReleaseRestored: by('archived', archiveRelease, (_data, { why }) => ({ reason: why })),
  ReleaseRenamed: by('name', rewordRelease, (_data, { before }) => ({ name: before.name })),
  ReleaseDescribed: by('description', rewordRelease, (_data, { before }) => ({ description: before.description })),
  ReleaseRenumbered: by('version', renumberRelease, ({ from }, { before }) => ({ version: from, tier: before.tier })),
  ReleaseRescheduled: by('window', rescheduleRelease, ({ from }, { why }) => ({ window: from, reason: why })),
  ReleaseFeatureAdded: by(({ feature }) => `scope:${feature}`, dropFeature, ({ feature }, { why }) => ({ feature, reason: why })),
  ReleaseFeatureDropped: by(({ feature }) => `scope:${feature}`, addFeature, ({ feature }, { before }) => before.scope.find((one) => one.feature === feature)),
  ReleaseScopeLevelChanged: by(({ feature }) => `scope:${feature}`, changeScopeLevel, ({ feature, from }) => ({ feature, level: from })),
  ReleaseGoLapsed: withOthers('gate', 'a go that lapsed is held anew'),
  ReleaseReadinessAdded: by(({ item }) => `readiness:${item}`, waiveReadiness, ({ item }, { why }) => ({ item, reason: why })),
  ReleaseReadinessCompleted: byOneOf(({ item }) => `readiness:${item}`, [reopenReadiness, waiveReadiness], ({ item }, { before, why }) => {
    const was = readinessIn(before, item);
    return was && [step(reopenReadiness, { item, reason: was.status === 'open' ? (was.note ?? why) : why }), ...readinessBack(was)];
  }),
  ReleaseReadinessWaived: by(({ item }) => `readiness:${item}`, reopenReadiness, ({ item }, { before, why }) => ({ item, reason: readinessIn(before, item)?.note ?? why })),
  ReleaseReadinessReopened: byOneOf(({ item }) => `readiness:${item}`, [completeReadiness, waiveReadiness], ({ item }, { before }) => {
    const was = readinessIn(before, item);
    return was && readinessBack(was);
  }),
  ReleaseGoNoGoHeld: noWayBack('gate', 'a decision that was taken stands; hold another one'),
  ReleaseConditionMet: noWayBack('gate', 'what was shown was seen; hold another go'),
  ReleaseLaunched: noWayBack('*', 'it is out; roll it back'),
  ReleaseWidened: noWayBack('rollout', 'users have it; roll it back'),
  ReleasePaused: noWayBack('rollout', 'it was paused on that day; resume it'),
  ReleaseResumed: noWayBack('rollout', 'it went on on that day; pause it'),
  ReleaseRolledBack: noWayBack('*', 'it was taken from its users; launch it again'),
  ReleaseRelaunched: noWayBack('*', 'it is out; roll it back'),
  ReleaseEvaluated: noWayBack('status', 'what was found is told'),
  ReleaseCancelled: noWayBack('status', 'a release that was cancelled is planned anew'),
});
