import { reject, type Rejection } from './rejection.js';

const TEN_MINUTES = 10 * 60 * 1000;

/** When a UUIDv7 was made, in milliseconds since 1970. */
export const timeOfId = (id: string): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);

/**
 * Why a reference that this service has not heard of is refused: for ten minutes of the id's own time its event may
 * still be on the way (`<code>-unknown-yet`, try again), after that it is unknown (`<code>-unknown`).
 */
export function unknownReference(code: string, what: string, id: string, now: string, pointer: string): Rejection {
  const young = Math.abs(Date.parse(now) - timeOfId(id)) < TEN_MINUTES;
  return young
    ? reject.unknownYet(`${code}-unknown-yet`, `This service has not heard of the ${what} yet; try again in a moment.`, pointer)
    : reject.invalid(`${code}-unknown`, `There is no such ${what}.`, pointer);
}
