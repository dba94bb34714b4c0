import { commandOf, id, isRejection, partId, reject, z, type Rejection } from '@wheelhouse/event-sourcing';
import { rankFor } from '@wheelhouse/records';
import { productManagers } from '../../product/product.access.js';
import { roadmap } from '../roadmap.aggregate.js';
import { inTheWay, inverse, stands, type Gesture, type GestureEvent } from './gestures.js';
import { nameOf, named, subjectsOn, type Named } from './names.js';
import { acknowledge, askProjects, MOST_ITEMS, MOST_LANES, rankedItems, rankedLanes, unarchived, type Change } from './roadmap.rules.js';
import { onBoard, type Board, type KnownRoadmap } from './roadmap.state.js';

const body = z.object({
  of: id().optional().meta({ description: 'The gesture to undo; the newest ones where none is named.' }),
  last: z.int().min(1).max(50).default(1).meta({ description: 'How many of the newest gestures to undo, where none is named.' }),
  acknowledge: acknowledge(),
  gesture: partId(),
});

export const undoGesture = commandOf(roadmap)({
  name: 'undo-gesture',
  method: 'POST',
  path: '/:id/undo',
  summary: 'Take back a gesture, or the newest ones, by facts that restore what was; refused where later edits stand in the way, which are named',
  body,
  example: { last: 1 },
  access: productManagers,
  facts: ({ id: self }) => subjectsOn(self),
  decide: (state, command, subjects) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    const targets = targetsOf(known, command.body);
    if (isRejection(targets) || targets.length === 0) return targets as Rejection | [];
    const refused = laterEdits(known, targets, named(command.actor, subjects));
    if (refused) return refused;
    const { events, board } = takenBack(known, targets, command.body.gesture);
    const unfit = boardRefused(board);
    if (unfit) return unfit;
    const asked = askProjects(changesBetween(known, board), subjects.features, command.body);
    return isRejection(asked) ? asked : [...events, ...asked];
  },
});

/** What is to be taken back, newest first. */
function targetsOf({ gestures }: KnownRoadmap, { of, last, gesture }: z.output<typeof body>): readonly Gesture[] | Rejection {
  if (gestures.some((one) => one.gesture === gesture)) return reject.conflict('roadmap.gesture-over', 'Undoing is a gesture of its own; name it by another id.', '/gesture');
  if (of !== undefined) {
    const target = gestures.find((one) => one.gesture === of);
    if (!target) return reject.invalid('roadmap.gesture-unknown', 'There is no such gesture, or it lies too far back.', '/of');
    return stands(gestures, of) ? [target] : [];
  }
  const newest = gestures.filter((one) => one.undoes.length === 0 && stands(gestures, one.gesture)).slice(-last);
  return newest.length === 0 ? reject.conflict('roadmap.nothing-to-undo', 'There is nothing to undo.') : newest.toReversed();
}

const MOST_NAMED = 10;

function laterEdits(known: KnownRoadmap, targets: readonly Gesture[], names: ReadonlyMap<string, Named>): Rejection | undefined {
  const except = new Set(targets.map(({ gesture }) => gesture));
  const blocking = [...new Set(targets.flatMap(({ gesture }) => inTheWay(known.gestures, gesture, except)))];
  if (blocking.length === 0) return undefined;
  const said = blocking.slice(0, MOST_NAMED).map(({ gesture, events: [event] }) => `${event ? inWords(known, event, names) : 'an edit'} (gesture ${gesture})`);
  const more = blocking.length > MOST_NAMED ? ` and ${blocking.length - MOST_NAMED} more` : '';
  return reject.conflict('roadmap.later-edits', `Later edits stand in the way: ${said.join('; ')}${more}. Undo them first.`, '/of');
}

function inWords(known: KnownRoadmap, event: GestureEvent, names: ReadonlyMap<string, Named>): string {
  const item = (id: string) => nameOf(known.items.find((one) => one.item === id), names);
  const lane = (id: string, name?: string) => `the lane '${name ?? known.lanes.find((one) => one.lane === id)?.name ?? id}'`;
  switch (event.type) {
    case 'RoadmapLaneAdded':
      return `${lane(event.data.lane, event.data.name)} was added`;
    case 'RoadmapLaneRemoved':
      return `${lane(event.data.lane, event.data.name)} was removed`;
    case 'RoadmapLaneRenamed':
      return `${lane(event.data.lane)} was renamed`;
    case 'RoadmapLaneMoved':
      return `${lane(event.data.lane)} was moved`;
    case 'RoadmapLaneShifted':
      return `${lane(event.data.lane)} was shifted`;
    case 'RoadmapItemPlaced':
      return `${nameOf(event.data.item, names)} was placed`;
    case 'RoadmapItemRemoved':
      return `${nameOf(event.data.item, names)} was removed`;
    case 'RoadmapItemMoved':
      return `${item(event.data.item)} was moved`;
    case 'RoadmapDateOverridden':
      return `the days of ${item(event.data.item)} were set`;
    case 'RoadmapForecastFollowed':
      return `${item(event.data.item)} was made to follow its forecast`;
    case 'RoadmapMilestoneRenamed':
    case 'RoadmapItemConfidenceStated':
    case 'RoadmapItemNoted':
    case 'RoadmapItemDisclosureSet':
      return `${item(event.data.item)} was reworded`;
  }
}

function takenBack(known: KnownRoadmap, targets: readonly Gesture[], gesture: string): { readonly events: readonly GestureEvent[]; readonly board: Board } {
  let board: Board = known;
  const events = targets.flatMap((target) => target.events.toReversed()).map((event) => {
    const back = withFreeRank(inverse(event, gesture), board);
    board = onBoard(board, back);
    return back;
  });
  return { events, board };
}

/** A rank that came free may have been taken since; then what comes back stands right behind who took it. */
function withFreeRank(event: GestureEvent, board: Board): GestureEvent {
  switch (event.type) {
    case 'RoadmapItemPlaced':
      return { type: event.type, data: { ...event.data, item: { ...event.data.item, rank: free(event.data.item.item, event.data.item.rank, rankedItems(board)) } } };
    case 'RoadmapItemMoved':
      return { type: event.type, data: { ...event.data, to: { ...event.data.to, rank: free(event.data.item, event.data.to.rank, rankedItems(board)) } } };
    case 'RoadmapLaneAdded':
      return { type: event.type, data: { ...event.data, rank: free(event.data.lane, event.data.rank, rankedLanes(board)) } };
    case 'RoadmapLaneMoved':
      return { type: event.type, data: { ...event.data, to: free(event.data.lane, event.data.to, rankedLanes(board)) } };
    default:
      return event;
  }
}

function free(self: string, rank: string, list: ReturnType<typeof rankedItems>): string {
  const taken = list.find((other) => other.rank === rank && other.id !== self);
  const next = taken && rankFor(self, list.filter(({ id: other }) => other !== self), { after: taken.id });
  return typeof next === 'object' ? next.rank : rank;
}

/** What undoing in whatever order cannot bring about; the rule of later edits is stricter, but for limits. */
function boardRefused({ lanes, items }: Board): Rejection | undefined {
  if (lanes.length === 0) return reject.conflict('roadmap.last-lane', 'Its last lane would go.', '/of');
  if (items.length > MOST_ITEMS || lanes.length > MOST_LANES) return reject.conflict('roadmap.full', `A roadmap has ${MOST_ITEMS} items and ${MOST_LANES} lanes at most.`, '/of');
  return undefined;
}

const changesBetween = (before: Board, after: Board): readonly Change[] =>
  before.items.flatMap((item) => {
    const to = after.items.find((other) => other.item === item.item);
    return to ? [{ item, to }] : [];
  });

