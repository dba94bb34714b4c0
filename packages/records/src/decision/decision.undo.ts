import { by, noWayBack, undoOf, withOthers } from '@wheelhouse/event-sourcing';
import type { decisionFor } from './decision.js';

/** How what is written down about a decision is taken back. */
export const decisionUndo = ({ aggregate, command }: Pick<ReturnType<typeof decisionFor>, 'aggregate' | 'command'>) =>
  undoOf(aggregate)({
    DecisionLogged: by('*', command.archive, (_data, { why }) => ({ reason: why })),
    DecisionRevisited: noWayBack('review', 'somebody looked at it; look at it again'),
    DecisionNoteRedacted: noWayBack(({ revisit }) => `note:${revisit}`, 'its words are destroyed'),
    DecisionReversed: noWayBack('status', 'a reversal is itself a decision; log a new one'),
    DecisionReworded: by('words', command.reword, (_data, { before: { question, why } }) => ({ question, why })),
    DecisionArchived: by('archived', command.restore, () => ({})),
    DecisionRestored: by('archived', command.archive, (_data, { why }) => ({ reason: why })),
    DecisionMoved: withOthers([], 'it goes where its record goes'),
  });
