import { URLSearchParams } from 'node:url';
import { featurePage } from '../../apps/product-service/dist/feature/views/feature-page.js';
import { median } from './alternate.mjs';
import { openFeatures } from './features.mjs';

const PAGE = 50;
const REQUESTS = 9;
const AGAIN = 4;
const VALUES = { archived: 'false', status: 'candidate' };

/** A page of features of a large organisation, against the same of a small one: each filter and sort offered, either way, first page and last. */
export const list = {
  name: 'list',
  goal: '≤ 1.5× of 10,000, at worst',
  unit: 'ms',
  met: ({ ratio }) => ratio <= 1.5,
  async run({ databaseUrl, rounds = 5, features = Number(process.env['BENCH_FEATURES'] ?? 1_000_000), few = 10_000 }) {
    const large = await openFeatures(databaseUrl, features);
    const small = await openFeatures(databaseUrl, few);
    const measure = async (asked, times) => ({ asked, ...(await compare(await reader(small, asked), await reader(large, asked), times)) });
    try {
      const measured = [];
      for (const asked of pages()) measured.push(await measure(asked, rounds));
      // The worst of so many is often what the machine did meanwhile: those are measured again, for longer.
      const again = [];
      for (const { asked } of measured.toSorted((a, b) => b.ratio - a.ratio).slice(0, AGAIN)) again.push(await measure(asked, rounds * 3));
      const worst = [...measured.toSorted((a, b) => b.ratio - a.ratio).slice(AGAIN), ...again].toSorted((a, b) => b.ratio - a.ratio)[0];
      const middle = median(measured.map(({ ratio }) => ratio));
      const words = `worst of ${measured.length} (${worst.asked.words}); in the middle ${Math.round(middle * 100) / 100}×`;
      return { figure: worst.figure, floor: worst.floor, ratio: worst.ratio, note: { words, middle } };
    } finally {
      await large.close();
      await small.close();
    }
  },
};

function pages() {
  return featurePage.lists
    .filter(({ filters }) => !filters.some((name) => ['parent', 'component', 'mergedInto'].includes(name)))
    .flatMap(({ filters, sort }) => [false, true].flatMap((descending) => ['first', 'last'].map((page) => ({ filters, sort, descending, page, words: `${filters.join('+') || 'all'} by ${descending ? '-' : ''}${sort}, ${page} page` }))));
}

/** Sends the request for one page of one organisation. */
async function reader(organisation, { filters, sort, descending, page }) {
  const values = filters.map((name) => [name, name === 'product' ? organisation.products[3] : name === 'owner' ? organisation.owner : VALUES[name]]).sort(([a], [b]) => (a < b ? -1 : 1));
  const query = new URLSearchParams({ limit: String(PAGE), sort: `${descending ? '-' : ''}${sort}`, ...Object.fromEntries(values) });
  if (page === 'last') {
    const cursor = await cursorOfLast(organisation, values, sort, descending);
    if (cursor) query.set('cursor', cursor);
  }
  const path = `features?${query}`;
  return async () => {
    const began = performance.now();
    const { items } = await organisation.get(path);
    if (items.length === 0) throw new Error(`${path} is empty`);
    return performance.now() - began;
  };
}

/** The cursor behind which the last page begins. Missing values stand last either way. */
async function cursorOfLast({ database, cursors }, values, sort, descending) {
  const snake = (name) => `"${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`;
  const where = values.map(([name], index) => `${snake(name)}::text = $${index + 1}`).join(' and ') || 'true';
  const back = descending ? 'asc' : 'desc';
  const [{ n }] = await database.query(`select count(*) as n from feature_page where ${where}`, values.map(([, value]) => value));
  if (n <= PAGE) return undefined;
  // The last rows backwards: those without a value first, by their ids alone.
  const order = `${snake(sort)} is null desc, ${snake(sort)} ${back} nulls first, id ${back}`;
  const [row] = await database.query(`select id, ${snake(sort)} as value from feature_page where ${where} order by ${order} offset ${PAGE} limit 1`, values.map(([, value]) => value));
  return cursors.write([row.value, row.id], JSON.stringify(['features', values, sort, descending, null]));
}

async function compare(floorRequest, figureRequest, rounds) {
  const slice = async (request) => {
    const taken = [];
    for (let count = 0; count < REQUESTS; count += 1) taken.push(await request());
    return median(taken);
  };
  await slice(floorRequest);
  await slice(figureRequest);
  const pairs = [];
  for (let round = 0; round < rounds; round += 1) {
    const floor = await slice(floorRequest);
    const figure = await slice(figureRequest);
    pairs.push({ floor, figure, ratio: figure / floor });
  }
  return { floor: median(pairs.map((pair) => pair.floor)), figure: median(pairs.map((pair) => pair.figure)), ratio: median(pairs.map((pair) => pair.ratio)) };
}

export { compare };
export const rows = [list];
