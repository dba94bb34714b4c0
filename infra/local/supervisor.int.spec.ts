import { afterEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../test/running-system.ts';
import { birthOf } from './births.mjs';
import { launch } from './child.ts';
import { createSupervisor, type Part } from './supervisor.ts';

const folder = mkdtempSync(join(tmpdir(), 'wheelhouse-supervisor-'));
const logFile = join(folder, 'part.log');
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process that runs a line of JavaScript; `starts` counts how often. */
function part(script: string): { part: Part; starts: number[] } {
  const starts: number[] = [];
  return {
    starts,
    part: {
      name: 'part',
      port: 1,
      logFile,
      stop: [['SIGTERM', 5_000]],
      start: (launched) => {
        starts.push(performance.now());
        const child = launch({ command: process.execPath, args: ['-e', script], env: { PATH: process.env['PATH'] }, logFile });
        launched(child);
        return Promise.resolve(child);
      },
    },
  };
}

describe('the supervisor', () => {
  it('starts again what dies, at growing intervals, until it is told to stop', async () => {
    let changes = 0;
    const supervisor = createSupervisor(() => void (changes += 1));
    const { part: dying, starts } = part('process.exit(3)');
    await supervisor.keep(dying);
    await eventually('it has been started four times', () => (starts.length >= 4 ? true : undefined));
    await supervisor.stop(['part']);
    const gaps = starts.slice(1).map((at, index) => at - (starts[index] ?? 0));
    expect(gaps[0]).toBeGreaterThanOrEqual(250);
    expect(gaps[1]).toBeGreaterThanOrEqual(500);
    expect(gaps[2]).toBeGreaterThanOrEqual(1_000);
    expect(changes).toBeGreaterThanOrEqual(7);
    expect(supervisor.running()).toEqual([]);
    const before = starts.length;
    await eventually('no start follows', () => (performance.now() - starts[before - 1]! > 2_500 ? true : undefined));
    expect(starts).toHaveLength(before);
  });

  it('stops what obeys by its signal, and what does not by force', async () => {
    const supervisor = createSupervisor(() => undefined);
    const { part: deaf } = part('process.on("SIGTERM", () => console.log("heard")); console.log("up"); setInterval(() => {}, 1000)');
    await supervisor.keep({ ...deaf, stop: [['SIGTERM', 300]] });
    await eventually('it is up', () => (readFileSync(logFile, 'utf8').includes('up') ? true : undefined));
    const pid = supervisor.running()[0]!.pid;
    await supervisor.stop(['part']);
    expect(readFileSync(logFile, 'utf8')).toContain('heard');
    expect(birthOf(pid)).toBeUndefined();
  });
});
