/** Installs what the lockfile names, once for each lockfile and platform, and goes on with the Node it names. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { takeLock } from './lock.mjs';
import { repository } from './places.mjs';
import { say, Trouble } from './say.mjs';

const stamp = join(repository, 'node_modules', '.wheelhouse-installed');
const ownNode = join(repository, 'node_modules', '.bin', 'node');

/** Installing and building, by any start or test of this repository, is done one after the other. */
export const workLock = join(repository, '.cache', 'install.lock');

/** What a full install takes, with npm's own cache of it. */
const roomToInstall = 1.5 * 1024 ** 3;

function wanted() {
  const lockfile = readFileSync(join(repository, 'package-lock.json'));
  return createHash('sha256').update(lockfile).update(`${process.platform} ${process.arch}`).digest('hex');
}

const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();

/** Brings node_modules to what the lockfile says. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  const lock = await takeLock(workLock, ({ pid }) => say(`Another start (process ${pid}) is installing or building; waiting for it`));
  try {
    if (isInstalled()) return;
    const { bavail, bsize } = statfsSync(repository);
    if (bavail * bsize < roomToInstall) {
      throw new Trouble(`The disk that holds ${repository} has ${Math.round((bavail * bsize) / 1024 ** 2)} MB left, and installing takes up to ${Math.round(roomToInstall / 1024 ** 2)} MB. Make room and start again.`);
    }
    say('Installing packages (about a minute, the first time only)');
    rmSync(stamp, { force: true });
    await npmCi(lock);
    // Last, so that an install that was killed is seen to be unfinished.
    writeFileSync(stamp, wanted());
    say('Packages are installed');
  } finally {
    lock.release();
  }
}

/** @param {import('./lock.mjs').Lock} lock */
function npmCi(lock) {
  const npm = process.env['npm_execpath'];
  const flags = ['ci', '--include=dev', '--include=optional', '--no-progress', '--loglevel=error'];
  const [command, ...args] = npm && /\.[cm]?js$/.test(npm) ? [process.execPath, npm, ...flags] : ['npm', ...flags];
  return new Promise((done, failed) => {
    // A child and not an import: npm takes its own folder away while it works. Not our process group: Ctrl-C is passed on once.
    const child = spawn(command, args, { cwd: repository, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    if (child.pid !== undefined) lock.name(child.pid);
    let said = '';
    /** @param {Buffer} part */
    const keep = (part) => void (said = (said + part.toString()).slice(-4_000));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    /** @type {NodeJS.Signals | undefined} */
    let stopped;
    /** @param {NodeJS.Signals} signal */
    const stop = (signal) => {
      stopped = signal;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    };
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    for (const signal of signals) process.on(signal, stop);
    const end = () => {
      for (const signal of signals) process.off(signal, stop);
    };
    child.once('error', (error) => {
      end();
      failed(new Trouble(`npm could not be run (${error.message}). It comes with Node: install Node with npm, and start again.`));
    });
    child.once('exit', (code) => {
      end();
      if (stopped) {
        lock.release();
        process.exit(128 + (constants.signals[stopped] ?? 0));
      }
      if (code === 0) return done(undefined);
      const full = /ENOSPC/.test(said) ? 'The disk is full: make room and start again. ' : '';
      failed(new Trouble(`${full}Installing packages failed (npm ci, exit code ${code}):\n${said.trim().split('\n').slice(-12).join('\n')}`));
    });
  });
}

/**
 * Runs a TypeScript entry under the installed Node: in this process if it is that Node already, else in a child that
 * gets our signals, whose end is ours, and who notices when we are killed.
 * @param {string} entry absolute path
 * @param {readonly string[]} args
 */
export async function goOn(entry, args) {
  const isOwn = !existsSync(ownNode) || (process.version === ownVersion() && realpathSync(process.execPath) === realpathSync(ownNode));
  if (isOwn) {
    process.argv = [process.execPath, entry, ...args];
    await import(pathToFileURL(entry).href);
    return;
  }
  const child = spawn(ownNode, [entry, ...args], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env: { ...process.env, PATH: `${join(repository, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}` } });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    // On Ctrl-C the terminal has told the child already; being told twice does no harm.
    process.on(signal, () => void child.kill(signal));
  }
  child.once('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal ?? 'SIGKILL'] ?? 0)));
}

function ownVersion() {
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(join(repository, 'node_modules', `node-${process.platform}-${process.arch}`, 'package.json'), 'utf8'));
  return `v${version}`;
}
