import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { backup } from '@wheelhouse/event-store-postgres/backup/backup';
import { restore } from '@wheelhouse/event-store-postgres/backup/restore';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../infra/test/cluster.js';
import { without, type Edit } from './edits.js';
import { eventually, newProduct, reports, setScene, tasksOf, type Scene } from './story.js';
import { startSystem, type FaultSystem } from './system.js';

// Promises 5, 8 and 10 on the real system: histories that break, poison on the wire, and words that are to be forgotten.
jest.setTimeout(240_000);

const everyService = ['gateway', 'product-service', 'project-service', 'reporting-service'] as const;
const databases = ['PRODUCT', 'PROJECT', 'REPORTING', 'GATEWAY'] as const;

let system: FaultSystem;
let scene: Scene;

beforeAll(async () => {
  system = await startSystem();
  scene = await setScene(system.owner);
});
afterAll(() => system.remove());

const operations = (path: string) => `/api/operations/v1/reporting${path}`;

describe('a poison event', () => {
  const names = ['first', 'in the middle', 'last'] as const;
  const place = { first: 0, 'in the middle': 4, last: 8 } as const;
  // Nine tasks in one transaction, one of them without the name that its contract asks for: one batch of one key.
  const writeNine = async (poisonAt: number): Promise<{ readonly all: readonly string[]; readonly poison: string }> => {
    const rows = await system.query<{ stream_id: string }>(
      'PROJECT',
      `insert into events (epoch, partition_key, stream_type, stream_id, version, event_id, type, schema_version, data, metadata, recorded_at)
       select (select max(epoch) from epochs), $1, 'task', uuidv7()::text, 1, uuidv7(), 'TaskPlanned', 1,
         case when n = $2 then jsonb_build_object('project', $1::text, 'kind', 'task') else jsonb_build_object('project', $1::text, 'kind', 'task', 'name', 'Nine ' || n) end,
         '{"actor":"system","command":"test","correlationId":"test"}', clock_timestamp()
       from generate_series(0, 8) n returning stream_id`,
      [scene.project, poisonAt],
    );
    const all = rows.map((row) => row.stream_id);
    return { all, poison: all[poisonAt] ?? '' };
  };
  const reported = async (ids: readonly string[]) => (await system.query<{ id: string }>('REPORTING', 'select id from reported_task where id::text = any($1)', [ids])).map(({ id }) => id).sort();

  it.each(names)('%s in a batch stops its own stream alone, is seen by operators, and replayed once it is mended', async (name) => {
    const { all, poison } = await writeNine(place[name]);
    const others = all.filter((id) => id !== poison).sort();
    expect(await eventually(() => reported(all), (ids) => ids.length === 8)).toEqual(others);
    const parked = await system.owner.get(operations('/parked'));
    expect(JSON.stringify(parked.body)).toContain(poison);
    await system.query('PROJECT', `update events set data = data || '{"name":"mended"}' where stream_id = $1`, [poison]);
    await system.owner.must(`/api/operations/v1/project/streams/${poison}/republish`);
    const [row] = ((parked.body['items'] ?? []) as { view: string; streamId: string; stream?: string }[]).filter((item) => JSON.stringify(item).includes(poison));
    await eventually(async () => {
      await system.owner.post(operations('/parked/replay'), { view: row?.view ?? 'reported-task', stream: poison });
      return reported([poison]);
    }, (ids) => ids.length === 1);
  });

  it('would be skipped for good, were it not parked', async () => {
    await system.restart('reporting-service', [without.parking]);
    const { all, poison } = await writeNine(4);
    await eventually(() => reported(all), (ids) => ids.length === 8);
    const parked = await system.owner.get(operations('/parked'));
    expect(JSON.stringify(parked.body)).not.toContain(poison);
    // Gone from the log as well, so that what comes next can compare whole sets.
    await system.query('PROJECT', 'delete from events where stream_id = $1', [poison]);
    await system.restart('reporting-service');
  });
});

describe('Kafka loses everything', () => {
  const wipe = async (edits: readonly Edit[] = []): Promise<void> => {
    await system.kafka.stop();
    await Promise.all(everyService.map((name) => system.stop(name)));
    await system.kafka.wipe();
    await system.kafka.start();
    await Promise.all(everyService.map((name) => system.start(name, edits)));
  };

  it('the log is published again, views come out equal, and nothing is missed from then on', async () => {
    const before = await eventually(() => tasksOf(system, scene.project), ({ log, reported }) => log.length === reported.length);
    await wipe();
    const name = `after the wipe ${Date.now()}`;
    await newProduct(system.owner, scene.team, name);
    await eventually(() => reports(system, name), Boolean);
    expect(await eventually(() => tasksOf(system, scene.project), ({ log, reported }) => log.length === reported.length)).toEqual(before);
  });

  it('would be missed without generations: offsets alone tell nothing', async () => {
    // The relay that compares what it is answered would publish again and again until the offsets are as far as they were.
    await wipe([without.generation, without.offsets]);
    // Of a project whose partition has passed many offsets already.
    const name = `unheard ${Date.now()}`;
    await system.owner.must(`/api/project/v1/projects/${scene.project}/rename`, { name });
    const heard = async () => (await system.query('REPORTING', 'select 1 from reported_project where name = $1', [name])).length > 0;
    // The relay is through: it notes the event as out, and reporting has long passed offsets so small.
    await eventually(
      () => system.query<{ behind: boolean }>('PROJECT', `select exists (select from events e, relay_state r where (e.epoch, e.transaction_id, e.position) > (r.epoch, r.transaction_id, r.position)) as behind`),
      ([row]) => row?.behind === false,
    );
    expect(await heard()).toBe(false);
    // What was done without the guard is mended by hand, as an operator would.
    await Promise.all(everyService.map((service) => system.restart(service)));
    for (const context of ['organisation', 'product', 'project']) await system.owner.must(`/api/operations/v1/${context}/generations`);
    await eventually(heard, Boolean);
  });
});

describe('the databases are moved to another cluster, from a backup older than Kafka', () => {
  const file = join(process.env['TEST_FOLDER'] ?? tmpdir(), `wheelhouse-fault-${process.pid}.backup`);
  afterAll(() => {
    for (const name of [file, `${file}.keys`]) rmSync(name, { force: true });
  });
  const named = () => databases.map((name) => ({ name: name.toLowerCase(), url: system.databaseUrl(name) }));

  const move = async (edits: readonly Edit[], meanwhile: readonly string[]): Promise<void> => {
    // The old cluster's transaction ids are far ahead of the new one's.
    await system.query('PRODUCT', `do $$ begin for i in 1..20000 loop perform pg_current_xact_id(); commit; end loop; end $$`);
    const kept = `kept ${Date.now()}`;
    await newProduct(system.owner, scene.team, kept);
    await eventually(() => reports(system, kept), Boolean);
    if (meanwhile.length === 0) await Promise.all(everyService.map((name) => system.stop(name)));
    await backup(named(), file);
    for (const name of meanwhile) {
      await newProduct(system.owner, scene.team, name);
      await eventually(() => reports(system, name), Boolean);
    }
    await Promise.all(everyService.map((name) => system.stop(name)));
    const there = await startPostgres();
    system.moveTo(there);
    await onServer(there.url, databases.map((name) => `create database ${name.toLowerCase()}`));
    await restore(named(), file);
    await Promise.all(everyService.map((name) => system.start(name, edits)));
  };

  it('goes on in the next epoch, forgets what was not in the backup, and publishes what is new', async () => {
    await move([], ['after the backup']);
    const name = `in the new cluster ${Date.now()}`;
    await newProduct(system.owner, scene.team, name);
    await eventually(() => reports(system, name), Boolean);
    await eventually(() => reports(system, 'after the backup'), (there) => !there);
    const epochs = await system.query<{ epoch: number }>('PRODUCT', 'select epoch from epochs order by epoch');
    expect(epochs.map(({ epoch }) => Number(epoch))).toEqual([1, 2]);
  });

  it('would hide what is new for ever, were all clusters one to it', async () => {
    await move([without.epochs], []);
    const name = `hidden ${Date.now()}`;
    await newProduct(system.owner, scene.team, name);
    const [row] = await system.query<{ behind: boolean }>(
      'PRODUCT',
      `select exists (select from events e, relay_state r where e.data->>'name' = $1 and (e.epoch, e.transaction_id, e.position) < (r.epoch, r.transaction_id, r.position)) as behind`,
      [name],
    );
    expect([row?.behind, await reports(system, name)]).toEqual([true, false]);
  });
});

async function onServer(url: string, statements: readonly string[]): Promise<void> {
  const { default: pg } = await import('pg');
  const client = new pg.Client(url);
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}
