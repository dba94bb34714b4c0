/** `npm run status`: a line for each process, how it is and how far behind; exit code 0 only when all is well. */
import pg from 'pg';
import { readRun, readSupervised, readVersion, secretsOf, type RunEntry } from './data-folder.ts';
import { roles } from './databases.ts';
import { birthOf } from './births.mjs';
import { answers } from './kafka.ts';
import { dataFolder } from './places.mjs';
import { inWords, sayPlain } from './say.mjs';
import { services } from './services.ts';

interface Health {
  readonly well: boolean;
  readonly what: string;
  /** How far behind it is, in its own units, where it can be. */
  readonly lag?: string;
}

interface Readiness {
  readonly status?: string;
  readonly checks?: Readonly<Record<string, { readonly ok: boolean; readonly reason?: string; readonly records?: number; readonly seconds?: number }>>;
}

const patience = 5_000;
/** Whatever falls due is tried at once and again within a minute, so something stands in its way by then. */
const OVERDUE_S = 600;
const names = ['postgres', 'kafka', ...services.map(({ name }) => name)];

try {
  process.exitCode = await status(dataFolder());
} catch (error) {
  process.stderr.write(`${inWords(error)}\n`);
  process.exitCode = 1;
}

async function status(folder: string): Promise<number> {
  const run = readRun(folder);
  if (!run) {
    sayPlain(`Wheelhouse does not run on ${folder}. Start it with npm start, or set WHEELHOUSE_DATA to the data directory of the one you mean.`);
    return 1;
  }
  sayPlain(`Wheelhouse at ${run.url}, data in ${folder}${readVersion(folder)?.example === 'loading' ? ' (loading the example organisation)' : ''}`);
  const lines = await Promise.all(names.map(async (name) => {
    const entry = run.processes.find((one) => one.name === name);
    const health = entry ? await healthOf(folder, entry) : { well: false, what: 'does not run' };
    return { name, entry, health };
  }));
  for (const { name, entry, health } of lines) {
    const where = entry?.external ? 'external' : entry ? `pid ${entry.pid}, port ${entry.port}` : '';
    sayPlain(`${health.well ? 'ok ' : 'BAD'}  ${name.padEnd(18)} ${where.padEnd(24)} lag ${(health.lag ?? '-').padEnd(14)} ${health.what}`.trimEnd());
  }
  return lines.every(({ health }) => health.well) ? 0 : 1;
}

async function healthOf(folder: string, entry: RunEntry): Promise<Health> {
  if (entry.external) return { well: true, what: 'someone else\'s; the services tell whether they reach it' };
  if (entry.pid === undefined || birthOf(entry.pid) === undefined) return { well: false, what: 'has died; is its supervisor alive?' };
  if (entry.name === 'postgres') return postgresHealth(folder, entry.port ?? 0);
  if (entry.name === 'kafka') return (await answers(entry.port ?? 0)) ? { well: true, what: 'answers' } : { well: false, what: 'does not answer' };
  const port = readSupervised(folder).find(({ pid }) => pid === entry.pid)?.healthPort ?? entry.port ?? 0;
  return serviceHealth(port);
}

async function postgresHealth(folder: string, port: number): Promise<Health> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password: secretsOf(folder, roles).postgres, database: 'postgres', connectionTimeoutMillis: patience, query_timeout: patience });
  client.on('error', () => undefined);
  try {
    await client.connect();
    // One transaction left open anywhere holds back every relay of the cluster.
    const { rows } = await client.query<{ open: number }>(
      `select coalesce(extract(epoch from max(clock_timestamp() - xact_start)), 0)::float8 as open from pg_stat_activity where backend_xid is not null and pid <> pg_backend_pid()`);
    const open = rows[0]?.open ?? 0;
    return { well: open < 60, what: open < 5 ? 'answers' : `answers; a transaction has been open for ${Math.round(open)} s, and nothing newer is published` };
  } catch (error) {
    return { well: false, what: error instanceof Error ? error.message : String(error) };
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function serviceHealth(port: number): Promise<Health> {
  try {
    const [ready, metrics] = await Promise.all(['readyz', 'metrics'].map((path) => fetch(`http://127.0.0.1:${port}/${path}`, { signal: AbortSignal.timeout(patience) })));
    if (!ready || !metrics) return { well: false, what: 'does not answer' };
    const told = (await ready.json()) as Readiness;
    const bad = Object.entries(told.checks ?? {}).filter(([, check]) => !check.ok).map(([name, check]) => `${name}: ${check.reason ?? 'not well'}`);
    const numbers = await metrics.text();
    const parked = sumOf(numbers, 'wheelhouse_parked_records');
    if (parked) bad.push(`${parked} records are parked (see /api/operations/v1)`);
    const overdue = sumOf(numbers, 'wheelhouse_deadlines_oldest_overdue_seconds') ?? 0;
    if (overdue > OVERDUE_S) bad.push(`a deadline has been overdue for ${Math.round(overdue)} s (see its log)`);
    return { well: ready.ok && bad.length === 0, what: bad.length > 0 ? bad.join('; ') : (told.status ?? `HTTP ${ready.status}`), lag: lagOf(told, numbers) };
  } catch (error) {
    return { well: false, what: `does not answer (${error instanceof Error ? error.message : String(error)})` };
  }
}

/** What it has not taken in yet, in records and in time, and what it has not published yet. */
function lagOf({ checks }: Readiness, metrics: string): string {
  const lag = checks?.['lag'];
  const toPublish = sumOf(metrics, 'wheelhouse_relay_backlog_events');
  return [
    lag?.records === undefined ? '?' : `${lag.records} in${lag.seconds ? ` (${lag.seconds.toFixed(1)} s)` : ''}`,
    ...(toPublish === undefined ? [] : [`${toPublish} out`]),
  ].join(', ');
}

/** The sum over all labels of a metric; undefined where it is not told. */
function sumOf(metrics: string, name: string): number | undefined {
  const values = metrics.split('\n').filter((line) => line.startsWith(name) && /[{ ]/.test(line[name.length] ?? '')).map((line) => Number(line.slice(line.lastIndexOf(' ') + 1)));
  return values.length === 0 ? undefined : values.reduce((one, other) => one + other, 0);
}
