import { by, noWayBack, undoOf } from '@wheelhouse/event-sourcing';
import { archiveCompetitor } from './domain/archive-competitor.js';
import { restoreCompetitor } from './domain/restore-competitor.js';
import { retractMove } from './domain/retract-move.js';
import { rewordCompetitor } from './domain/reword-competitor.js';
import { competitor } from './competitor.aggregate.js';

export const competitorUndo = undoOf(competitor)({
  CompetitorAdded: by('*', archiveCompetitor, (_data, { why }) => ({ reason: why })),
  CompetitorArchived: by('archived', restoreCompetitor, () => ({})),
  CompetitorRestored: by('archived', archiveCompetitor, (_data, { why }) => ({ reason: why })),
  CompetitorRenamed: by('name', rewordCompetitor, ({ from }) => ({ name: from })),
  CompetitorDescribed: by('description', rewordCompetitor, (_data, { before: { description, website } }) => ({ description, website })),
  CompetitorMoveNoted: by(({ move }) => `move:${move}`, retractMove, ({ move }, { why }) => ({ move, reason: why })),
  CompetitorMoveRetracted: noWayBack(({ move }) => `move:${move}`, 'a note that was retracted is written anew'),
});
