import type { Place, RecordedEvent } from '@wheelhouse/event-sourcing';
import type pg from 'pg';
import { writePublished, type Noted, type RelayState } from './relay-state.js';

/** How far a leader is, in memory and as noted in the database. */
export interface Published {
  readonly generation: string;
  place(): Place | undefined;
  noted(): ReadonlyMap<number, Noted>;
  /** Publishes a batch, then notes it. The note is written beside the next batch: what is lost of it is published twice, in order. */
  publish(events: readonly RecordedEvent[], send: (events: readonly RecordedEvent[], noted: ReadonlyMap<number, Noted>) => Promise<ReadonlyMap<number, Noted>>): Promise<void>;
  /** Another generation was begun in the database since. */
  moved(): boolean;
  /** Writes what is not noted yet. */
  flush(): Promise<void>;
}

/** At most one note in this time, in milliseconds: each takes a transaction id, and every relay waits for the oldest one. */
const NOTE_EVERY_MS = 20;

/** `publishFirst` false notes a batch before it is out, which loses it when the relay dies between; only a test asks for it. */
export function published(client: pg.Client, topic: string, state: RelayState, publishFirst: boolean): Published {
  let place = state.place;
  const noted = new Map(state.noted);
  const fresh = new Map<number, Noted>();
  let moved = false;
  let failed: unknown;
  let dirty = false;
  let writing: Promise<void> | undefined;

  const write = async (): Promise<void> => {
    while (dirty && !moved) {
      dirty = false;
      const part = new Map(fresh);
      fresh.clear();
      if (place && !(await writePublished(client, topic, state.generation, place, part))) moved = true;
      if (dirty) await new Promise((resolve) => setTimeout(resolve, NOTE_EVERY_MS));
    }
  };

  const note = (): void => {
    dirty = true;
    writing ??= write()
      .catch((error: unknown) => {
        failed = error;
      })
      .finally(() => {
        writing = undefined;
      });
  };

  return {
    generation: state.generation,
    place: () => place,
    noted: () => noted,
    moved: () => moved,
    publish: async (events, send) => {
      if (failed !== undefined) throw failed;
      const last = events.at(-1)?.place;
      if (!publishFirst) {
        place = last;
        note();
        await writing;
      }
      for (const [partition, standing] of await send(events, noted)) {
        noted.set(partition, standing);
        fresh.set(partition, standing);
      }
      place = last;
      note();
    },
    flush: async () => {
      await writing;
      if (failed === undefined && dirty) await write();
    },
  };
}
