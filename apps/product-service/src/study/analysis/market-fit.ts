export interface MarketFit {
  /** Active users who answered. */
  readonly n: number;
  readonly veryDisappointed: number;
  /** Of active users, 0 to 1; null where none answered. */
  readonly share: number | null;
  readonly threshold: number;
  /** Whether the share reaches the threshold; null where none answered. */
  readonly reached: boolean | null;
  /** Answers of those who do not use the product actively. */
  readonly leftOut: number;
}

/** Share of 'very disappointed' from which a product fits its market. */
const THRESHOLD = 0.4;

/**
 * Product-market fit: the share of active users who would be very disappointed without the product; from 40 % on it fits.
 * S. Ellis, "The Startup Pyramid" (2009), and "Hacking Growth" (Ellis and Brown, 2017), chapter 2.
 * @param answers how often each pair `very|somewhat|not/active|idle` was given
 */
export function marketFitOf(answers: Readonly<Record<string, number>>): MarketFit {
  let [n, very, leftOut] = [0, 0, 0];
  for (const [pair, times] of Object.entries(answers)) {
    const [without, use] = pair.split('/');
    if (use !== 'active') leftOut += times;
    else n += times;
    if (use === 'active' && without === 'very') very += times;
  }
  const share = n === 0 ? null : very / n;
  return { n, veryDisappointed: very, share, threshold: THRESHOLD, reached: share === null ? null : share >= THRESHOLD, leftOut };
}
