import { roadmapEvents, type RoadmapAudience, type RoadmapItem, type RoadmapKind, type RoadmapLane, type RoadmapShare } from '@wheelhouse/contracts';
import { column, defineView, type Recorded, type Root, type Visibility } from '@wheelhouse/event-sourcing';
import { isGestured } from '../domain/gestures.js';
import { evolve, noRoadmap, type KnownRoadmap, type RoadmapEvent } from '../domain/roadmap.state.js';

/** A gesture as the page lists it, so that somebody can choose what to undo. */
export interface ShownGesture {
  readonly gesture: string;
  readonly at: string;
  readonly by: string;
  /** Types of its facts, each once. */
  readonly facts: readonly string[];
  readonly undoes?: readonly string[];
}

const MOST_SHOWN = 20;

/** A roadmap as its page and the list of roadmaps show it; the root row of its versions. */
export const roadmapPage = defineView({
  name: 'roadmap-page',
  version: 1,
  source: 'own',
  events: roadmapEvents,
  columns: {
    id: column.uuid(),
    name: column.text(),
    description: column.text().orNull(),
    team: column.uuid(),
    visibility: column.text<Visibility>(),
    roles: column.json<Root['roles']>(),
    kind: column.text<RoadmapKind>(),
    products: column.json<readonly string[]>(),
    line: column.uuid().orNull(),
    audience: column.text<RoadmapAudience>(),
    lanes: column.json<readonly RoadmapLane[]>(),
    items: column.json<readonly RoadmapItem[]>(),
    shares: column.json<readonly RoadmapShare[]>(),
    version: column.integer(),
    withdrawn: column.json<readonly number[]>(),
    gestures: column.json<readonly ShownGesture[]>(),
    archived: column.boolean(),
    updatedAt: column.instant(),
  },
  lists: [
    { filters: [], sort: 'name' },
    { filters: [], sort: 'updatedAt' },
    { filters: ['team'], sort: 'name' },
    { filters: ['line'], sort: 'name' },
    { filters: ['archived'], sort: 'name' },
  ],
  keys: (event) => [event.streamId],
  fold: (row, event) => {
    const after = evolve(row ? stateOf(row) : noRoadmap, event as RoadmapEvent);
    if (after.status === 'none') return row;
    const { status, published: _published, parts: _parts, gestures: _log, ...shown } = after;
    return { id: event.streamId, ...shown, gestures: shownGestures(row?.gestures ?? [], event), archived: status === 'archived', updatedAt: event.recordedAt };
  },
});

type Shown = Omit<KnownRoadmap, 'status' | 'published' | 'parts' | 'gestures'> & { readonly archived: boolean; readonly gestures: readonly ShownGesture[] };

// What the page leaves out (content of versions, what can be undone) changes nothing of what it shows.
const stateOf = ({ archived, gestures: _gestures, ...known }: Shown): KnownRoadmap => {
  const { name, description, team, visibility, roles, kind, products, line, audience, lanes, items, shares, version, withdrawn } = known;
  return {
    ...{ name, description, team, visibility, roles, kind, products, line, audience, lanes, items, shares, version, withdrawn },
    ...{ status: archived ? 'archived' : 'active', published: null, parts: [], gestures: [] },
  };
};

function shownGestures(shown: readonly ShownGesture[], event: Recorded<RoadmapEvent>): readonly ShownGesture[] {
  if (!isGestured(event)) return shown;
  const { gesture, undoes } = event.data;
  const last = shown.at(-1);
  const goesOn = last?.gesture === gesture;
  const facts = goesOn ? last.facts : [];
  const undone = goesOn ? (last.undoes ?? []) : [];
  const all = undoes === undefined ? undone : [...new Set([...undone, undoes])];
  const now: ShownGesture = {
    ...{ gesture, at: event.recordedAt, by: event.metadata.actor, facts: facts.includes(event.type) ? facts : [...facts, event.type] },
    ...(all.length === 0 ? {} : { undoes: all }),
  };
  return [...(goesOn ? shown.slice(0, -1) : shown), now].slice(-MOST_SHOWN);
}
