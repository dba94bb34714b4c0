/** A lock on a file that names its holder, so that the lock of a killed process is seen to be nobody's. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { birthOf } from './births.mjs';

/**
 * @typedef {{ pid: number, birth: string | undefined, helper?: { pid: number, birth: string | undefined } }} Holder
 *   `helper` is a child that does the work and may outlive a holder that is killed.
 * @typedef {{ name: (helperPid: number) => void, release: () => void }} Lock
 */

/**
 * Takes the lock, or answers who holds it.
 * @param {string} file
 * @returns {Lock | Holder}
 */
export function tryLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  /** @type {Holder} */
  const me = { pid: process.pid, birth: birthOf(process.pid) };
  const own = `${file}.${process.pid}`;
  for (;;) {
    writeFileSync(own, JSON.stringify(me), { mode: 0o600 });
    try {
      linkSync(own, file);
      rmSync(own);
      return {
        name: (helperPid) => {
          writeFileSync(own, JSON.stringify({ ...me, helper: { pid: helperPid, birth: birthOf(helperPid) } }), { mode: 0o600 });
          renameSync(own, file);
        },
        release: () => rmSync(file, { force: true }),
      };
    } catch (error) {
      rmSync(own, { force: true });
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    const holder = holderOf(file);
    if (holder && isAlive(holder)) return holder;
    giveUp(file, holder);
  }
}

/**
 * Waits for the lock.
 * @param {string} file
 * @param {(holder: Holder) => void} waiting told once, when another holds it
 * @returns {Promise<Lock>}
 */
export async function takeLock(file, waiting) {
  for (let told = false; ; told = true) {
    const lock = tryLock(file);
    if ('release' in lock) return lock;
    if (!told) waiting(lock);
    await wait(100);
  }
}

/**
 * @param {string} file
 * @returns {Holder | undefined}
 */
export function holderOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {Holder} holder */
export function isAlive({ pid, birth, helper }) {
  return [{ pid, birth }, ...(helper ? [helper] : [])].some((one) => one.birth !== undefined && birthOf(one.pid) === one.birth);
}

/**
 * Moves a dead holder's lock aside; if another was quicker, and the file is a living one's by now, puts it back.
 * @param {string} file
 * @param {Holder | undefined} dead
 */
function giveUp(file, dead) {
  const aside = `${file}.${process.pid}.dead`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (JSON.stringify(holderOf(aside)) !== JSON.stringify(dead)) {
    try {
      linkSync(aside, file);
    } catch {
      // A third one has it.
    }
  }
  rmSync(aside, { force: true });
}
