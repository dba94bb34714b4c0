// What all stories are told with: words with their time, and claims that must hold.
import { Refused } from './client.mjs';

export const began = Date.now();
/** A word of this telling alone, for names that must be unique. */
export const run = began.toString(36).toUpperCase().slice(-6);

/** @param {string} words */
export const tell = (words) => console.log(`  ${((Date.now() - began) / 1000).toFixed(1).padStart(5)} s  ${words}`);

/** @param {boolean} truth @param {string} words @param {unknown} [seen] */
export function holds(truth, words, seen) {
  if (!truth) throw new Error(`It did not come true that ${words}.${seen === undefined ? '' : ` Seen: ${JSON.stringify(seen).slice(0, 2_000)}`}`);
  tell(`✓ ${words}`);
}

/** The instant a microsecond before. @param {string} instant */
export function justBefore(instant) {
  const micros = BigInt(Date.parse(`${instant.slice(0, 19)}Z`)) * 1000n + BigInt(instant.slice(20, -1).padEnd(6, '0')) - 1n;
  return `${new Date(Number(micros / 1_000_000n) * 1000).toISOString().slice(0, 19)}.${String(micros % 1_000_000n).padStart(6, '0')}Z`;
}

/** What a request was refused with. @param {Promise<unknown>} request @returns {Promise<Refused>} */
export async function refusal(request) {
  const answer = await request.catch((error) => error);
  if (answer instanceof Refused) return answer;
  throw answer instanceof Error ? answer : new Error(`It should have been refused and was not: ${JSON.stringify(answer)}`);
}

/** @param {() => Promise<any>} read @param {(value: any) => boolean} enough @param {string} what */
export async function until(read, enough, what) {
  const latest = Date.now() + 15_000;
  for (;;) {
    const value = await read();
    if (enough(value)) return value;
    if (Date.now() > latest) throw new Error(`It did not come true in 15 s that ${what}: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The day so many days before today, in UTC; after it where the number is negative. @param {number} days */
export const daysAgo = (days) => new Date(began - days * 86_400_000).toISOString().slice(0, 10);

/** Does something with each, in order. @template Item, Result @param {readonly Item[]} items @param {(item: Item, index: number) => Promise<Result>} act @returns {Promise<Result[]>} */
export async function each(items, act) {
  const results = [];
  for (const [index, item] of items.entries()) results.push(await act(item, index));
  return results;
}
