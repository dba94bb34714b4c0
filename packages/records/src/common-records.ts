import { assumptionFor } from './assumption/assumption.js';
import { decisionFor } from './decision/decision.js';
import { discussionFor } from './discussion/discussion.js';
import { followRecords } from './follow-records.js';
import { recordsFor, type RecordsOptions } from './record/records.js';

/**
 * All that a service has of the records of whatever kind: cards and custom fields, discussions, decisions and assumptions.
 * Mount `aggregates`, `commands`, `queries` and `lists` as they are, and feed `knownOrganisation`; `reactions` too where records move.
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
    queries: records.queries,
    reactions: followRecords(context, { records, discussion, decision, assumption }).reactions,
    lists: [...records.lists, { path: 'discussions', view: discussion.list, summary: 'Discussions, by what they are about.' }],
  };
}
