/** Where days begin first (Pacific/Kiritimati). */
const FIRST_TO_BEGIN_MS = 14 * 60 * 60 * 1000;

/**
 * The latest day that it is anywhere at an instant. A day has no zone, so what happened today may bear the day that is tomorrow's
 * by UTC. @param now RFC 3339 @returns `YYYY-MM-DD`
 */
export const latestDay = (now: string): string => new Date(Date.parse(now) + FIRST_TO_BEGIN_MS).toISOString().slice(0, 10);
