import { addCompetitor } from './domain/add-competitor.js';
import { archiveCompetitor } from './domain/archive-competitor.js';
import { noteMove } from './domain/note-move.js';
import { restoreCompetitor } from './domain/restore-competitor.js';
import { retractMove } from './domain/retract-move.js';
import { rewordCompetitor } from './domain/reword-competitor.js';

export { competitor } from './competitor.aggregate.js';
export { competitorMove } from './views/competitor-move.js';
export { competitorPage } from './views/competitor-page.js';

/** Every command of a competitor. */
export const competitorCommands = [addCompetitor, rewordCompetitor, noteMove, retractMove, archiveCompetitor, restoreCompetitor] as const;
