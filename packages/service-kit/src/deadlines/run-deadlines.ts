import { isRejection, systemActor, Unavailable, type AnyDeadline, type Appended, type Outcome, type Request } from '@wheelhouse/event-sourcing';
import { v7 as uuidv7 } from 'uuid';
import type { Logger } from '../observability/logging.js';
import type { DeadlineRows, DeadlineState, DueRow } from './deadline-rows.js';

/** What the worker stands on. */
export interface DeadlineParts {
  readonly deadlines: readonly AnyDeadline[];
  readonly rows: DeadlineRows;
  /** The service's usual way to handle commands. @throws Unavailable */
  readonly handle: (request: Request) => Promise<Outcome>;
  /** The clock that days are judged by. */
  readonly now: () => Date;
  readonly logger: Logger;
}

/** Turns deadlines into commands when they fall due, in this process. */
export interface DeadlineWorker {
  /** Tells of what was committed here: a deadline that was set is looked for soon. Never throws. */
  ring(appended: readonly Appended[]): void;
  /** Looks now, and waits until all that is due was tried. */
  look(): Promise<void>;
  state(): Promise<readonly DeadlineState[]>;
  /** Ends after the command that is under way; what is left is found by the next process. */
  stop(): Promise<void>;
}

/** What no commit of this process tells of (another process set it, and died) is found after this long. */
const POLL_MS = 60_000;
/** Commits in a row are looked at together. */
const GATHER_MS = 250;
const FIRST_RETRY_MS = 500;
const PAGE = 100;

/**
 * Starts the worker: it sleeps until the next deadline falls due, or a commit sets another, or for a minute. Any number of
 * processes may run one: the key of a command is made of the event that set the deadline, so what two try at once happens once.
 */
export function runDeadlines(parts: DeadlineParts): DeadlineWorker {
  const { deadlines, rows, now, logger } = parts;
  const types = new Set(deadlines.flatMap(({ view }) => view.events.map((contract) => contract.type)));
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let wakesAt = Infinity;
  let looking: Promise<void> | undefined;
  let rung = false;
  let failures = 0;

  const sleep = (milliseconds: number): void => {
    const at = performance.now() + milliseconds;
    if (stopping.signal.aborted || wakesAt <= at) return;
    clearTimeout(timer);
    wakesAt = at;
    timer = setTimeout(() => void look(), milliseconds).unref();
  };

  const pass = async (): Promise<number> => {
    rung = false;
    try {
      let left = 0;
      for (const deadline of deadlines) left += await meetAll(parts, deadline, stopping.signal);
      const next = await rows.next(deadlines);
      failures = left > 0 ? failures + 1 : 0;
      if (failures === 0) return rung ? GATHER_MS : Math.min(POLL_MS, next === undefined ? POLL_MS : Math.max(0, Date.parse(next) - now().getTime()));
    } catch (error) {
      failures += 1;
      logger.warn({ err: error }, 'deadlines could not be looked at; tried again soon');
    }
    return Math.min(POLL_MS, FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 10));
  };

  const look = (): Promise<void> => {
    if (stopping.signal.aborted) return Promise.resolve();
    looking ??= (async () => {
      clearTimeout(timer);
      wakesAt = Infinity;
      const pause = await pass();
      looking = undefined;
      sleep(pause);
    })();
    return looking;
  };

  void look();
  return {
    look,
    ring: (appended) => {
      // While there is trouble the next try comes by itself, and not with each commit.
      if (failures > 0 || !appended.some(({ events }) => events.some(({ type }) => types.has(type)))) return;
      if (looking) rung = true;
      else sleep(GATHER_MS);
    },
    state: () => Promise.all(deadlines.map((deadline) => rows.state(deadline, now().toISOString()))),
    stop: async () => {
      stopping.abort();
      clearTimeout(timer);
      await looking;
    },
  };
}

/** Tries all that is due, each once. Returns how many have to be tried again. @throws Unavailable, where trying the others makes no sense */
async function meetAll(parts: DeadlineParts, deadline: AnyDeadline, signal: AbortSignal): Promise<number> {
  let left = 0;
  let last: DueRow | undefined;
  for (;;) {
    const due = await parts.rows.due(deadline, parts.now().toISOString(), last, PAGE);
    for (const row of due) {
      if (signal.aborted) return left;
      if (!(await meet(parts, deadline, row))) left += 1;
    }
    last = due.at(-1);
    if (due.length < PAGE) return left;
  }
}

/** Gives the command of one row. Returns whether that is the end of it. */
async function meet(parts: DeadlineParts, deadline: AnyDeadline, row: DueRow): Promise<boolean> {
  const { handle, rows, logger } = parts;
  const told = { deadline: deadline.name, row: row.id, due: row.due };
  let outcome: Outcome;
  try {
    outcome = await handle(requestOf(deadline, row, parts.now()));
  } catch (error) {
    if (error instanceof Unavailable) throw error;
    // A mistake of ours in one record is no reason to let the others wait.
    logger.error({ err: error, ...told }, 'a deadline could not be met; tried again later');
    return false;
  }
  if (isRejection(outcome)) {
    if (outcome.kind === 'unknown-yet') return false;
    logger.warn({ ...told, code: outcome.code }, 'the command of a deadline was refused, which settles it');
    await rows.settle(deadline, row, outcome.code);
  } else if (outcome.repeated || outcome.events.length === 0) {
    // Met before, or nothing was left to do: where the row stands all the same, it would come again for ever.
    await rows.settle(deadline, row, 'nothing-to-do');
  }
  return true;
}

function requestOf({ name, command, ask }: AnyDeadline, row: DueRow, now: Date): Request {
  const { id, body } = ask?.(row as never) ?? { id: row.id, body: {} };
  return {
    command,
    id,
    body,
    actor: systemActor,
    now: now.toISOString(),
    correlationId: row.correlationId ?? uuidv7(),
    causationId: row.setBy,
    // One event may set several deadlines, so the row is named too.
    idempotency: { caller: `deadline:${name}`, key: `${row.setBy}:${row.id}`, fingerprint: name },
  };
}
