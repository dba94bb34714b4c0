/** Keeps processes running: notes who they are, starts again what dies, stops all of it in order. */
import { setTimeout as wait } from 'node:timers/promises';
import { birthOf } from './births.mjs';
import { type Child, describeExit, lastLines, stopChild } from './child.ts';
import { inWords, say } from './say.mjs';

export interface Part {
  readonly name: string;
  /** Starts the process and resolves once it is ready; `launched` is told of it as soon as it has a number. */
  readonly start: (launched: (child: Child) => void) => Promise<Child>;
  readonly stop: readonly (readonly [NodeJS.Signals, number])[];
  readonly logFile: string;
  /** What others reach it by. */
  readonly port: number;
  /** Where it tells its health and metrics, if it does. */
  readonly healthPort?: number;
}

export interface Running {
  readonly part: Part;
  readonly pid: number;
  readonly birth: string;
}

export interface Supervisor {
  /** Starts a part and keeps it running from then on; throws if it does not come up the first time. */
  readonly keep: (part: Part) => Promise<void>;
  /** Stops the named parts, all at once, and leaves them stopped. */
  readonly stop: (names: readonly string[]) => Promise<void>;
  readonly running: () => readonly Running[];
}

const firstDelay = 250;
const longestDelay = 30_000;
/** One that has run this long may fail anew as if for the first time. */
const settled = 30_000;

/** `changed` is told whenever a process has come or gone. */
export function createSupervisor(changed: () => void): Supervisor {
  const children = new Map<string, { part: Part; child: Child; birth: string }>();
  const stopping = new Set<string>();
  const restarts = new Map<string, { done: Promise<void>; cancel: AbortController }>();

  const note = (part: Part) => (child: Child) => {
    children.set(part.name, { part, child, birth: birthOf(child.pid) ?? '' });
    changed();
  };

  const watch = (part: Part, child: Child, failures: number) => {
    const since = performance.now();
    void child.exited.then((exit) => {
      children.delete(part.name);
      changed();
      if (stopping.has(part.name)) return;
      const lived = performance.now() - since;
      const cancel = new AbortController();
      const words = exit.signal ? '' : lastLines(part.logFile, 3);
      if (words) say(`${part.name} said last:\n${words}`);
      const done = restart(part, lived > settled ? 0 : failures, `ended with ${describeExit(exit)} after ${inTime(lived)}`, cancel.signal)
        .catch((error: unknown) => {
          if (!cancel.signal.aborted) say(`${part.name}: ${inWords(error)}`);
        });
      restarts.set(part.name, { done, cancel });
    });
  };

  const restart = async (part: Part, failures: number, why: string, cancelled: AbortSignal): Promise<void> => {
    const delay = Math.min(longestDelay, firstDelay * 2 ** failures);
    say(`${part.name} ${why}; starting it again in ${inTime(delay)} (its log: ${part.logFile})`);
    await wait(delay, undefined, { signal: cancelled });
    const start = performance.now();
    let child: Child;
    try {
      child = await part.start(note(part));
    } catch (error) {
      children.delete(part.name);
      changed();
      if (cancelled.aborted) return;
      return restart(part, failures + 1, `did not come up: ${inWords(error).split('\n')[0] ?? ''}`, cancelled);
    }
    say(`${part.name} runs again as process ${child.pid} (${inTime(performance.now() - start)})`);
    watch(part, child, failures + 1);
  };

  return {
    keep: async (part) => {
      try {
        watch(part, await part.start(note(part)), 0);
      } catch (error) {
        children.delete(part.name);
        throw error;
      }
    },
    stop: async (names) => {
      for (const name of names) stopping.add(name);
      await Promise.all(names.map(async (name) => {
        const restarting = restarts.get(name);
        restarting?.cancel.abort();
        const running = children.get(name);
        if (running) await stopChild(running.child, running.part.stop);
        await restarting?.done;
        // One that a restart had just begun.
        const late = children.get(name);
        if (late) await stopChild(late.child, late.part.stop);
      }));
    },
    running: () => [...children.values()].map(({ part, child, birth }) => ({ part, pid: child.pid, birth })),
  };
}

const inTime = (milliseconds: number): string =>
  milliseconds < 120_000 ? `${(milliseconds / 1000).toFixed(1)} s` : `${Math.round(milliseconds / 60_000)} min`;
