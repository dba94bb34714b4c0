import { afterAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { birthOf } from './births.mjs';
import { holderOf, isAlive, takeLock, tryLock } from './lock.mjs';

const folder = mkdtempSync(join(tmpdir(), 'wheelhouse-lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const module = join(import.meta.dirname, 'lock.mjs');

/** A process that takes the lock, says so, and holds it until it is killed. */
async function holder(file: string): Promise<{ pid: number; kill: () => Promise<void> }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', `import { takeLock } from ${JSON.stringify(module)}; await takeLock(${JSON.stringify(file)}, () => {}); console.log('mine'); setInterval(() => {}, 1000);`],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } });
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  await new Promise<void>((done) => child.stdout.once('data', () => done()));
  return { pid: child.pid!, kill: () => (child.kill('SIGKILL'), gone) };
}

describe('a lock', () => {
  it('is held by one, who is named to the others', async () => {
    const file = join(folder, 'held');
    const other = await holder(file);
    expect(tryLock(file)).toMatchObject({ pid: other.pid });
    await other.kill();
  });

  it('of a killed process is nobody\'s, and a start that waited gets it', async () => {
    const file = join(folder, 'killed');
    const other = await holder(file);
    const waited: number[] = [];
    const mine = takeLock(file, ({ pid }) => void waited.push(pid));
    await other.kill();
    const lock = await mine;
    expect(waited).toEqual([other.pid]);
    expect(holderOf(file)?.pid).toBe(process.pid);
    lock.release();
    expect(holderOf(file)).toBeUndefined();
  });

  it('stays while the helper of a killed holder still works', async () => {
    const file = join(folder, 'helper');
    const helper = await holder(join(folder, 'other'));
    writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1, birth: '1', helper: { pid: helper.pid, birth: birthOf(helper.pid) } }));
    expect('release' in tryLock(file)).toBe(false);
    await helper.kill();
    expect('release' in tryLock(file)).toBe(true);
  });

  it('is not mistaken for that of a later process with the same number', () => {
    expect(isAlive({ pid: process.pid, birth: 'long ago' })).toBe(false);
    expect(isAlive({ pid: process.pid, birth: birthOf(process.pid) })).toBe(true);
  });

  it('lets in one at a time, however many want it', async () => {
    const file = join(folder, 'many');
    const log = join(folder, 'log');
    writeFileSync(log, '');
    const script = `
      import { appendFileSync } from 'node:fs'; import { takeLock } from ${JSON.stringify(module)};
      for (let turn = 0; turn < 20; turn += 1) {
        const lock = await takeLock(${JSON.stringify(file)}, () => {});
        appendFileSync(${JSON.stringify(log)}, 'in ' + process.pid + '\\n'); await null; appendFileSync(${JSON.stringify(log)}, 'out ' + process.pid + '\\n');
        lock.release();
      }`;
    await Promise.all([1, 2, 3].map(() => new Promise((done) => spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit', env: { ...process.env, NODE_OPTIONS: '' } }).once('exit', done))));
    const lines = readFileSync(log, 'utf8').trim().split('\n');
    expect(lines).toHaveLength(120);
    for (let index = 0; index < lines.length; index += 2) expect(lines[index + 1]).toBe(lines[index]?.replace('in', 'out'));
  });
});
