import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventStoreMigrations } from '@wheelhouse/event-store-postgres';
import { createTestDatabase, type TestDatabase } from '@wheelhouse/event-store-postgres/testing/test-database';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const names = ['PRODUCT', 'PROJECT', 'REPORTING', 'GATEWAY'];

interface Ended {
  readonly code: number;
  readonly said: string;
}

describe('npm run backup and restore', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wheelhouse backup '));
  const sources: TestDatabase[] = [];
  const targets: TestDatabase[] = [];

  beforeAll(async () => {
    for (const name of names) {
      const database = await createTestDatabase(name === 'REPORTING' ? [] : eventStoreMigrations);
      await database.query(`create table kept as select '${name}' as name`);
      sources.push(database);
      targets.push(await createTestDatabase());
    }
    await sources[3]?.query(`create table personal_keys as select 'the key' as key`);
  }, 60_000);
  afterAll(async () => {
    for (const database of [...sources, ...targets]) await database.drop();
    rmSync(folder, { recursive: true });
  }, 60_000);

  const run = (script: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> =>
    new Promise((resolve) => {
      execFile(process.execPath, [join('infra', 'backup', script), ...args], { env: { ...process.env, INIT_CWD: folder, NODE_OPTIONS: '', ...env } }, (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr });
      });
    });
  const urls = (databases: readonly TestDatabase[]) => Object.fromEntries(names.map((name, index) => [`DATABASE_URL_${name}`, databases[index]?.url]));

  it('carry four databases over, in a file named from where one stands, and refuse to do it twice', async () => {
    expect(await run('run-backup.ts', ['my backup'], urls(sources))).toMatchObject({ code: 0 });
    for (const file of ['my backup', 'my backup.keys']) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
    const restored = await run('run-restore.ts', ['my backup'], urls(targets));
    expect(restored).toMatchObject({ code: 0 });
    for (const line of ['npm start -- --empty goes on from here', 'Everybody signs in as before']) expect(restored.said).toContain(line);
    for (const [index, target] of targets.entries()) expect(await target.query('select name from kept')).toEqual([{ name: names[index] }]);
    expect(await targets[3]?.query('select key from personal_keys')).toEqual([{ key: 'the key' }]);

    const again = await run('run-restore.ts', ['my backup'], urls(targets));
    expect(again.code).toBe(1);
    expect(again.said).toContain('empty databases only');
  }, 120_000);

  it.each([
    ['with its keys', [], 'Everybody signs in as before', 'restored'],
    ['without its keys', ['--without-keys'], 'Nobody has a password but the owner', undefined],
  ])('make a new data directory %s, which remembers how one signs in', async (name, choice, said, people) => {
    const data = join(folder, name);
    const ended = await run('run-restore.ts', ['my backup', ...choice], { WHEELHOUSE_DATA: data });
    expect(ended).toEqual({ code: 0, said: expect.stringContaining(said) });
    expect(ended.said).toContain('npm start goes on from here');
    expect(JSON.parse(readFileSync(join(data, 'version.json'), 'utf8')).people).toBe(people);
  }, 120_000);

  it.each([
    ['run-backup.ts', [], 'Say where to'],
    ['run-restore.ts', [], 'Say from where'],
    ['run-restore.ts', ['nothing here'], 'There is no file'],
    ['run-restore.ts', ['x', '--what'], 'Say from where'],
    ['run-backup.ts', ['x'], 'There is no Wheelhouse in'],
  ])('say in one line what is wrong: %s %j', async (script, args, message) => {
    const ended = await run(script, args, { WHEELHOUSE_DATA: join(folder, 'no data') });
    expect(ended).toEqual({ code: 1, said: expect.stringContaining(message) });
    expect(existsSync(join(folder, 'no data'))).toBe(false);
  }, 60_000);
});
