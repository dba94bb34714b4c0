import { clientConfig } from '@wheelhouse/event-store-postgres';
import { commandOf, z } from '@wheelhouse/event-sourcing';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { alternate, rate } from './alternate.mjs';
import { measured, openTickets, request } from './tickets.mjs';

const AT_ONCE = 8;
const EVENTS = 100;
const SLICE_MS = 2_000;

export const importTicket = commandOf(measured)({
  name: 'import-ticket',
  method: 'POST',
  path: '/import',
  summary: 'Takes over a ticket with its past.',
  body: z.object({ title: z.string() }),
  example: { title: 'Broken wheel' },
  access: { scope: 'product:write' },
  creates: () => ({ root: 'wheels' }),
  decide: (_state, command) =>
    Array.from({ length: EVENTS }, (_, index) =>
      index === 0 ? { type: 'TicketOpened', data: { title: command.body.title, team: 'wheels' } } : { type: 'TicketRenamed', data: { title: `${command.body.title} ${index}` } },
    ),
});

/** A hundred events in a transaction, with view, snapshot and answer, against the same rows by bare multi-row insert. */
export const appendBatch = {
  name: 'append-batch',
  goal: '≥ 0.8 of the floor',
  unit: 'events/s',
  met: ({ ratio }) => ratio >= 0.8,
  async run({ databaseUrl, rounds }) {
    const { database, handler, close } = await openTickets(databaseUrl, AT_ONCE);
    const pool = new pg.Pool({ ...clientConfig(database.url), max: AT_ONCE });
    const eventsOf = async (act) => (await rate(SLICE_MS, AT_ONCE, act)) * EVENTS;
    try {
      return await alternate({
        rounds,
        floor: () => eventsOf(bareBatch(pool)),
        figure: () =>
          eventsOf(async (_worker, count) => {
            const outcome = await handler.handle(request(importTicket, uuidv7(), `Wheel ${count}`));
            if (!('version' in outcome)) throw new Error(`refused: ${outcome.code}`);
          }),
      });
    } finally {
      await pool.end();
      await close();
    }
  },
};

const COLUMNS = 8;
const tuple = (row) => {
  const at = (offset) => `$${row * COLUMNS + offset}`;
  return `(1, ${at(1)}, 'ticket', ${at(2)}, ${at(3)}, ${at(4)}, ${at(5)}, 1, ${at(6)}, ${at(7)}, ${at(8)})`;
};
const EVENTS_SQL = `insert into events (epoch, partition_key, stream_type, stream_id, version, event_id, type, schema_version, data, metadata, recorded_at)
  values ${Array.from({ length: EVENTS }, (_, row) => tuple(row)).join(', ')}`;
const PAGE = `insert into ticket_page_v1 (id, team, visibility, roles, archived, title, titles, renames, weight, opened_on, changed_at, _source)
  values ($1, 'wheels', 'open', $2, false, $3, $4, 99, 24.75, now(), clock_timestamp(), $5)`;
const SNAPSHOT = 'insert into snapshots (stream_id, version, state_version, state) values ($1, 100, 1, $2)';
const ANSWER = 'insert into command_answers (caller, key, fingerprint, stream_id, version, events) values ($1, $2, $3, $4, 100, $5)';

export function bareBatch(pool) {
  const member = uuidv7();
  return async (_worker, count) => {
    const [id, key, correlationId] = [uuidv7(), uuidv7(), uuidv7()];
    const title = `Wheel ${count}`;
    const titles = Array.from({ length: EVENTS }, (_, index) => (index === 0 ? title : `${title} ${index}`));
    const ids = titles.map(() => uuidv7());
    const recordedAt = new Date().toISOString();
    const values = titles.flatMap((one, index) => [
      id, id, index + 1, ids[index], index === 0 ? 'TicketOpened' : 'TicketRenamed',
      JSON.stringify(index === 0 ? { title: one, team: 'wheels' } : { title: one }),
      JSON.stringify({ actor: member, command: 'import-ticket', correlationId, idempotencyKey: key }),
      recordedAt,
    ]);
    const client = await pool.connect();
    try {
      await client.query('begin');
      await client.query({ name: 'events', text: EVENTS_SQL, values });
      await client.query({ name: 'page', text: PAGE, values: [id, JSON.stringify({ [member]: ['sponsor'] }), titles.at(-1), JSON.stringify(titles), id] });
      await client.query({ name: 'snapshot', text: SNAPSHOT, values: [id, JSON.stringify({ status: 'open', titles })] });
      await client.query({ name: 'answer', text: ANSWER, values: [member, key, 'f'.repeat(64), id, ids] });
      await client.query('commit');
    } finally {
      client.release();
    }
  };
}

export const rows = [appendBatch];
