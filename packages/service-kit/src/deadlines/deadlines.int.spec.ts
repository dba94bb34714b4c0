import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Outcome, type Request } from '@wheelhouse/event-sourcing';
import { handlerOf } from '../routes/command-routes.js';
import { cuttable } from '../testing/cuttable.js';
import { toyOnPostgres, type ToyOnPostgres } from '../testing/toy-on-postgres.js';
import { berthFallsFree, berthService } from '../testing/toy-berths.js';
import type { Service } from '../create-service.js';
import { deadlineRows } from './deadline-rows.js';
import { runDeadlines } from './run-deadlines.js';

const berths = '/api/product/v1/berths';
const operations = '/api/operations/v1/product';

let toy: ToyOnPostgres;
let way: Awaited<ReturnType<typeof cuttable>>;
/** What the service takes for now: set, or running from there on. */
let clock: () => Date;
const at = (instant: string): void => {
  clock = () => new Date(instant);
};

beforeAll(async () => {
  way = await cuttable(process.env['TEST_DATABASE_URL'] ?? '');
  at('2027-01-01T08:00:00Z');
  toy = await toyOnPostgres(berthService, { now: () => clock(), through: way.through });
});
afterAll(async () => {
  await toy.close();
  way.cut();
});

const reserve = async (until: string): Promise<string> => String((await toy.client.send('POST', berths, { until })).json['id']);
const factsOf = (id: string) => toy.database.query<{ type: string; metadata: Record<string, unknown>; event_id: string }>('select type, metadata, event_id from events where stream_id = $1 order by version', [id]);
const typesOf = async (id: string): Promise<readonly string[]> => (await factsOf(id)).map(({ type }) => type);
const settled = (id: string) => toy.database.query('select deadline, outcome from settled_deadlines where row_id = $1', [id]);
const look = (service: Service = toy.service): Promise<void> => service.deadlines?.look() ?? Promise.reject(new Error('no worker'));
async function until(condition: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 15_000; !(await condition()); ) {
    if (Date.now() > end) throw new Error('it never came');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('a deadline', () => {
  it('is written in the transaction of the event that sets it', async () => {
    const id = await reserve('2027-02-01');
    const [{ table } = { table: '' }] = await toy.database.query<{ table: string }>(`select relname as table from pg_class where relname like 'berth\\_deadline\\_v1\\_b%' and relkind = 'r'`);
    const writers = () =>
      toy.database.query(`select d.xmin::text::bigint = e.transaction_id::text::bigint % 4294967296 as same from ${table} d join events e on e.event_id = d.set_by where d.id = $1`, [id]);
    expect(await writers()).toEqual([{ same: true }]);
    // A row that came by itself would be seen.
    await toy.database.query(`update ${table} set due = due where id = $1`, [id]);
    expect(await writers()).toEqual([{ same: false }]);
  });

  it('falls due when its day begins in UTC, and is met by the system, for the event that set it', async () => {
    const id = await reserve('2027-02-02');
    at('2027-02-01T23:59:59.999Z');
    await look();
    expect(await typesOf(id)).toEqual(['BerthReserved']);
    at('2027-02-02T00:00:00Z');
    await look();
    const [set, freed] = await factsOf(id);
    expect(freed).toMatchObject({
      type: 'BerthFreed',
      metadata: { actor: 'system', command: 'free-berth', causationId: set?.event_id, correlationId: set?.metadata['correlationId'], idempotencyKey: `${set?.event_id}:${id}` },
    });
    expect(await toy.database.query('select 1 from berth_deadline where id = $1', [id])).toEqual([]);
  });

  it('comes by itself, woken by its commit and by the time', async () => {
    const start = Date.now();
    clock = () => new Date(Date.parse('2027-02-09T23:59:59.200Z') + Date.now() - start);
    const id = await reserve('2027-02-10');
    await until(async () => (await typesOf(id)).length === 2);
    expect(clock().toISOString() >= '2027-02-10').toBe(true);
  });

  it('counts from the newest event that set it', async () => {
    at('2027-03-01T00:00:00Z');
    const id = await reserve('2027-03-02');
    await toy.client.send('POST', `${berths}/${id}/extend`, { until: '2027-03-05' });
    at('2027-03-02T12:00:00Z');
    await look();
    expect(await typesOf(id)).toEqual(['BerthReserved', 'BerthReserved']);
    at('2027-03-05T00:00:00Z');
    await look();
    expect(await typesOf(id)).toEqual(['BerthReserved', 'BerthReserved', 'BerthFreed']);
  });

  it('is met by the next process where the one that set it is gone', async () => {
    at('2027-04-01T00:00:00Z');
    const id = await reserve('2027-04-02');
    await toy.service.deadlines?.stop();
    at('2027-04-03T00:00:00Z');
    await look();
    expect(await typesOf(id)).toEqual(['BerthReserved']);
    const other = await toy.restarted();
    await look(other);
    await other.close();
    expect(await typesOf(id)).toEqual(['BerthReserved', 'BerthFreed']);
  });
});

/** A worker as another process runs it, its commands handled as `through` says. */
function worker(through: (request: Request) => Promise<Outcome>) {
  const store = toy.service.parts.store as NonNullable<typeof toy.service.parts.store> & { pool: Parameters<typeof deadlineRows>[0] };
  return runDeadlines({ deadlines: [berthFallsFree], rows: deadlineRows(store.pool), handle: through, now: () => clock(), logger: toy.service.parts.logger });
}

describe('the guards of a deadline', () => {
  const twoAtOnce = async (id: string, change: (request: Request) => Request): Promise<readonly string[]> => {
    const both = Promise.withResolvers<undefined>();
    let arrived = 0;
    const workers = [0, 1].map(() =>
      worker(async (request) => {
        if ((arrived += 1) === 2) both.resolve(undefined);
        await both.promise;
        return handlerOf(toy.service.parts).handle(change(request));
      }),
    );
    await Promise.all(workers.map((one) => one.look()));
    await Promise.all(workers.map((one) => one.stop()));
    return typesOf(id);
  };

  it('let it happen once, however many processes try; without the key it happens twice', async () => {
    at('2027-05-01T00:00:00Z');
    const first = await reserve('2027-05-02');
    at('2027-05-02T00:00:00Z');
    expect(await twoAtOnce(first, (request) => request)).toEqual(['BerthReserved', 'BerthFreed']);
    const second = await reserve('2027-05-02');
    expect(await twoAtOnce(second, ({ idempotency: _, ...request }) => request)).toEqual(['BerthReserved', 'BerthFreed', 'BerthFreed']);
  });

  it('settle it where its command is refused; without that it would be tried for ever', async () => {
    at('2027-06-01T00:00:00Z');
    const id = await reserve('2027-06-02');
    await toy.client.send('POST', `${berths}/${id}/wall-up`, {});
    at('2027-06-02T00:00:00Z');
    const asked: string[] = [];
    const other = worker((request) => {
      asked.push(request.id);
      return handlerOf(toy.service.parts).handle(request);
    });
    await other.look();
    expect(await settled(id)).toEqual([{ deadline: 'berth-falls-free', outcome: 'berth.walled-up' }]);
    await other.look();
    expect(asked).toEqual([id]);
    await toy.database.query('delete from settled_deadlines where row_id = $1', [id]);
    await other.look();
    expect(asked).toEqual([id, id]);
    await other.stop();
  });

  it('keep it apart from the trouble of the database: it is tried again until it is met, once', async () => {
    const again = await toy.restarted();
    at('2027-07-01T00:00:00Z');
    const id = await reserve('2027-07-02');
    at('2027-07-02T00:00:00Z');
    way.cut();
    await look(again);
    expect(toy.lines).toContainEqual(expect.stringContaining('deadlines could not be looked at'));
    expect(await typesOf(id)).toEqual(['BerthReserved']);
    await way.open();
    await until(async () => (await typesOf(id)).length === 2);
    await look(again);
    expect(await typesOf(id)).toEqual(['BerthReserved', 'BerthFreed']);
    await again.close();
  });
});

describe('deadlines', () => {
  it('come out of the log again when their view is rebuilt', async () => {
    at('2027-08-01T00:00:00Z');
    const id = await reserve('2027-08-02');
    const rows = () => toy.database.query('select * from berth_deadline order by id');
    const before = await rows();
    expect(before).toContainEqual(expect.objectContaining({ id }));
    await toy.client.send('POST', `${operations}/views/berth-deadline/rebuild`);
    await until(async () => (await toy.client.send('GET', `${operations}/views/berth-deadline/rebuild`)).json['status'] === 'done');
    expect(await rows()).toEqual(before);
  });

  it('show what is overdue and for how long, to operators and to Prometheus', async () => {
    at('2027-08-02T00:10:00Z');
    expect((await toy.client.send('GET', `${operations}/status`)).json['deadlines']).toEqual([
      { deadline: 'berth-falls-free', overdue: 1, oldestOverdueSeconds: 600, next: null, settled: expect.any(Number) },
    ]);
    const metrics = await toy.service.parts.metrics.registry.metrics();
    expect(metrics).toMatch(/wheelhouse_deadlines_overdue\{deadline="berth-falls-free",.*\} 1\n/);
    expect(metrics).toMatch(/wheelhouse_deadlines_oldest_overdue_seconds\{deadline="berth-falls-free",.*\} 600\n/);
  });
});
