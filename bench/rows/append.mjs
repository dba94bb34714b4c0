import { clientConfig } from '@wheelhouse/event-store-postgres';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { alternate, rate } from './alternate.mjs';
import { openTicket, openTickets, renameTicket, request } from './tickets.mjs';

const AT_ONCE = 32;
const CONNECTIONS = 16;
const SLICE_MS = 2_000;

/** One-event commands through the handler, against the same rows written by bare statements, each awaited. */
export const append = {
  name: 'append',
  goal: '≥ 0.6 of the floor',
  unit: 'commands/s',
  met: ({ ratio }) => ratio >= 0.6,
  async run({ databaseUrl, rounds }) {
    const { database, handler, close } = await openTickets(databaseUrl, CONNECTIONS);
    const pool = new pg.Pool({ ...clientConfig(database.url), max: CONNECTIONS });
    try {
      return await alternate({
        rounds,
        floor: () => rate(SLICE_MS, AT_ONCE, bareWriter(pool)),
        figure: () => rate(SLICE_MS, AT_ONCE, commander(handler)),
      });
    } finally {
      await pool.end();
      await close();
    }
  },
};

/** Opens a ticket, then renames it, and so on: half creations, half changes with a version to stand on. */
export function commander(handler) {
  const ids = [];
  return async (worker, count) => {
    if (count % 2 === 0) ids[worker] = uuidv7();
    const outcome = await handler.handle(
      count % 2 === 0
        ? request(openTicket, ids[worker], `Wheel ${count} squeaks`)
        : request(renameTicket, ids[worker], `Wheel ${count} is bent`, { expectedVersion: 1 }),
    );
    if (!('version' in outcome)) throw new Error(`refused: ${outcome.code}`);
  };
}

const EVENT = `insert into events (epoch, partition_key, stream_type, stream_id, version, event_id, type, schema_version, data, metadata, recorded_at)
  values (1, $1, 'ticket', $1, $2, $3, $4, 1, $5, $6, clock_timestamp())`;
const PAGE = `insert into ticket_page_v1 (id, team, visibility, roles, archived, title, titles, renames, weight, opened_on, changed_at, _source)
  values ($1, 'wheels', 'open', $2, false, $3, $4, 0, null, now(), clock_timestamp(), $5)`;
const CHANGE = `update ticket_page_v1 set title = $2, titles = $3, renames = renames + 1, weight = 0.25, changed_at = clock_timestamp() where id = $1`;
const ANSWER = 'insert into command_answers (caller, key, fingerprint, stream_id, version, events) values ($1, $2, $3, $4, $5, $6)';

export function bareWriter(pool) {
  const ids = [];
  const member = uuidv7();
  return async (worker, count) => {
    const opens = count % 2 === 0;
    if (opens) ids[worker] = uuidv7();
    const id = ids[worker];
    const [event, key] = [uuidv7(), uuidv7()];
    const title = opens ? `Wheel ${count} squeaks` : `Wheel ${count} is bent`;
    const data = JSON.stringify(opens ? { title, team: 'wheels' } : { title });
    const metadata = JSON.stringify({ actor: member, command: opens ? 'open-ticket' : 'rename-ticket', correlationId: uuidv7(), idempotencyKey: key });
    const client = await pool.connect();
    try {
      await client.query('begin');
      await client.query({ name: 'event', text: EVENT, values: [id, opens ? 1 : 2, event, opens ? 'TicketOpened' : 'TicketRenamed', data, metadata] });
      if (opens) await client.query({ name: 'page', text: PAGE, values: [id, JSON.stringify({ [member]: ['sponsor'] }), title, JSON.stringify([title]), id] });
      else await client.query({ name: 'change', text: CHANGE, values: [id, title, JSON.stringify([title, title])] });
      await client.query({ name: 'answer', text: ANSWER, values: [member, key, 'f'.repeat(64), id, opens ? 1 : 2, [event]] });
      await client.query('commit');
    } finally {
      client.release();
    }
  };
}

export const rows = [append];
