import { generateKeyBetween } from 'fractional-indexing';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE = 62n;
const valueOf = new Map([...DIGITS].map((digit, value) => [digit, BigInt(value)]));

/** What contracts allow a rank to be. */
export const LONGEST_RANK = 200;

/**
 * A rank between two others, or beyond one of them: a fraction in base 62 whose first letter tells how many digits its whole
 * part has, so that ranks compare bytewise, and those at the ends of a list are counted up and down
 * (https://observablehq.com/@dgreensp/implementing-fractional-indexing). Undefined where the next would be longer than
 * {@link LONGEST_RANK}: the gap is used up until one of the two beside it is moved.
 *
 * In between it differs from halving, which takes a digit more for every six moves into one gap. Two ranks of unlike length
 * whose gap is less than the last digit of the shorter tell that the same end of the gap is used again and again (the shorter
 * is old, the longer was made beside it). Then the new one goes near the longer, at a step that shrinks with the square of
 * the gap: after n moves the gap is as 1/n, and the rank as long as the logarithm of n. Otherwise, and so against
 * whoever looks for the worst gap each time, it halves; no scheme that moves nothing else does better than a digit for
 * log₂ 62 ≈ 5.95 such moves.
 */
export function rankBetween(after: string | null, before: string | null): string | undefined {
  const rank = after === null || before === null ? generateKeyBetween(after, before) : inside(after, before);
  return rank.length > LONGEST_RANK ? undefined : rank;
}

/** Whether a text is a rank that others can be made beside. */
export function isRank(text: string): boolean {
  if (text.length > LONGEST_RANK || !/^[0-9A-Za-z]+$/.test(text)) return false;
  try {
    generateKeyBetween(text, null);
    return true;
  } catch {
    return false;
  }
}

/** The share of a gap within which a shorter rank is taken in place of the exact one. */
const SLACK_OF_HALF = 16n;
const SLACK_OF_STEP = 4n;
/** How much faster than 1/n the gap may shrink. */
const STEEPNESS = 2n;

function inside(after: string, before: string): string {
  if (after >= before) throw new Error(`${after} does not stand before ${before}`);
  const shorter = Math.min(after.length, before.length);
  const unlike = Math.abs(after.length - before.length);
  const digits = Math.max(after.length, before.length) + unlike + 3;
  const [low, high] = [numberOf(after, digits), numberOf(before, digits)];
  const gap = high - low;
  const lastDigit = BASE ** BigInt(digits - shorter);
  if (unlike === 0 || gap * STEEPNESS >= lastDigit) return shortest(low + gap / 2n, gap / SLACK_OF_HALF, digits);
  const step = smaller((gap * gap * STEEPNESS) / lastDigit, gap / 2n);
  return shortest(after.length < before.length ? high - step : low + step, step / SLACK_OF_STEP, digits);
}

/** The rank with the fewest digits that is no further than `slack` from `wanted`, the nearest of those. */
function shortest(wanted: bigint, slack: bigint, digits: number): string {
  let best = wanted;
  for (let unit = BASE, cut = 1; cut < digits; unit *= BASE, cut += 1) {
    const first = ((wanted - slack + unit - 1n) / unit) * unit;
    if (first > wanted + slack) break;
    const nearest = ((wanted + unit / 2n) / unit) * unit;
    best = nearest < wanted - slack || nearest > wanted + slack ? first : nearest;
  }
  const rank = textOf(best, digits).replace(/0+$/, '');
  // A whole part has all its digits, so that the ends of the list can be counted on from.
  return rank.padEnd(wholeDigits(rank), '0');
}

const wholeDigits = (rank: string): number => {
  const head = rank.charCodeAt(0);
  return head >= 97 ? head - 95 : 92 - head;
};

const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b);

function numberOf(rank: string, digits: number): bigint {
  let number = 0n;
  for (const digit of rank) number = number * BASE + (valueOf.get(digit) ?? outside(digit));
  return number * BASE ** BigInt(digits - rank.length);
}

function textOf(number: bigint, digits: number): string {
  let text = '';
  for (let left = number, index = 0; index < digits; index += 1, left /= BASE) text = `${DIGITS[Number(left % BASE)] ?? ''}${text}`;
  return text;
}

function outside(digit: string): never {
  throw new Error(`${digit} is no digit of a rank`);
}
