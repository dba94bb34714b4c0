import { standing, type Actor, type RecordedEvent } from '@wheelhouse/event-sourcing';
import { notFound, Problem } from '../http/problem.js';
import type { Call } from '../http/route.js';
import { recordIdOf } from './change-routes.js';
import { storeOf, visibleRow } from './page-routes.js';
import type { ServiceParts } from './service-parts.js';
import { ofItsCommand } from './undo-plan.js';

/** Events of one change set that are read at most. */
const MOST_EVENTS = 5_000;

/** What an id of a change set, or of an event, names. */
export interface FoundChange {
  /** Oldest first. */
  readonly events: readonly RecordedEvent[];
  /** Those of records that the caller sees. */
  readonly seen: readonly RecordedEvent[];
  /** All events of each stream that has some of them. */
  readonly streams: readonly (readonly RecordedEvent[])[];
  /** Ids of what nobody took back, in all of these streams. */
  readonly standing: ReadonlySet<string>;
}

/** Finds what was done at once, as far as the caller may know of it. @throws Problem 404 where nothing of it is theirs to see */
export async function foundChange(parts: ServiceParts, call: Call): Promise<FoundChange> {
  const store = storeOf(parts);
  const id = call.params['id'] ?? '';
  const ofSet = await store.readChangeSet(id, MOST_EVENTS + 1);
  if (ofSet.length > MOST_EVENTS) throw new Problem(409, 'undo.too-many', `It is more than ${MOST_EVENTS} events. Name single events of it.`);
  const one = ofSet.length === 0 ? await store.readEvent(id) : undefined;
  if (!one && ofSet.length === 0) throw notFound('change-set');
  const ids = one ? [one.streamId] : [...new Set(ofSet.map(({ streamId }) => streamId))];
  const seenStreams = new Set<string>();
  for (const first of ids) {
    const event = one ?? ofSet.find(({ streamId }) => streamId === first);
    if (event && (await isSeen(parts, call.actor, event))) seenStreams.add(first);
  }
  if (seenStreams.size === 0) throw notFound('change-set');
  const streams = await Promise.all(ids.map((streamId) => store.readStream(streamId)));
  const events = one ? ofItsCommand(streams[0] ?? [], one) : ofSet;
  return {
    events,
    seen: events.filter(({ streamId }) => seenStreams.has(streamId)),
    streams,
    standing: new Set(streams.flatMap((stream) => [...standing(stream)])),
  };
}

async function isSeen(parts: ServiceParts, actor: Actor, event: RecordedEvent): Promise<boolean> {
  const aggregate = parts.service.aggregates.find(({ stream }) => stream === event.streamType);
  if (!aggregate) return false;
  try {
    await visibleRow(parts, aggregate, actor, recordIdOf(parts, event));
    return true;
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return false;
    throw error;
  }
}
