import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deaths, FATAL_WORD, without } from './edits.js';
import { eventually, keepPlanning, logged, newProduct, reports, sendProduct, setScene, tasksOf, type Scene } from './story.js';
import { startSystem, type FaultSystem } from './system.js';

// Promises 1, 2, 4 and 5 on the real system: processes die at the worst moment, and what was acknowledged is everywhere.
// Each test runs once as the system is, and once with the guard it proves taken away, where it must see the damage.
jest.setTimeout(180_000);

let system: FaultSystem;
let scene: Scene;
let run = 0;

/** Commands that are acknowledged before the harm: another number in each of `--rounds`, so that it meets another moment. */
const untilHarm = 50 + ((Number(process.env['TEST_ROUND'] ?? 0) * 37) % 400);

beforeAll(async () => {
  system = await startSystem();
  scene = await setScene(system.owner);
});
afterAll(() => system.remove());
beforeEach(() => {
  run += 1;
});

const fatal = () => `${FATAL_WORD} ${run}`;

describe('product-service is killed between commit and publish', () => {
  const dieBeforePublishing = async (more: Parameters<FaultSystem['start']>[1] = []): Promise<string> => {
    await system.restart('product-service', [deaths.beforePublishing, ...more]);
    const name = fatal();
    void sendProduct(system.owner, scene.team, name);
    await system.died('product-service');
    expect([await logged(system, name), await reports(system, name)]).toEqual([true, false]);
    await system.start('product-service');
    return name;
  };

  it('publishes when it is back', async () => {
    const name = await dieBeforePublishing();
    await eventually(() => reports(system, name), Boolean);
  });

  it('would never, had it noted the event before it was out', async () => {
    const name = await dieBeforePublishing([without.publishFirst]);
    const later = `after ${name.replace(FATAL_WORD, '')}`;
    await newProduct(system.owner, scene.team, later);
    await eventually(() => reports(system, later), Boolean);
    expect([await logged(system, name), await reports(system, name)]).toEqual([true, false]);
  });
});

describe('the relay is killed between publishing and noting it', () => {
  it('publishes twice, and the effect is there once', async () => {
    await system.restart('product-service', [deaths.afterPublishing]);
    const name = fatal();
    void sendProduct(system.owner, scene.team, name);
    await system.died('product-service');
    await eventually(() => reports(system, name), Boolean);
    await system.start('product-service');
    const later = `after ${run}`;
    await newProduct(system.owner, scene.team, later);
    await eventually(() => reports(system, later), Boolean);
    const [stream] = await system.query<{ stream_id: string }>('PRODUCT', `select stream_id from events where data->>'name' = $1`, [name]);
    const states = await system.query('REPORTING', 'select 1 from reported_product_history where id = $1', [stream?.stream_id]);
    const positions = await system.query<{ version: number }>('REPORTING', 'select version from stream_positions where stream_id = $1', [stream?.stream_id]);
    expect([states.length, positions.map(({ version }) => Number(version))]).toEqual([1, [1]]);
  });
});

describe('reporting-service is killed between its write and what follows', () => {
  it('goes on behind it when it is back', async () => {
    await system.restart('reporting-service', [deaths.afterApplying]);
    const name = fatal();
    await newProduct(system.owner, scene.team, name);
    await system.died('reporting-service');
    expect(await reports(system, name)).toBe(true);
    await system.start('reporting-service');
    const later = `after ${run}`;
    await newProduct(system.owner, scene.team, later);
    await eventually(() => reports(system, later), Boolean);
    const states = await system.query('REPORTING', 'select 1 from reported_product_history where name = $1', [name]);
    expect(states).toHaveLength(1);
  });

  it('would lose rows, were the checkpoint not in their transaction', async () => {
    await system.restart('reporting-service', [without.oneTransaction, deaths.betweenCheckpointAndRows]);
    const name = fatal();
    await newProduct(system.owner, scene.team, name);
    await system.died('reporting-service');
    await system.start('reporting-service');
    const later = `after ${run}`;
    await newProduct(system.owner, scene.team, later);
    await eventually(() => reports(system, later), Boolean);
    expect([await logged(system, name), await reports(system, name)]).toEqual([true, false]);
  });
});

describe('one key sent twenty times at once', () => {
  const twenty = async (key: string): Promise<readonly string[]> => {
    const body = { project: scene.project, name: `Twenty ${run}`, work: 60 };
    const answers = await Promise.all(Array.from({ length: 20 }, () => system.owner.post('/api/project/v1/tasks', body, key)));
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(20).fill(201));
    return answers.map(({ body: answer }) => JSON.stringify(answer));
  };
  const planned = () => system.query('PROJECT', `select 1 from events where type = 'TaskPlanned' and data->>'name' = $1`, [`Twenty ${run}`]);

  it('happens once and answers the same, also after a restart', async () => {
    const key = randomUUID();
    const first = await twenty(key);
    await system.restart('project-service');
    const again = await twenty(key);
    expect(new Set([...first, ...again]).size).toBe(1);
    expect(await planned()).toHaveLength(1);
  });

  it('would be answered otherwise, were no earlier answer looked for', async () => {
    await system.restart('project-service', [without.answers]);
    const answers = await Promise.all(Array.from({ length: 20 }, () => system.owner.post('/api/project/v1/tasks', { project: scene.project, name: `Twenty ${run}` }, `same-${run}`)));
    await system.restart('project-service');
    // Answers all of them: a connection that broke is no sign.
    expect(answers.map(({ status }) => status)).not.toContain(0);
    expect(answers.filter(({ status }) => status !== 201)).not.toEqual([]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBeGreaterThan(1);
  });
});

describe('servers are killed under load', () => {
  const underLoad = async (harm: (load: ReturnType<typeof keepPlanning>) => Promise<void>): Promise<readonly string[]> => {
    const { id: project } = await system.owner.must('/api/project/v1/projects', { name: `Load ${run}`, purpose: 'To be disturbed.', team: scene.team, manager: system.owner.member, sponsor: system.owner.member });
    scene = { ...scene, project };
    const load = keepPlanning(system.owner, project);
    try {
      await eventually(async () => load.count(), (count) => count > untilHarm);
      await harm(load);
      const before = load.count();
      await eventually(async () => load.count(), (count) => count > before + 50);
    } catch (error) {
      await load.stop().catch(() => undefined);
      throw error;
    }
    return [...(await load.stop())].sort();
  };

  it.each(['product-service', 'project-service', 'reporting-service', 'gateway'] as const)('%s: everything acknowledged is everywhere', async (name) => {
    const acknowledged = await underLoad(async () => {
      await system.kill(name);
      await system.start(name);
    });
    const seen = await eventually(() => tasksOf(system, scene.project), ({ log, reported }) => log.length === reported.length);
    expect(seen).toEqual({ log: acknowledged, own: acknowledged, reported: acknowledged });
  });

  it('Kafka: commands go on, and all is published when it is back', async () => {
    const acknowledged = await underLoad(async () => {
      await system.kafka.kill();
      await system.kafka.start();
    });
    const seen = await eventually(() => tasksOf(system, scene.project), ({ log, reported }) => log.length === reported.length);
    expect(seen).toEqual({ log: acknowledged, own: acknowledged, reported: acknowledged });
  });

  it('Kafka: a relay that notes before it publishes would lose some', async () => {
    await system.restart('project-service', [without.publishFirst]);
    const log = () => readFileSync(join(system.logFolder, 'project-service.log'), 'utf8');
    const planned = async (name: string): Promise<string> => (await system.owner.must('/api/project/v1/tasks', { project: scene.project, name })).id;
    const seen = () => tasksOf(system, scene.project);
    await planned('The first one');
    await eventually(seen, ({ log: written, reported }) => written.length === reported.length);
    // Nothing is on its way when Kafka dies: what is would perhaps be there, though nobody was told so. Nor does the relay look at the topic so soon.
    const said = log().length;
    await system.kafka.kill();
    const lost = await planned('The one before');
    // Until the relay has given up: what is sent again by the client itself is not lost.
    await eventually(async () => log().slice(said).includes('cannot publish'), Boolean);
    await system.kafka.start();
    const marker = await planned('The last one');
    const { log: written, reported } = await eventually(seen, (now) => now.reported.includes(marker));
    await system.restart('project-service');
    expect([written.includes(lost), reported.includes(lost)]).toEqual([true, false]);
  });

  it('PostgreSQL: everything acknowledged is there when it is back', async () => {
    const acknowledged = await underLoad(async () => {
      await system.postgres().kill();
      await system.postgres().start();
    });
    const seen = await eventually(() => tasksOf(system, scene.project), ({ log, reported }) => log.length === reported.length);
    expect(seen).toEqual({ log: acknowledged, own: acknowledged, reported: acknowledged });
  });

  // The last of all, for Kafka knows afterwards what the databases have lost.
  it('PostgreSQL: commands that are acknowledged before they are on the disk would be lost', async () => {
    const acknowledged = await underLoad(async (load) => {
      for (const setting of [`synchronous_commit = 'off'`, `wal_writer_delay = '10s'`]) await system.query('PROJECT', `alter system set ${setting}`);
      await system.query('PROJECT', 'select pg_reload_conf()');
      const before = load.count();
      await eventually(async () => load.count(), (count) => count > before + 50);
      await system.postgres().kill();
      await system.postgres().start();
    });
    const { log } = await tasksOf(system, scene.project);
    expect(acknowledged.filter((id) => !log.includes(id))).not.toEqual([]);
  });
});
