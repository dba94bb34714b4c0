import { ticketPage } from '@wheelhouse/event-sourcing/testing/tickets';
import { clientConfig } from '@wheelhouse/event-store-postgres';
import { copyRows } from '@wheelhouse/event-store-postgres/projections/copy-rows';
import { createIndexesSql, createTableSql, namedTable } from '@wheelhouse/event-store-postgres/projections/view-table';
import pg from 'pg';
import { setTimeout as wait } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { alternate } from './alternate.mjs';
import { openTicket, openTickets, renameTicket, request } from './tickets.mjs';

const EVENTS_OF_A_TICKET = 4;
const CHUNK = 10_000;
const COMMAND_EVERY_MS = 20;

/** The page of every ticket built anew while commands come in, against the same events read, folded and copied by a script. */
export const rebuild = {
  name: 'rebuild',
  goal: '≥ 0.4 of the floor',
  unit: 'events/s',
  met: ({ ratio }) => ratio >= 0.4,
  async run({ databaseUrl, rounds = 3, events = 1_000_000 }) {
    const { database, store, handler, close } = await openTickets(databaseUrl, 4);
    try {
      await fill(database, events);
      return await alternate({
        rounds,
        floor: () => perSecond(() => script(database)),
        figure: () => whileServing(handler, () => perSecond(() => store.rebuild(ticketPage))),
      });
    } finally {
      await close();
    }
  },
};

async function perSecond(act) {
  const start = performance.now();
  const events = await act();
  return (events * 1000) / (performance.now() - start);
}

/** Tickets with an opening and some renames each, as if they had been written one after another. */
export async function fill(database, events) {
  await database.query('create table seeds as select uuidv7() as id, n from generate_series(1, $1::integer) n', [events / EVENTS_OF_A_TICKET]);
  await database.query(`insert into events (epoch, partition_key, stream_type, stream_id, version, event_id, type, schema_version, data, metadata, recorded_at)
    select 1, id, 'ticket', id, version, uuidv7(),
      case version when 1 then 'TicketOpened' else 'TicketRenamed' end, 1,
      case version when 1 then jsonb_build_object('title', 'Wheel ' || n || ' squeaks', 'team', 'wheels') else jsonb_build_object('title', 'Wheel ' || n || ' is bent ' || version) end,
      jsonb_build_object('actor', gen_random_uuid(), 'command', 'rename-ticket', 'correlationId', gen_random_uuid(), 'idempotencyKey', gen_random_uuid()),
      clock_timestamp()
    from generate_series(1, ${EVENTS_OF_A_TICKET}) version cross join seeds order by version, n`);
  await database.query('drop table seeds');
  await database.query('vacuum analyze events');
}

async function whileServing(handler, act) {
  let serving = true;
  let served = 0;
  const client = (async () => {
    while (serving) {
      const id = uuidv7();
      for (const made of [request(openTicket, id, 'Another wheel'), request(renameTicket, id, 'A bent one')]) {
        const outcome = await handler.handle(made);
        if (!('version' in outcome)) throw new Error(`refused: ${outcome.code}`);
        served += 1;
        await wait(COMMAND_EVERY_MS);
      }
    }
  })();
  const result = await act().finally(() => {
    serving = false;
  });
  await client;
  if (served === 0) throw new Error('nothing was served meanwhile');
  return result;
}

const READ = `select stream_id, version, type, data, metadata, recorded_at from events
  where (stream_id, version) > ($1, $2) order by stream_id, version limit ${CHUNK}`;

/** What one would write for once: read everything in order, fold it, copy the rows into a table, index it. */
export async function script(database) {
  const client = new pg.Client(clientConfig(database.url));
  await client.connect();
  try {
    const rows = new Map();
    let [stream, version, events] = ['', 0, 0];
    for (;;) {
      const { rows: read } = await client.query({ name: 'read', text: READ, values: [stream, version] });
      for (const row of read) {
        const event = { type: row.type, data: row.data, streamId: row.stream_id, metadata: row.metadata, recordedAt: row.recorded_at };
        rows.set(row.stream_id, ticketPage.fold(rows.get(row.stream_id), event, row.stream_id));
      }
      events += read.length;
      if (read.length < CHUNK) break;
      ({ stream_id: stream, version } = read.at(-1));
    }
    const table = namedTable(ticketPage, 'floor_page');
    await client.query('drop table if exists floor_page');
    await client.query(createTableSql(table));
    await copyRows(client, table, { inserts: [...rows].map(([id, row]) => ({ id, row, source: id })) });
    for (const index of createIndexesSql(table)) await client.query(index);
    return events;
  } finally {
    await client.end();
  }
}

export const rows = [rebuild];
