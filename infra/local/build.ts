/** Builds the workspaces, by turbo's cache where it can, and not at all where nothing has changed since the last time. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workLock } from './install.mjs';
import { takeLock } from './lock.mjs';
import { repository } from './places.mjs';
import { say, Trouble } from './say.mjs';

const stamp = join(repository, '.cache', 'built');

/** What the build reads and what it wrote, by size and time: a file changed on either side asks for turbo. */
function state(): string {
  const files = globSync(['{packages,apps}/*/src/**/*.ts', '{packages,apps}/*/package.json', '{packages,apps}/*/dist/**/*.js', 'infra/build/*', 'turbo.json', 'package-lock.json'], { cwd: repository });
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    const { size, mtimeMs } = statSync(join(repository, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function isBuilt(): boolean {
  try {
    return readFileSync(stamp, 'utf8') === state();
  } catch {
    return false;
  }
}

/** Which build it is; another after each change. */
export const buildMark = (): string => readFileSync(stamp, 'utf8');

/** Answers what was done about it. */
export async function ensureBuilt(): Promise<'nothing had changed' | 'built'> {
  if (isBuilt()) return 'nothing had changed';
  const lock = await takeLock(workLock, ({ pid }) => say(`Another start (process ${pid}) is installing or building; waiting for it`));
  try {
    if (isBuilt()) return 'nothing had changed';
    await turboBuild();
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, state());
    return 'built';
  } finally {
    lock.release();
  }
}

function turboBuild(): Promise<void> {
  return new Promise((done, failed) => {
    const bin = join(repository, 'node_modules', '.bin');
    const child = spawn(join(bin, 'turbo'), ['run', 'build', '--output-logs=errors-only', '--no-color'], {
      cwd: repository,
      env: { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}`, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', TURBO_NO_UPDATE_NOTIFIER: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const keep = (part: Buffer) => void (said = (said + part.toString()).slice(-8_000));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', failed);
    child.once('exit', (code) => (code === 0 ? done() : failed(new Trouble(`The build failed:\n${said.trim()}`))));
  });
}
