/** `npm start` as a person calls it: the real command, its words, and the files it keeps. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { RunFile } from '../local/data-folder.ts';
import { repository } from '../local/places.mjs';

export interface StartChoice {
  readonly data: string;
  readonly port?: number;
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

export interface RunningSystem {
  /** What it has said so far. */
  readonly said: () => string;
  /** Resolves with the address of the ready line; fails when it ends before that. */
  readonly ready: () => Promise<string>;
  readonly run: () => RunFile;
  /** The process that keeps the others running. */
  readonly supervisor: () => number;
  /** Sends the signal to npm, as a service manager does, and resolves with the exit code. */
  readonly stop: (signal: NodeJS.Signals) => Promise<number | null>;
  readonly exited: Promise<number | null>;
}

/** The environment of someone who has just opened a terminal. */
function plainEnvironment({ data, port, env }: StartChoice): NodeJS.ProcessEnv {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD$|NODE_OPTIONS$|WHEELHOUSE_(BEGAN|MADE)$|DATABASE_URL_|KAFKA_BROKERS$|JEST_)/.test(name)));
  return { ...inherited, WHEELHOUSE_DATA: data, ...(port === undefined ? {} : { PORT: String(port) }), LOG_LEVEL: 'warn', ...env };
}

/** Begins `npm start`. */
export function npmStart(choice: StartChoice): RunningSystem {
  const child = spawn('npm', ['start', '--', ...(choice.args ?? [])], { cwd: repository, env: plainEnvironment(choice), stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const keep = (part: Buffer) => void (said += part.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  let ended = false;
  const exited = new Promise<number | null>((done) => child.once('close', (code) => {
    ended = true;
    done(code);
  }));
  const json = <T>(file: string) => JSON.parse(readFileSync(join(choice.data, file), 'utf8')) as T;
  return {
    said: () => said,
    exited,
    ready: async () => {
      for (;;) {
        const url = /^Wheelhouse is ready at (http:\/\/localhost:\d+)$/m.exec(said)?.[1];
        if (url) return url;
        if (ended) throw new Error(`npm start ended before it was ready:\n${said}`);
        await wait(50);
      }
    },
    run: () => json<RunFile>('run.json'),
    supervisor: () => json<{ pid: number }>('lock').pid,
    stop: (signal) => {
      child.kill(signal);
      return exited;
    },
  };
}

/** An npm script that ends by itself. */
export function npmRun(script: string, choice: StartChoice): { readonly code: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync('npm', [script === 'start' ? 'start' : 'run', ...(script === 'start' ? [] : ['-s', script]), '--', ...(choice.args ?? [])],
    { cwd: repository, env: plainEnvironment(choice), encoding: 'utf8', timeout: 60_000 });
  return { code: status, said: `${stdout}${stderr}` };
}

/** Waits until `check` gives something. */
export async function eventually<T>(what: string, check: () => T | undefined | Promise<T | undefined>, milliseconds = 60_000): Promise<T> {
  for (const end = performance.now() + milliseconds; ;) {
    const found = await check();
    if (found !== undefined) return found;
    if (performance.now() > end) throw new Error(`It did not come true within ${milliseconds / 1000} s: ${what}`);
    await wait(100);
  }
}
