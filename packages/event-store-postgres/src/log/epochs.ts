import type pg from 'pg';
import { lockHash } from '../command/locks.js';

/**
 * Transaction ids mean something in one cluster, on one timeline, only: a database restored elsewhere starts small
 * again. Each such life of a log is an epoch, and places are compared by epoch first.
 */
export interface Epoch {
  readonly epoch: number;
  readonly systemIdentifier: string;
  readonly timeline: number;
}

// The control file tells the timeline of the last checkpoint only; the name of the current WAL file tells it at once.
const NEWEST = `select control.system_identifier::text as here_system,
    ('x' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8))::bit(32)::int as here_timeline,
    newest.epoch, newest.system_identifier, newest.timeline
  from pg_control_system() control
  left join lateral (select * from epochs order by epoch desc limit 1) newest on true`;

interface NewestRow {
  readonly here_system: string;
  readonly here_timeline: number;
  readonly epoch: number | null;
  readonly system_identifier: string | null;
  readonly timeline: number | null;
}

/**
 * The epoch to write in, on this connection; opens the next one where the cluster is not the one that the newest epoch
 * names. Called for every new connection: no cluster changes under a connection that lasts.
 */
export async function enterEpoch(client: pg.ClientBase): Promise<number> {
  const known = await newest(client);
  if (isHere(known)) return known.epoch;
  await client.query('begin');
  try {
    await client.query('select pg_advisory_xact_lock($1)', [lockHash('epoch')]);
    const again = await newest(client);
    const epoch = isHere(again) ? again.epoch : (again.epoch ?? 0) + 1;
    if (!isHere(again)) {
      await client.query('insert into epochs (epoch, system_identifier, timeline) values ($1, $2, $3)', [epoch, again.here_system, again.here_timeline]);
    }
    await client.query('commit');
    return epoch;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function newest(client: pg.ClientBase): Promise<NewestRow> {
  const [row] = (await client.query<NewestRow>(NEWEST)).rows;
  if (!row) throw new Error('pg_control_system() answered nothing');
  return row;
}

function isHere(row: NewestRow): row is NewestRow & { readonly epoch: number } {
  return row.epoch !== null && row.system_identifier === row.here_system && row.timeline === row.here_timeline;
}
