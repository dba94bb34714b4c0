import { URLSearchParams } from 'node:url';
import { median } from './alternate.mjs';
import { openFeatures, word } from './features.mjs';
import { compare } from './list.mjs';

/** From a word that is nearly everywhere to one that is rare, together, and as the beginning of one. */
const ASKED = [
  ['everywhere', word(0)],
  ['common', word(20)],
  ['rather common', word(400)],
  ['rare', word(4_800)],
  ['common and rare', `${word(3)} ${word(4_700)}`],
  ['three common', `${word(1)} ${word(2)} ${word(5)}`],
  ['the beginning of one', word(900).slice(0, 4)],
];

/** The twenty best features of a large organisation by words, against the same of a small one. */
export const search = {
  name: 'search',
  goal: '≤ 6× of 10,000, at worst',
  unit: 'ms',
  met: ({ ratio }) => ratio <= 6,
  async run({ databaseUrl, rounds = 5, features = Number(process.env['BENCH_FEATURES'] ?? 1_000_000), few = 10_000 }) {
    const large = await openFeatures(databaseUrl, features);
    const small = await openFeatures(databaseUrl, few);
    try {
      const measured = [];
      for (const [words, q] of ASKED) {
        const of = (organisation) => async () => {
          const began = performance.now();
          await organisation.get(`features?${new URLSearchParams({ q })}`);
          return performance.now() - began;
        };
        measured.push({ words, ...(await compare(of(small), of(large), rounds)) });
      }
      const worst = measured.toSorted((a, b) => b.ratio - a.ratio)[0];
      const each = measured.map(({ words, floor, figure, ratio }) => `${words} ${Math.round(figure)}/${Math.round(floor)} ms = ${Math.round(ratio * 10) / 10}×`);
      return { figure: worst.figure, floor: worst.floor, ratio: worst.ratio, note: { words: `worst: ${worst.words}; ${each.join(', ')}`, middle: median(measured.map(({ ratio }) => ratio)) } };
    } finally {
      await large.close();
      await small.close();
    }
  },
};

export const rows = [search];
