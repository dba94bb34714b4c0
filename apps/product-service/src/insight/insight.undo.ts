import { by, byOneOf, noWayBack, step, undoOf } from '@wheelhouse/event-sourcing';
import { archiveInsight } from './domain/archive-insight.js';
import { changeConfidence } from './domain/change-confidence.js';
import { contestInsight } from './domain/contest-insight.js';
import { linkInsight } from './domain/link-insight.js';
import { restoreInsight } from './domain/restore-insight.js';
import { rewordInsight } from './domain/reword-insight.js';
import { settleInsight } from './domain/settle-insight.js';
import { unlinkInsight } from './domain/unlink-insight.js';
import { insight } from './insight.aggregate.js';

export const insightUndo = undoOf(insight)({
  InsightRecorded: by('*', archiveInsight, (_data, { why }) => ({ reason: why })),
  InsightArchived: by('archived', restoreInsight, () => ({})),
  InsightRestored: by('archived', archiveInsight, (_data, { why }) => ({ reason: why })),
  InsightReworded: by('statement', rewordInsight, (_data, { before }) => ({ statement: before.statement })),
  InsightConfidenceChanged: by('confidence', changeConfidence, ({ from }, { why }) => ({ confidence: from, reason: why })),
  InsightEvidenceAdded: noWayBack(({ evidence }) => `evidence:${evidence}`, 'evidence stands; redact words that should not be there'),
  InsightEvidenceRedacted: noWayBack(({ evidence }) => `evidence:${evidence}`, 'its words are destroyed'),
  InsightContested: byOneOf('status', [settleInsight, contestInsight], (_data, { before: { contested }, why }) => [
    contested === null ? step(settleInsight, { reason: why }) : step(contestInsight, { reason: contested }),
  ]),
  InsightSettled: by('status', contestInsight, (_data, { before: { contested }, why }) => ({ reason: contested ?? why })),
  InsightSuperseded: noWayBack('*', 'another insight took its place'),
  InsightLinked: by(({ target }) => `link:${target}`, unlinkInsight, ({ target }) => ({ target })),
  InsightUnlinked: by(({ target }) => `link:${target}`, linkInsight, ({ target }) => ({ target })),
});
