/** What a person at the terminal reads: a line a step, with the time since the beginning. */

const began = Number(process.env['WHEELHOUSE_BEGAN'] ?? Date.now());
process.env['WHEELHOUSE_BEGAN'] = String(began);

// A reader that goes away (`npm start | head`) must not bring the system down.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

/** @param {string} text */
export function say(text) {
  process.stdout.write(`${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${text}\n`);
}

/** @param {string} text */
export function sayPlain(text) {
  process.stdout.write(`${text}\n`);
}

/**
 * Runs a step and says that it is done, and how long it took.
 * @template T
 * @param {string | ((result: T) => string)} done
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(done, work) {
  const start = performance.now();
  const result = await work();
  say(`${typeof done === 'string' ? done : done(result)} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return result;
}

/** Something that a person can mend: said in their words, without a stack. */
export class Trouble extends Error {}

/**
 * @param {unknown} error
 * @returns {string}
 */
export function inWords(error) {
  if (error instanceof Trouble) return error.message;
  const { code, path } = /** @type {NodeJS.ErrnoException} */ (error);
  if (code === 'ENOSPC' || /No space left on device/.test(String(error))) {
    return `The disk is full${path ? ` (${path})` : ''}. Make room, or set WHEELHOUSE_DATA to a folder on another disk, and start again.\n${String(error)}`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
