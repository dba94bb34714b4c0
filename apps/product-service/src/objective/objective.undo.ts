import { by, byOneOf, noWayBack, step, undoOf } from '@wheelhouse/event-sourcing';
import { addKeyResult } from './domain/add-key-result.js';
import { alignObjective } from './domain/align-objective.js';
import { archiveObjective } from './domain/archive-objective.js';
import { changeKeyResult } from './domain/change-key-result.js';
import { dropKeyResult } from './domain/drop-key-result.js';
import { linkMetric } from './domain/link-metric.js';
import { moveObjectivePeriod } from './domain/move-objective-period.js';
import type { KeyResult } from './domain/objective.state.js';
import { restoreObjective } from './domain/restore-objective.js';
import { rewordObjective } from './domain/reword-objective.js';
import { unlinkMetric } from './domain/unlink-metric.js';
import { objective } from './objective.aggregate.js';

const told = ({ current: _current, ...keyResult }: KeyResult) => keyResult;

export const objectiveUndo = undoOf(objective)({
  ObjectiveDrafted: by('*', archiveObjective, (_data, { why }) => ({ reason: why })),
  ObjectiveArchived: by('archived', restoreObjective, () => ({})),
  ObjectiveRestored: by('archived', archiveObjective, (_data, { why }) => ({ reason: why })),
  ObjectiveRenamed: by('title', rewordObjective, (_data, { before }) => ({ title: before.title })),
  ObjectiveReasonStated: by('why', rewordObjective, (_data, { before }) => ({ why: before.why })),
  ObjectivePeriodMoved: by('period', moveObjectivePeriod, (_data, { before: { from, to }, why }) => ({ from, to, reason: why })),
  ObjectiveAligned: by('alignment', alignObjective, (_data, { before: { pillar, parent } }) => ({ pillar, parent })),
  ObjectiveKeyResultAdded: by(({ keyResult }) => `key-result:${keyResult}`, dropKeyResult, ({ keyResult }, { why }) => ({ keyResult, reason: why })),
  ObjectiveKeyResultChanged: by(({ keyResult }) => `key-result:${keyResult}`, changeKeyResult, ({ keyResult }, { before, why }) => {
    const was = before.keyResults.find((one) => one.keyResult === keyResult);
    return was && { ...told(was), reason: why };
  }),
  ObjectiveKeyResultDropped: by(
    ({ keyResult }) => `key-result:${keyResult}`,
    addKeyResult,
    ({ keyResult }, { before }) => {
      const was = before.keyResults.find((one) => one.keyResult === keyResult);
      return was?.current === null ? told(was) : undefined;
    },
    'its check-ins would not come back with it',
  ),
  ObjectiveMetricLinked: byOneOf(({ keyResult }) => `key-result:${keyResult}`, [linkMetric, unlinkMetric], ({ keyResult }, { before }) => {
    const metric = before.keyResults.find((one) => one.keyResult === keyResult)?.metric;
    return [metric === undefined ? step(unlinkMetric, { keyResult }) : step(linkMetric, { keyResult, metric })];
  }),
  ObjectiveMetricUnlinked: by(({ keyResult }) => `key-result:${keyResult}`, linkMetric, ({ keyResult, metric }) => ({ keyResult, metric })),
  ObjectiveActivated: noWayBack('status', 'what is wanted is said; cancel it'),
  ObjectiveCheckedIn: noWayBack(({ keyResult }) => `key-result:${keyResult}`, 'a check-in stands; check in anew'),
  ObjectiveCheckInRedacted: noWayBack(({ checkIn }) => `check-in:${checkIn}`, 'its words are destroyed'),
  ObjectiveClosed: noWayBack('status', 'what was learned is told; draft another one'),
  ObjectiveLearningRedacted: noWayBack('learning', 'its words are destroyed'),
  ObjectiveCarriedOver: noWayBack('status', 'another objective goes on in its place'),
  ObjectiveCancelled: noWayBack('status', 'what is cancelled is drafted anew'),
});
