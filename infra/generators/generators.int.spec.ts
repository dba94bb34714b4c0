import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const repository = join(import.meta.dirname, '../..');
const workspaces = ['packages', 'apps'];
let copy = '';

const run = (command: string, ...args: readonly string[]): string => {
  try {
    return execFileSync(join(copy, 'node_modules/.bin', command), args, {
      cwd: copy,
      encoding: 'utf8',
      stdio: 'pipe',
      // A report on thousands of tests is longer than what is kept unless it is told.
      maxBuffer: 256 * 1024 * 1024,
      env: { ...process.env, PATH: `${join(copy, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`, NODE_OPTIONS: '--experimental-vm-modules', TURBO_TELEMETRY_DISABLED: '1' },
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${args.join(' ')} failed:\n${stdout ?? ''}\n${stderr ?? ''}`, { cause: error });
  }
};

// The repository's files in a folder of their own; packages of others are linked, ours are those of the copy.
beforeAll(() => {
  copy = mkdtempSync(join(process.env['TEST_FOLDER'] ?? tmpdir(), 'wheelhouse-generators-'));
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: repository, encoding: 'utf8' }).split('\n').filter(Boolean);
  for (const file of files) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    if (existsSync(join(repository, file))) cpSync(join(repository, file), join(copy, file), { preserveTimestamps: true });
  }
  // Declarations that were checked already, where there are any, so that only what the generators touch is checked again.
  for (const folder of workspaces) {
    for (const name of readdirSync(join(repository, folder))) {
      const types = join(folder, name, 'types');
      if (existsSync(join(repository, types))) cpSync(join(repository, types), join(copy, types), { recursive: true, preserveTimestamps: true });
    }
  }
  mkdirSync(join(copy, 'node_modules/@wheelhouse'), { recursive: true });
  for (const name of readdirSync(join(repository, 'node_modules')).filter((entry) => entry !== '@wheelhouse')) symlinkSync(join(repository, 'node_modules', name), join(copy, 'node_modules', name));
  for (const folder of workspaces) for (const name of readdirSync(join(repository, folder))) symlinkSync(join(copy, folder, name), join(copy, 'node_modules/@wheelhouse', name));
  execFileSync('git', ['init', '-q'], { cwd: copy });
});
afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});
jest.setTimeout(240_000);

describe('turbo gen', () => {
  it('makes an aggregate, a command and a view that pass types, lint and tests at once', () => {
    run('turbo', 'gen', 'aggregate', '--args', 'product', 'lookout-post', 'lookout-posts');
    run('turbo', 'gen', 'command', '--args', 'product', 'lookout-post', 'man-lookout-post', 'LookoutPostManned');
    run('turbo', 'gen', 'command', '--args', 'project', 'project', 'flag-project', 'ProjectFlagged');
    run('turbo', 'gen', 'view', '--args', 'product', 'lookout-post', 'lookout-post-activity');
    run('tsc', '-b', 'apps/project-service', 'apps/product-service');
    run('eslint', 'apps/product-service/src/lookout-post', 'apps/product-service/src/undo.ts', 'apps/project-service/src/project', 'packages/contracts/src');
    run('depcruise', 'apps/project-service', 'apps/product-service', '--config', '.dependency-cruiser.mjs');
    const made = run('jest', '--selectProjects', 'unit', '--json', '--', 'lookout-post', 'flag-project', 'product-service/src/undo', 'packages/contracts');
    const result = JSON.parse(made.slice(made.indexOf('{"'))) as { numPassedTests: number; numFailedTests: number; testResults: { name: string }[] };
    expect(result.numFailedTests).toBe(0);
    const specs = result.testResults.map(({ name }) => name.slice(copy.length + 1)).filter((name) => /lookout|flag/.test(name));
    expect(specs.sort()).toEqual([
      'apps/product-service/src/lookout-post/domain/lookout-post.spec.ts',
      'apps/product-service/src/lookout-post/domain/man-lookout-post.spec.ts',
      'apps/product-service/src/lookout-post/views/lookout-post-activity.spec.ts',
      'apps/product-service/src/lookout-post/views/lookout-post-page.spec.ts',
      'apps/project-service/src/project/domain/flag-project.spec.ts',
    ]);
  });
});
