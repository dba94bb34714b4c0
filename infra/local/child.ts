/** Child processes: started apart from the terminal, written to a log file, told apart from strangers by their birth. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, fstatSync, mkdirSync, openSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { birthOf } from './births.mjs';

export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly logFile: string;
  /** As whom, when not as ourselves; only root may ask for it. */
  readonly uid?: number;
  readonly gid?: number;
  /** A folder handed over as file descriptor 3, for a child that may not walk the path to it. */
  readonly folderFd?: number;
}

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface Child {
  readonly pid: number;
  readonly exited: Promise<Exit>;
  /** What it exited with, or undefined while it lives. */
  readonly exit: () => Exit | undefined;
  readonly kill: (signal: NodeJS.Signals) => void;
}

const living = new Set<Child>();

/** Every child that lives, those of a step that is under way among them. */
export const livingChildren = (): Child[] => [...living];

/** Starts a child in a session of its own, so that Ctrl-C reaches it only through whoever stops things in order. */
export function launch(what: Launch): Child {
  mkdirSync(dirname(what.logFile), { recursive: true });
  const log = openSync(what.logFile, 'a', 0o640);
  let process: ChildProcess;
  try {
    process = spawn(what.command, [...what.args], {
      cwd: what.cwd ?? '/',
      env: what.env,
      detached: true,
      stdio: what.folderFd === undefined ? ['ignore', log, log] : ['ignore', log, log, what.folderFd],
      ...(what.uid === undefined ? {} : { uid: what.uid }),
      ...(what.gid === undefined ? {} : { gid: what.gid }),
    });
  } finally {
    closeSync(log);
  }
  let exit: Exit | undefined;
  const exited = new Promise<Exit>((done) => {
    process.once('exit', (code, signal) => done((exit = { code, signal })));
    process.once('error', () => done((exit ??= { code: 127, signal: null })));
  });
  const child: Child = { pid: process.pid ?? -1, exited, exit: () => exit, kill: (signal) => void process.kill(signal) };
  living.add(child);
  void exited.then(() => living.delete(child));
  return child;
}

/** Sends the signals one after the other, each with its time to work, until the child is gone. */
export async function stopChild(child: Child, steps: readonly (readonly [NodeJS.Signals, number])[]): Promise<void> {
  for (const [signal, milliseconds] of steps) {
    if (child.exit()) return;
    child.kill(signal);
    if (await within(child.exited, milliseconds)) return;
  }
  if (child.exit()) return;
  child.kill('SIGKILL');
  await child.exited;
}

/** The promise's value, or undefined when it takes longer. */
export async function within<T>(promise: Promise<T>, milliseconds: number): Promise<T | undefined> {
  const timer = new AbortController();
  try {
    return await Promise.race([promise, wait(milliseconds, undefined, { signal: timer.signal })]);
  } finally {
    timer.abort();
  }
}

/** Waits until `check` holds; throws what `failed` says when the child ends or the time is over before that. */
export async function until(
  check: () => boolean | Promise<boolean>,
  child: Child | undefined,
  milliseconds: number,
  failed: (why: string) => Error,
): Promise<void> {
  const end = performance.now() + milliseconds;
  for (;;) {
    if (await check()) return;
    const exit = child?.exit();
    if (exit) throw failed(`it ended with ${describeExit(exit)}`);
    if (performance.now() > end) throw failed(`it was not ready within ${Math.round(milliseconds / 1000)} s`);
    await wait(20);
  }
}

export const describeExit = (exit: Exit): string => (exit.signal ? `signal ${exit.signal}` : `exit code ${exit.code}`);

/** Ends a process that is no child of ours (left by a starter that was killed). */
export async function stopStranger(pid: number, birth: string, steps: readonly (readonly [NodeJS.Signals, number])[]): Promise<void> {
  for (const [signal, milliseconds] of [...steps, ['SIGKILL', 5_000] as const]) {
    if (birthOf(pid) !== birth) return;
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    const end = performance.now() + milliseconds;
    while (performance.now() < end) {
      if (birthOf(pid) !== birth) return;
      await wait(20);
    }
  }
}

/** The last lines of a log, for a message that says why something did not start. */
export function lastLines(file: string, count = 8): string {
  try {
    const fd = openSync(file, 'r');
    try {
      const size = fstatSync(fd).size;
      const length = Math.min(size, 16_384);
      const buffer = Buffer.alloc(length);
      readSync(fd, buffer, 0, length, size - length);
      const text = buffer.toString('utf8').trimEnd();
      if (text === '') return '';
      return text.split('\n').slice(-count).map((line) => `    ${line.slice(0, 400)}`).join('\n');
    } finally {
      closeSync(fd);
    }
  } catch {
    return '';
  }
}
