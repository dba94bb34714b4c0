import type { RandomSource } from '../random/random-source.js';

/** Makes a source of standard normal numbers. Source: Marsaglia and Bray, "A convenient method for generating normal variables", SIAM Review 6 (1964). */
export const createNormalSource = (random: RandomSource): (() => number) => {
  let kept = Number.NaN;
  return () => {
    if (kept === kept) {
      const one = kept;
      kept = Number.NaN;
      return one;
    }
    let x: number;
    let y: number;
    let square: number;
    do {
      x = 2 * random.unit() - 1;
      y = 2 * random.unit() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square === 0);
    const scale = Math.sqrt((-2 * Math.log(square)) / square);
    kept = y * scale;
    return x * scale;
  };
};

/** Largest distance from 0 that the table of the normal distribution covers; beyond it lies 1 in 10^9. */
const reach = 6;
const perUnit = 256;

const normalTable = (): Float64Array => {
  const steps = 2 * reach * perUnit;
  const table = new Float64Array(steps + 2);
  const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  for (let k = 0; k < steps; k += 1) {
    const x = k / perUnit - reach;
    const step = 1 / perUnit;
    table[k + 1] = (table[k] ?? 0) + (step / 6) * (density(x) + 4 * density(x + step / 2) + density(x + step));
  }
  table[steps + 1] = table[steps] ?? 1;
  return table;
};

const table = normalTable();

/** Share of the standard normal distribution below z, in (0, 1); accurate to 2·10^-6. */
export const normalShare = (z: number): number => {
  const at = Math.min(Math.max(z, -reach), reach) * perUnit + reach * perUnit;
  const step = at | 0;
  const from = table[step] ?? 0;
  const share = from + (at - step) * ((table[step + 1] ?? from) - from);
  return Math.min(Math.max(share, 1e-9), 1 - 1e-9);
};
