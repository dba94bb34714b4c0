import { assumptionFor } from './assumption/assumption.js';
import { assumptionUndo } from './assumption/assumption.undo.js';
import { customFieldUndo } from './custom-field/custom-field.undo.js';
import { decisionFor } from './decision/decision.js';
import { decisionUndo } from './decision/decision.undo.js';
import { discussionFor } from './discussion/discussion.js';
import { discussionUndo } from './discussion/discussion.undo.js';
import { followRecords } from './follow-records.js';
import { carryCard } from './record/carry-card.js';
import { recordUndo } from './record/record.undo.js';
import { recordsFor, type RecordsOptions } from './record/records.js';

/**
 * All that a service has of the records of whatever kind: cards and custom fields, discussions, decisions and assumptions.
 * Mount `aggregates`, `commands`, `undos`, `queries` and `lists` as they are, and feed `knownOrganisation`; `reactions` too where records move, and `beside` where they are copied.
 */
export function commonRecords(context: 'product' | 'project', options: RecordsOptions) {
  const records = recordsFor(context, options);
  const discussion = discussionFor(context);
  const decision = decisionFor(context);
  const assumption = assumptionFor(context);
  return {
    ...{ records, discussion, decision, assumption },
    aggregates: [...records.aggregates, discussion.aggregate, decision.aggregate, assumption.aggregate],
    commands: [...records.commands, ...discussion.commands, ...decision.commands, ...assumption.commands],
    undos: [recordUndo(records), customFieldUndo(records.customFields), discussionUndo(discussion), decisionUndo(decision), assumptionUndo(assumption)],
    queries: records.queries,
    beside: carryCard(records),
    reactions: followRecords(context, { records, discussion, decision, assumption }).reactions,
    lists: [...records.lists, { path: 'discussions', view: discussion.list, summary: 'Discussions, by what they are about.' }],
  };
}
