import { comparePlaces, isRejection, type Accepted, type AnyCommand, type Outcome, type Place, type Rejection, type Request } from '@wheelhouse/event-sourcing';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import type { AnyImport, ImportedBody, RowFault } from '../declaration/import.declaration.js';
import { idempotencyKeyOf } from '../http/headers.js';
import { problemOf } from '../http/problem.js';
import type { Call } from '../http/route.js';
import { checkBody } from '../http/validation.js';
import { firstDependent, NOT_APPLIED, together } from './batch-routes.js';
import { answerOf, requestOf } from './command-routes.js';
import { fingerprintOf } from './fingerprint.js';
import type { ServiceParts } from './service-parts.js';

const MOST_AT_ONCE = 50;
/** Positions in the answer's header at most. */
const MOST_POSITIONS = 40;

/** A body that fits its command. */
interface Fitting extends ImportedBody {
  /** As the import made it, before its schema filled in what was left out. */
  readonly given: object;
}

/** Checks bodies as if each had come by itself; what does not fit is a fault of its lines. */
export async function checkedRequests(command: AnyCommand, bodies: readonly ImportedBody[]): Promise<{ readonly fitting: readonly Fitting[]; readonly faults: readonly RowFault[] }> {
  const fitting: Fitting[] = [];
  const faults: RowFault[] = [];
  for (const { body, lines } of bodies) {
    try {
      fitting.push({ body: checkBody(command.body, body), given: body, lines });
    } catch (error) {
      const { code, message, errors } = problemOf(error);
      for (const line of lines) {
        for (const { pointer, detail } of errors ?? [{ pointer: '', detail: message }]) faults.push({ line, name: pointer.slice(1), code, detail });
      }
    }
    // A thousand rows may hang on one body.
    await nextTurn();
  }
  return { fitting, faults };
}

/** What of an import is in. */
export interface Taken {
  readonly changeSet: string | null;
  readonly rows: number;
  /** Newest position of each key. */
  readonly positions: readonly string[];
  readonly faults: readonly RowFault[];
  /** Why it went no further, where all or nothing was asked for: another request changed what the rows were judged by. */
  readonly stopped?: Rejection;
}

/**
 * Gives the commands of an import, some in one transaction, under the keys `K#0`, `K#1` …: sent again with its key, what is in stays in once.
 * What a command refuses is a fault of its lines where good rows are asked for; else the import stops there.
 */
export async function takeIn(parts: ServiceParts, { command, atOnce = MOST_AT_ONCE }: AnyImport, call: Call, bodies: readonly Fitting[], take: 'all' | 'good'): Promise<Taken> {
  const key = idempotencyKeyOf(call.headers);
  const changeSet = uuidv7();
  const positions = new Map<string, { readonly place: Place; readonly token: string }>();
  const faults: RowFault[] = [];
  let rows = 0;
  const requestAt = (index: number, { body, given }: Fitting): Promise<Request> =>
    requestOf(parts, call, command, uuidv7(), body, {
      expectedVersion: undefined,
      key: key === undefined ? undefined : `${key}#${index}`,
      fingerprint: () => fingerprintOf(parts.secret, call.method, call.url, given),
      changeSet,
    });
  const accepted = (outcome: Accepted, lines: readonly number[]): void => {
    rows += lines.length;
    const known = positions.get(outcome.partitionKey);
    if (!known || comparePlaces(known.place, outcome.place) < 0) positions.set(outcome.partitionKey, { place: outcome.place, token: answerOf(command, outcome).position });
  };
  const taken = (): Taken => ({ changeSet: rows > 0 ? changeSet : null, rows, positions: [...positions.values()].slice(-MOST_POSITIONS).map(({ token }) => token), faults });
  for (let from = 0; from < bodies.length; from += atOnce) {
    const stretch = bodies.slice(from, from + atOnce);
    const requests = await Promise.all(stretch.map((body, offset) => requestAt(from + offset, body)));
    const joined = firstDependent(requests) < 0;
    const outcomes = joined ? await together(parts, requests) : await inTurn(parts, requests, take);
    const refused = outcomes.find((outcome): outcome is Rejection => isRejection(outcome) && outcome.code !== NOT_APPLIED);
    if (refused && take === 'all') {
      outcomes.forEach((outcome, offset) => {
        if (!isRejection(outcome)) accepted(outcome, stretch[offset]?.lines ?? []);
      });
      return { ...taken(), stopped: refused };
    }
    for (const [offset, { lines }] of stretch.entries()) {
      const request = requests[offset];
      // One of them was refused and took the others with it: each for itself.
      const outcome = refused && joined && request ? (await together(parts, [request]))[0] : outcomes[offset];
      if (outcome === undefined) throw new Error('a command of the import has no outcome');
      if (isRejection(outcome)) faults.push(...lines.map((line) => ({ line, name: outcome.pointer?.slice(1) ?? '', code: outcome.code, detail: outcome.detail })));
      else accepted(outcome, lines);
    }
  }
  return taken();
}

/** Commands that are judged by what those before them did: each by itself, up to the first refusal where all are to be taken. */
async function inTurn(parts: ServiceParts, requests: readonly Request[], take: 'all' | 'good'): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const request of requests) {
    outcomes.push(...(await together(parts, [request])));
    if (take === 'all' && outcomes.some(isRejection)) break;
  }
  return outcomes;
}
