import { daysAgo, each, holds, run, tell } from '../telling.mjs';

const api = '/api/product/v1';
const places = ['Kiel', 'Laboe', 'Schleimünde', 'Maasholm', 'Damp', 'Heikendorf', 'Strande', 'Wendtorf', 'Orth', 'Burg'];
/** Twenty different wishes; what is behind the tenth of each comes from the same wish in another place. */
const wishes = [
  'The berth that I had booked was taken when we came in at dusk',
  'I cannot see whether a berth is free before I am there',
  'The tide at the sill is wrong by an hour',
  'Please show the depth at the pontoon',
  'Paying the harbour master in cash takes too long',
  'The chart loads twice on a slow network',
  'I want to book for the whole flotilla at once',
  'Tell me when the fuel dock closes',
  'Show which showers work',
  'Let me cancel until noon without a fee',
];

/** 200 rows from 60 customers: every wish twenty times, two of which are nearly the same words. */
const rows = Array.from({ length: 200 }, (_, index) => {
  const wish = wishes[index % wishes.length] ?? '';
  const place = places[Math.floor(index / 20)] ?? '';
  const second = index % 20 >= 10;
  const text = second ? `${wish}, in ${place}!` : `${wish} in ${place}.`;
  return { text, customer: `C${run}-${(index % 60) + 1}`, segment: index % 3 === 0 ? 'Charter fleets' : 'Weekend crews', channel: index % 2 === 0 ? 'email' : 'in-app', received: daysAgo(300 - (index % 100)) };
});
const csvOf = (/** @type {typeof rows} */ some) => ['text,customer,segment,channel,received', ...some.map((row) => `"${row.text.replaceAll('"', '""')}",${row.customer},${row.segment},${row.channel},${row.received}`)].join('\r\n');

/** Feedback by file, duplicates merged, excerpts linked, and what is at stake. @param {any} world */
export async function feedback({ ada, finn, product, opportunity }) {
  console.log('\n Spring: what crews say');
  const file = csvOf(rows);
  await ada.postCsv(`${api}/customers:import`, file);
  const customers = await pages(ada, `${api}/customers?sort=pseudonym`, (/** @type {any} */ row) => row.pseudonym.startsWith(`C${run}-`));
  holds(customers.length === 60, '60 customers are known by their pseudonyms, taken from the file', customers.length);
  const broken = `${file}\r\nno customer and no day,,,telegraph,tomorrow`;
  const dry = await ada.postCsv(`${api}/products/${product}/feedback:import?dryRun=true`, `\uFEFF${broken}`);
  const [fault] = dry.faults;
  holds(dry.taken === 0 && dry.faultCount === 2 && fault.line === 202, 'a dry run over 201 rows, byte-order mark and all, finds the bad one by its line and columns and takes nothing', dry);
  const taken = await ada.postCsv(`${api}/products/${product}/feedback:import?take=good`, broken);
  holds(taken.taken === 200, 'the 200 good rows are taken, since it was asked for', taken);
  await each(customers, (customer, index) => ada.post(`${api}/customers/${customer.id}/set-value`, { value: { amount: 100_000 + index * 1_000, currency: 'EUR' }, from: daysAgo(365) }));

  const all = await pages(ada, `${api}/feedback?product=${product}&sort=received`, () => true);
  holds(all.length === 200, 'all of it is in the list', all.length);
  const likely = await ada.get(`${api}/feedback/duplicates?product=${product}&threshold=0.8&limit=200`);
  holds(likely.items.length > 0 && likely.items.every((/** @type {any} */ pair) => pair.score >= 0.8), `${likely.of} pairs are likely duplicates by their trigrams, the nearest with a score of ${likely.items[0]?.score.toFixed(2)}`, likely.items.slice(0, 3));
  const [pair] = likely.items;
  const [kept, merged] = [pair.first, pair.second];
  const second = likely.items.find((/** @type {any} */ one) => ![one.first, one.second].some((id) => id === kept || id === merged));
  await finn.post(`${api}/feedback/${kept}/vote`);
  await ada.post(`${api}/feedback/${merged}/vote`);
  await ada.post(`${api}/feedback/${merged}/merge`, { into: kept });
  const votes = await ada.get(`${api}/feedback/${kept}/votes`);
  holds(votes.votes >= 2 && votes.merged.length === 1, 'two are merged, and every vote is kept, one for each voter', votes);
  await ada.post(`${api}/feedback/${second.second}/merge`, { into: second.first });
  await ada.post(`${api}/feedback/${second.second}/unmerge`);
  const apart = await ada.get(`${api}/feedback/${second.first}/votes`);
  holds(apart.merged.length === 0, 'two others are merged and taken apart again', apart);

  const asked = all.filter((item) => String(item.text).startsWith(wishes[0] ?? '') && item.id !== merged);
  for (const item of asked) {
    await ada.post(`${api}/feedback/${item.id}/link`, { target: opportunity, excerpt: 'was taken when we came in', importance: 3 });
  }
  const stake = await ada.get(`${api}/opportunities/${opportunity}/value-at-stake?effectiveOn=${daysAgo(0)}`);
  const counted = new Set(stake.counted.map((/** @type {any} */ entry) => entry.customer));
  holds(
    stake.customers === counted.size && stake.customers < stake.feedback && stake.values[0].amount === stake.counted.reduce((/** @type {number} */ sum, /** @type {any} */ entry) => sum + (entry.value?.amount ?? 0), 0),
    `${stake.feedback} pieces of feedback put ${(stake.values[0].amount / 100).toLocaleString('en')} € of ${stake.customers} customers at stake, each counted once`,
    stake,
  );
  tell('Excerpts are linked to the opportunity; the words stay sealed and are opened when read.');
  return { asked, kept, merged };
}

/** Every item of a list that fits. @param {any} who @param {string} path @param {(row: any) => boolean} fits @returns {Promise<any[]>} */
async function pages(who, path, fits) {
  const found = [];
  for (let cursor = ''; ; ) {
    const { items, nextCursor } = await who.get(`${path}&limit=200${cursor}`);
    found.push(...items.filter(fits));
    if (nextCursor === null) return found;
    cursor = `&cursor=${encodeURIComponent(nextCursor)}`;
  }
}
