import { assumptionContracts, type SealedText } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';
import { rootOf } from '../../about.js';
import { evolve, noAssumption, type AssumptionEvent, type KnownAssumption, type ToldEvidence } from '../domain/assumption.state.js';

/** The page of an assumption in one context, and the lists of them. */
export const assumptionPage = (context: 'product' | 'project') =>
  defineView({
    name: 'assumption-page',
    version: 1,
    source: 'own',
    events: Object.values(assumptionContracts(context)),
    columns: {
      id: column.uuid(),
      root: column.uuid().orNull(),
      subject: column.uuid(),
      subjectType: column.text(),
      statement: column.text(),
      status: column.text<KnownAssumption['status']>(),
      owner: column.uuid(),
      test: column.text(),
      testBy: column.day(),
      /** `testBy` while it is open: what is to be tested, soonest first. */
      dueOn: column.day().orNull(),
      evidence: column.json<SealedText>().orNull(),
      consequence: column.text().orNull(),
      told: column.json<readonly ToldEvidence[]>(),
      archived: column.boolean(),
      updatedAt: column.instant(),
    },
    lists: [
      { filters: ['subject'], sort: 'testBy' },
      { filters: ['root'], sort: 'testBy' },
      { filters: ['status'], sort: 'testBy' },
      { filters: ['root'], sort: 'dueOn' },
      { filters: ['owner'], sort: 'dueOn' },
      { filters: [], sort: 'dueOn' },
      { filters: [], sort: 'updatedAt' },
    ],
    keys: (event) => [event.streamId],
    fold: (row, event) => {
      // Which root it shows is the store's to say.
      if (event.type === 'AssumptionMoved') return row;
      const after = evolve(row ?? noAssumption, event as AssumptionEvent);
      if (after.status === 'none') return row;
      return {
        ...after,
        id: event.streamId,
        root: event.type === 'AssumptionLogged' ? rootOf(event) : (row?.root ?? null),
        dueOn: after.status === 'open' && !after.archived ? after.testBy : null,
        updatedAt: event.recordedAt,
      };
    },
  });
