import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { simulateInWorker } from './simulate-in-worker.js';
import { simulate } from './simulate.js';

const packageFolder = path.resolve(import.meta.dirname, '../..');
const root = path.resolve(packageFolder, '../..');
let folder = '';
let script = new URL('file:///');

/** The thread runs what is shipped: this package as the build leaves it, in a folder of its own. */
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'wheelhouse-simulation-'));
  const built = path.join(folder, 'packages', 'scheduling');
  cpSync(path.join(root, 'infra', 'build'), path.join(folder, 'infra', 'build'), { recursive: true });
  for (const part of ['src/monte-carlo', 'src/random', 'package.json'])
    cpSync(path.join(packageFolder, part), path.join(built, part), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  execFileSync(process.execPath, ['../../infra/build/build.mjs'], { cwd: built });
  script = pathToFileURL(path.join(built, 'dist', 'monte-carlo', 'monte-carlo.worker.js'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const estimate = { optimistic: 60, mostLikely: 100, pessimistic: 200 };
const tasks = Array.from({ length: 300 }, () => ({ duration: estimate }));
const links = tasks.slice(1).map((_, i) => ({ from: i >> 1, to: i + 1 }));

describe('simulation in a worker thread', () => {
  it('gives the same result as in this thread', async () => {
    const result = await simulateInWorker({ tasks, links }, { runs: 500, seed: 4, script });
    expect(result).toEqual(simulate({ tasks, links }, { runs: 500, seed: 4 }));
  });

  it('leaves this thread free and tells of its progress', async () => {
    let turns = 0;
    let running = true;
    const turn = (): void => {
      turns += 1;
      if (running) setImmediate(turn);
    };
    turn();
    const told: number[] = [];
    const { runs } = await simulateInWorker(
      { tasks, links },
      { runs: 50_000, script, onProgress: ({ done }) => told.push(done) },
    );
    running = false;
    expect(runs).toBe(50_000);
    expect(turns).toBeGreaterThan(100);
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });

  it('ends soon after it is cancelled, with what it has', async () => {
    const stop = new AbortController();
    const result = await simulateInWorker(
      { tasks, links },
      { runs: 500_000, script, signal: stop.signal, onProgress: () => stop.abort() },
    );
    expect(result.stopped).toBe('aborted');
    expect(result.runs).toBeLessThan(500_000);
    expect(result.finish.p80).toBeGreaterThan(result.finish.p50);
  });

  it('rejects with the reason where the model is malformed', async () => {
    await expect(simulateInWorker({ tasks: [{ duration: -1 }] }, { script })).rejects.toThrow('a duration is a finite figure');
  });
});
