import { v7 as uuidv7 } from 'uuid';
import type { AnyAggregate } from '../aggregate.js';
import type { RecordedEvent } from '../events.js';
import type { Appended, EventStore, Loaded, NewEvent, TransactionRequest, Writes } from '../store.js';
import { ticket, type TicketEvent } from './tickets.js';

/** A fact as it is appended, with an id of its own. */
export const newEvent = (fact: TicketEvent, command = 'test', changeSet?: string): NewEvent => ({
  ...fact,
  id: uuidv7(),
  schemaVersion: 1,
  metadata: { actor: 'mia', command, correlationId: 'c-1', ...(changeSet === undefined ? {} : { changeSet }) },
});

export const opened = (title = 'a', team = 'wheels'): TicketEvent => ({ type: 'TicketOpened', data: { title, team } });
export const renamed = (title: string): TicketEvent => ({ type: 'TicketRenamed', data: { title } });
export const closed: TicketEvent = { type: 'TicketClosed', data: {} };

export const nothing: Omit<TransactionRequest, 'streams'> = { locks: [], keys: [], facts: [], roots: [] };
export const noMore: Omit<Writes, 'appends'> = { reserves: [], answers: [] };

/** Appends facts to one stream, whatever it stands at. */
export async function append(store: EventStore, id: string, facts: readonly TicketEvent[], more: Partial<Writes> = {}, aggregate: AnyAggregate = ticket, changeSet?: string): Promise<Appended> {
  return store.transact({ ...nothing, streams: [{ aggregate, id }] }, ({ streams: [loaded] }) => ({
    write: {
      ...noMore,
      ...more,
      appends: [{ aggregate, streamId: id, partitionKey: loaded?.partitionKey ?? id, expectedVersion: loaded?.version ?? 0, events: facts.map((fact) => newEvent(fact, 'test', changeSet)) }],
    },
    result: ([appended]) => appended ?? { streamId: id, events: [] },
  }));
}

/** What a transaction sees, and leaves as it is. */
export const look = (store: EventStore, request: Partial<TransactionRequest>): Promise<Loaded> =>
  store.transact({ ...nothing, streams: [], ...request }, (loaded) => ({ leave: loaded }));

/** The whole log in pages. */
export async function readAll(store: Pick<EventStore, 'readLog'>, page = 1000): Promise<RecordedEvent[]> {
  const all: RecordedEvent[] = [];
  for (;;) {
    const some = await store.readLog(all.at(-1)?.place, page);
    if (some.length === 0) return all;
    all.push(...some);
  }
}

/** The whole log once so many of the events that are looked for are settled: another writer of the cluster may hold it back for a moment. */
export async function settled(store: Pick<EventStore, 'readLog'>, enough: number, wanted: (event: RecordedEvent) => boolean): Promise<RecordedEvent[]> {
  for (;;) {
    const all = await readAll(store, 7);
    if (all.filter(wanted).length >= enough) return all;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
