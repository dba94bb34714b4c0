import { releaseEvents, type ReleaseKind, type ReleaseStatus, type ReleaseTier, type RolloutScope } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';
import { evolve, noRelease, type Evaluation, type Gate, type KnownRelease, type Readiness, type ReleaseEvent, type RolloutAct, type ScopeItem } from '../domain/release.state.js';

/** A release as its page and the list of releases show it. */
export const releasePage = defineView({
  name: 'release-page',
  version: 1,
  source: 'own',
  events: releaseEvents,
  columns: {
    id: column.uuid(),
    root: column.uuid(),
    product: column.uuid(),
    version: column.text(),
    name: column.text().orNull(),
    description: column.text().orNull(),
    tier: column.text<ReleaseTier>(),
    kind: column.text<ReleaseKind>(),
    windowFrom: column.day(),
    windowTo: column.day(),
    status: column.text<ReleaseStatus>(),
    scope: column.json<readonly ScopeItem[]>(),
    readiness: column.json<readonly Readiness[]>(),
    gate: column.json<Gate>().orNull(),
    rollout: column.json<RolloutScope>().orNull(),
    launchedOn: column.day().orNull(),
    out: column.json<readonly string[]>(),
    history: column.json<readonly RolloutAct[]>(),
    evaluation: column.json<Evaluation>().orNull(),
    archived: column.boolean(),
    updatedAt: column.instant(),
  },
  lists: [
    { filters: ['product'], sort: 'windowFrom' },
    { filters: ['product'], sort: 'updatedAt' },
    { filters: ['product'], sort: 'version' },
    { filters: ['product', 'status'], sort: 'windowFrom' },
    { filters: ['status'], sort: 'windowFrom' },
    { filters: [], sort: 'windowFrom' },
  ],
  keys: (event) => [event.streamId],
  fold: (row, event) => {
    const release = evolve(row ? stateOf(row) : noRelease, event as ReleaseEvent);
    if (release.status === 'none') return row;
    const { window, ...columns } = release;
    return { id: event.streamId, root: event.partitionKey, ...columns, windowFrom: window.from, windowTo: window.to, updatedAt: event.recordedAt };
  },
});

type Shown = Omit<KnownRelease, 'window'> & { readonly id: string; readonly root: string; readonly windowFrom: string; readonly windowTo: string; readonly updatedAt: string };

// The page shows all that the state knows, so the row is the state and one evolve serves both.
const stateOf = ({ id: _id, root: _root, updatedAt: _at, windowFrom: from, windowTo: to, ...known }: Shown): KnownRelease => ({ ...known, window: { from, to } });
