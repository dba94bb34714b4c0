import { decisionContracts } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';
import { rootOf } from '../../about.js';
import { evolve, noDecision, type DecisionEvent, type DecisionOption, type KnownDecision, type Reversal, type Revisit } from '../domain/decision.state.js';

/** The page of a decision in one context, and the lists of them. */
export const decisionPage = (context: 'product' | 'project') =>
  defineView({
    name: 'decision-page',
    version: 1,
    source: 'own',
    events: Object.values(decisionContracts(context)),
    columns: {
      id: column.uuid(),
      root: column.uuid().orNull(),
      subject: column.uuid(),
      subjectType: column.text(),
      question: column.text(),
      status: column.text<KnownDecision['status']>(),
      options: column.json<readonly DecisionOption[]>(),
      chosen: column.uuid(),
      deciders: column.json<readonly string[]>(),
      why: column.text(),
      decidedOn: column.day(),
      reviewOn: column.day().orNull(),
      /** `reviewOn` where the decision still stands: what comes up, soonest first. */
      dueOn: column.day().orNull(),
      revisits: column.json<readonly Revisit[]>(),
      reversal: column.json<Reversal>().orNull(),
      archived: column.boolean(),
      updatedAt: column.instant(),
    },
    lists: [
      { filters: ['subject'], sort: 'decidedOn' },
      { filters: ['root'], sort: 'decidedOn' },
      { filters: ['status'], sort: 'decidedOn' },
      { filters: ['status'], sort: 'reviewOn' },
      { filters: ['root'], sort: 'dueOn' },
      { filters: [], sort: 'dueOn' },
      { filters: [], sort: 'updatedAt' },
    ],
    keys: (event) => [event.streamId],
    fold: (row, event) => {
      // Which root it shows is the store's to say.
      if (event.type === 'DecisionMoved') return row;
      const after = evolve(row ?? noDecision, event as DecisionEvent);
      if (after.status === 'none') return row;
      return {
        ...after,
        id: event.streamId,
        root: event.type === 'DecisionLogged' ? rootOf(event) : (row?.root ?? null),
        dueOn: after.status === 'standing' && !after.archived ? after.reviewOn : null,
        updatedAt: event.recordedAt,
      };
    },
  });

export type DecisionPage = ReturnType<typeof decisionPage>;
