import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { psplib } from './main.js';

const root = path.resolve(import.meta.dirname, '../../../..');
const shared = path.resolve(root, '../shared/data/psplib');
const here = existsSync(shared);
if (!here) console.warn(`${shared} is not there: the instances of PSPLIB are not solved in this run`);

const run = (args: string[], from = root) => {
  const lines: string[] = [];
  const code = psplib(args, { from, root, print: (line) => lines.push(line) });
  const rows = code === 0 ? (JSON.parse(lines.at(-1) ?? '') as Record<string, number>[]) : [];
  return { code, lines, rows };
};

const meanOfSeeds = (folder: string, schedules: number): number => {
  const over = [1, 2, 3].map(
    (seed) => run(['--schedules', `${schedules}`, '--seed', `${seed}`, path.join(shared, folder)]).rows[0]?.['overBestKnown'] ?? NaN,
  );
  return over.reduce((sum, value) => sum + value, 0) / over.length;
};

(here ? describe : describe.skip)('on the instances of PSPLIB', () => {
  it('1,000 schedules are at most 0.2 % over the best known on j30, 1 % on j60', () => {
    expect(meanOfSeeds('j30', 1_000)).toBeLessThanOrEqual(0.2);
    expect(meanOfSeeds('j60', 1_000)).toBeLessThanOrEqual(1);
  });

  it('without folders it takes all shared ones, and tells what the issue asks for', () => {
    const { rows, lines } = run(['--schedules', '10']);
    expect(rows.map(({ dir }) => path.basename(String(dir)))).toEqual(['j30', 'j60']);
    expect(Object.keys(rows[0] ?? {})).toEqual([
      'dir',
      'instances',
      'schedules',
      'overBestKnown',
      'overCriticalPath',
      'seconds',
    ]);
    expect(lines.length).toBe(4);
  });
});

describe('the psplib command', () => {
  const instance = [
    'jobs (incl. supersource/sink ):  3',
    'PRECEDENCE RELATIONS:',
    'jobnr.    #modes  #successors   successors',
    '   1        1          1           2',
    '   2        1          1           3',
    '   3        1          0',
    '****',
    'REQUESTS/DURATIONS:',
    'jobnr. mode duration  R 1',
    '------------------------',
    '  1      1     0       0',
    '  2      1     7       2',
    '  3      1     0       0',
    '****',
    'RESOURCEAVAILABILITIES:',
    '  R 1',
    '    2',
    '****',
  ].join('\n');

  it('reads folders relative to where it was given, best-known.json beside the instances', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'wheelhouse-psplib-'));
    try {
      writeFileSync(path.join(folder, 'one.sm'), instance);
      writeFileSync(path.join(folder, 'best-known.json'), JSON.stringify({ one: { makespan: 5 } }));
      const { code, rows } = run(['--schedules', '10', '.'], folder);
      expect(code).toBe(0);
      expect(rows).toEqual([
        { dir: '.', instances: 1, schedules: 10, overBestKnown: 40, overCriticalPath: 0, seconds: expect.any(Number) },
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('says what is wrong and ends with 2', () => {
    const error = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(run(['--schedules', 'many']).code).toBe(2);
    expect(run(['--schedules', '5', 'no-such-folder']).code).toBe(2);
    expect(error.mock.calls.flat().join('\n')).toMatch(/whole number[\s\S]*no-such-folder/);
    error.mockRestore();
  });

  it('is a script of the package', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(root, 'packages/scheduling/package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(scripts['psplib']).toBe('node bin/psplib.mjs');
  });
});
