/** A seeded stream of random numbers; the same seed gives the same numbers on every machine. */
export interface RandomSource {
  /** The next 32 random bits as a number in [0, 2^32). */
  uint32(): number;
  /** A number in [0, 1) with 32 random bits. */
  unit(): number;
  /** A whole number in [0, limit), limit at most 2^32. */
  below(limit: number): number;
}

/** SplitMix32's finaliser, used to spread one seed over the whole state. */
const spread = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
};

/**
 * Makes a random stream from a seed and, where several independent ones are wanted, the stream's number.
 *
 * @param seed any number; its fraction is dropped and it is taken modulo 2^53.
 * @param stream streams of one seed differ from one another.
 * Source: xoshiro128** by Blackman and Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47 (2021).
 */
export const createRandomSource = (seed: number, stream = 0): RandomSource => {
  const whole = Math.abs(Math.trunc(Number.isFinite(seed) ? seed : 0));
  const sign = seed < 0 ? 0x5bd1e995 : 0;
  const low = spread((whole >>> 0) ^ sign);
  const high = spread(Math.floor(whole / 0x100000000) ^ Math.imul(stream, 0x85ebca6b));
  let a = low() ^ high();
  let b = low() ^ high();
  let c = low() ^ high();
  let d = low() ^ high();
  if ((a | b | c | d) === 0) a = 1;

  const uint32 = (): number => {
    const scrambled = Math.imul(b, 5);
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  };
  const unit = (): number => uint32() / 0x100000000;
  return { uint32, unit, below: (limit) => Math.floor(unit() * limit) };
};
