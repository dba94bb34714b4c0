import type { Place } from '@wheelhouse/event-sourcing';
import type pg from 'pg';

/** The last record of a partition as the relay published it. */
export interface Noted {
  /** Offset behind the record. */
  readonly nextOffset: number;
  /** The nil UUID where the record was someone else's, and has no id that could be compared. */
  readonly eventId: string;
}

/** What a relay has published of a topic. */
export interface RelayState {
  readonly generation: string;
  /** Place of the newest event that is out; undefined where the log is to be published from its start. */
  readonly place: Place | undefined;
  readonly noted: ReadonlyMap<number, Noted>;
}

export const NIL = '00000000-0000-0000-0000-000000000000';

type Client = pg.ClientBase | pg.Pool;

interface StateRow {
  readonly generation: string;
  readonly epoch: number | null;
  readonly transaction_id: string | null;
  readonly position: string | null;
}

/** Reads what is noted of a topic; undefined where nothing was ever published from this database. */
export async function readRelayState(client: Client, topic: string): Promise<RelayState | undefined> {
  const { rows } = await client.query<StateRow>(
    'select generation, epoch, transaction_id::text, position::text from relay_state where topic = $1', [topic]);
  const [row] = rows;
  if (!row) return undefined;
  const partitions = await client.query<{ partition: number; next_offset: number; event_id: string }>(
    'select partition, next_offset, event_id from relay_partitions where topic = $1', [topic]);
  const place = row.epoch === null || row.transaction_id === null || row.position === null ? undefined
    : { epoch: row.epoch, transaction: row.transaction_id, position: row.position };
  return {
    generation: row.generation,
    place,
    noted: new Map(partitions.rows.map((each) => [each.partition, { nextOffset: Number(each.next_offset), eventId: each.event_id }])),
  };
}

/**
 * Begins a generation: the log is to be published from its start, behind what stands in the partitions now.
 * `stands` undefined leaves what was noted of them.
 */
export async function writeGeneration(client: Client, topic: string, generation: string, stands: ReadonlyMap<number, Noted> | undefined): Promise<void> {
  await client.query(
    `with begun as (
       insert into relay_state (topic, generation) values ($1, $2)
       on conflict (topic) do update set generation = excluded.generation, epoch = null, transaction_id = null, position = null, updated_at = clock_timestamp()
     ), forgotten as (
       delete from relay_partitions where topic = $1 and $3 and partition <> all($4::int[])
     )
     insert into relay_partitions (topic, partition, next_offset, event_id) select $1, * from unnest($4::int[], $5::bigint[], $6::uuid[])
     on conflict (topic, partition) do update set next_offset = excluded.next_offset, event_id = excluded.event_id`,
    [topic, generation, stands !== undefined, ...columns(stands ?? new Map())],
  );
}

/** Notes what was published; false where another generation has begun since. */
export async function writePublished(client: Client, topic: string, generation: string, place: Place, noted: ReadonlyMap<number, Noted>): Promise<boolean> {
  const { rowCount } = await client.query({
    name: 'relay-published',
    text: `with moved as (
        update relay_state set epoch = $3, transaction_id = $4, position = $5, updated_at = clock_timestamp() where topic = $1 and generation = $2 returning topic
      ), put as (
        insert into relay_partitions (topic, partition, next_offset, event_id) select moved.topic, given.* from moved, unnest($6::int[], $7::bigint[], $8::uuid[]) as given
        on conflict (topic, partition) do update set next_offset = excluded.next_offset, event_id = excluded.event_id
          where relay_partitions.next_offset < excluded.next_offset
      )
      select from moved`,
    values: [topic, generation, place.epoch, place.transaction, place.position, ...columns(noted)],
  });
  return rowCount === 1;
}

/** Notes records that were published again, outside the order of the log. */
export async function writeRepublished(client: Client, topic: string, noted: ReadonlyMap<number, Noted>): Promise<void> {
  await client.query(
    `insert into relay_partitions (topic, partition, next_offset, event_id) select $1, * from unnest($2::int[], $3::bigint[], $4::uuid[])
     on conflict (topic, partition) do update set next_offset = excluded.next_offset, event_id = excluded.event_id
       where relay_partitions.next_offset < excluded.next_offset`,
    [topic, ...columns(noted)],
  );
}

const columns = (noted: ReadonlyMap<number, Noted>): [number[], number[], string[]] => {
  const entries = [...noted];
  return [entries.map(([partition]) => partition), entries.map(([, { nextOffset }]) => nextOffset), entries.map(([, { eventId }]) => eventId)];
};
