import type { AnyAggregate } from '../aggregate.js';
import type { EventStore, LoadedStream } from '../store.js';
import { look } from './ticket-log.js';
import { ticket } from './tickets.js';

/** A store that is open while the tests run; asked for by each, since it is opened before them and behind their making. */
export interface UnderTest {
  readonly store: EventStore;
  /** Sets the store's clock that many milliseconds off. */
  setClock(milliseconds: number): void;
}

/** A stream as a transaction finds it. */
export async function load(test: () => UnderTest, id: string, aggregate: AnyAggregate = ticket): Promise<LoadedStream> {
  const [loaded] = (await look(test().store, { streams: [{ aggregate, id }] })).streams;
  if (!loaded) throw new Error('nothing loaded');
  return loaded;
}
