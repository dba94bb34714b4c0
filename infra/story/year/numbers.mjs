import { daysAgo, holds, refusal, tell } from '../telling.mjs';

const api = '/api/product/v1';
const decimals = (/** @type {number} */ value) => value.toFixed(1).replace('.', ',');

/** A year of daily metrics by segment from files; targets, retention, stickiness, promoters, share. @param {any} world */
export async function numbers({ ada, product, objective, bookings }) {
  console.log('\n The year in numbers');
  const define = async (/** @type {object} */ body) => (await ada.post(`${api}/metrics`, { product, ...body })).id;
  const booked = await define({ name: 'Bookings', category: 'adoption', unit: { kind: 'count' }, aggregation: { kind: 'sum' }, segments: ['mobile', 'desktop'] });
  // A semicolon between the cells, decimal commas, a byte-order mark: as a spreadsheet in Kiel writes it.
  const value = (/** @type {number} */ day, /** @type {string} */ segment) => Number((10 + (365 - day) / 20 + (segment === 'mobile' ? 5 : 0) + 0.5).toFixed(1));
  const days = Array.from({ length: 365 }, (_, index) => 365 - index);
  const lines = days.flatMap((day) => ['mobile', 'desktop'].map((segment) => `${daysAgo(day)};${segment};observation;"${decimals(value(day, segment))}";`));
  const file = `\uFEFFday;segment;kind;value;reason\r\n${lines.join('\r\n')}\r\n`;
  const into = `${api}/metrics/${booked}/observations:import?delimiter=semicolon&decimal=comma`;
  const bad = await ada.postCsv(`${into}&dryRun=true`, `${file}${daysAgo(-3)};mobile;observation;1;\r\n`);
  holds(bad.taken === 0 && bad.faultCount === 1 && bad.faults[0].line === 732, 'a dry run over 731 rows finds the one of a day to come, by its line', bad);
  const taken = await ada.postCsv(into, file);
  holds(taken.taken === 730, 'a year of daily bookings by segment is taken from one file', taken);
  await ada.post(`${api}/metrics/${booked}/correct`, { day: daysAgo(10), segment: 'mobile', value: 7, reason: 'counted twice' });
  await ada.postCsv(into, `day;segment;kind;value;reason\n${daysAgo(11)};mobile;correction;8,5;counted twice\n${daysAgo(12)};desktop;void;;a test run\n`);
  const { points } = await ada.get(`${api}/metrics/${booked}/series?from=${daysAgo(365)}&to=${daysAgo(1)}&by=quarter`);
  const sum = points.reduce((/** @type {number} */ all, /** @type {any} */ point) => all + (point.value ?? 0), 0);
  const plain = days.reduce((all, day) => all + value(day, 'mobile') + value(day, 'desktop'), 0);
  const expected = plain - value(10, 'mobile') + 7 - value(11, 'mobile') + 8.5 - value(12, 'desktop');
  holds(Math.abs(sum - expected) < 1e-6, `the quarters sum to ${sum.toFixed(1)}, corrections and a voided day included`, { sum, expected, points });
  const week = await ada.get(`${api}/metrics/${booked}/series?from=${daysAgo(10)}&to=${daysAgo(10)}&by=day&segment=mobile`);
  holds(week.points[0].value === 7, 'the corrected day says 7', week.points);
  await ada.post(`${api}/metrics/${booked}/set-target`, { value: 1400, from: daysAgo(365), by: daysAgo(30), over: 'quarter' });
  await ada.post(`${api}/metrics/${booked}/set-target`, { value: 1_000_000, from: daysAgo(365), by: daysAgo(30), over: 'quarter' });
  const { targets } = await ada.get(`${api}/metrics/${booked}/targets?effectiveOn=${daysAgo(0)}`);
  holds(targets.some((/** @type {any} */ one) => one.status === 'hit') && targets.some((/** @type {any} */ one) => one.status === 'missed'), 'one target was hit, and one missed', targets);

  const daily = await define({ name: 'Active crews a day', category: 'engagement', unit: { kind: 'count' }, aggregation: { kind: 'distinct' } });
  const monthly = await define({ name: 'Active crews a month', category: 'engagement', unit: { kind: 'count' }, aggregation: { kind: 'distinct' }, grain: 'month' });
  const month = daysAgo(40).slice(0, 7);
  const inMonth = days.map((day) => daysAgo(day)).filter((day) => day.startsWith(month));
  await ada.post(`${api}/metrics/${daily}/observe-batch`, { observations: inMonth.map((day) => ({ day, value: 30 })) });
  await ada.post(`${api}/metrics/${monthly}/observe`, { day: `${month}-01`, value: 120 });
  const summed = await ada.get(`${api}/metrics/${daily}/series?from=${inMonth[0]}&to=${inMonth.at(-1)}&by=month`);
  holds(summed.points[0].value === null && summed.points[0].reason !== null, 'crews a day are not added up to crews a month: who came twice would count twice', summed.points);
  const stickiness = await define({ name: 'Stickiness', category: 'engagement', unit: { kind: 'ratio' }, aggregation: { kind: 'formula' } });
  await ada.post(`${api}/metrics/${stickiness}/derive`, { expression: 'dau / mau', inputs: [{ name: 'dau', metric: daily, take: 'mean' }, { name: 'mau', metric: monthly }] });
  const stuck = await ada.get(`${api}/metrics/${stickiness}/series?from=${inMonth[0]}&to=${inMonth.at(-1)}&by=month`);
  holds(Math.abs(stuck.points[0].value - 0.25) < 1e-9, 'stickiness is 0.25: 30 crews on a mean day of 120 in the month', stuck.points);

  const retention = await define({ name: 'Crews who come back', category: 'retention', unit: { kind: 'percent' }, aggregation: { kind: 'cohort', retention: 'n-day', period: 'week', headline: 4 } });
  const cohort = daysAgo(60);
  await ada.post(`${api}/metrics/${retention}/observe-batch`, { observations: [0, 1, 2, 3, 4].map((period) => ({ day: cohort, period, numerator: [200, 120, 90, 80, 70][period], denominator: 200 })) });
  const kept = await ada.get(`${api}/metrics/${retention}/retention?from=${daysAgo(70)}&to=${daysAgo(50)}&periods=4`);
  const fourth = kept.cohorts[0].periods.find((/** @type {any} */ one) => one.period === 4);
  holds(fourth.numerator === 70 && fourth.denominator === 200 && Math.abs(fourth.value - 35) < 1e-9, 'in week 4 35 % of a cohort of 200 are still there', kept.cohorts);
  const promoters = await define({ name: 'Would recommend', category: 'satisfaction', unit: { kind: 'score' }, aggregation: { kind: 'nps' } });
  await ada.postCsv(`${api}/metrics/${promoters}/observations:import`, `day,score\n${[10, 9, 9, 8, 7, 3, 10, 6, 9, 8].map((score) => `${daysAgo(20)},${score}`).join('\n')}\n`);
  const nps = await ada.get(`${api}/metrics/${promoters}/series?from=${daysAgo(20)}&to=${daysAgo(20)}&by=day`);
  holds(nps.points[0].value === 30 && nps.points[0].n === 10, 'the net promoter score of ten raw answers is 30: five promoters less two detractors', nps.points);
  const share = await define({ name: 'Market share', category: 'market-share', unit: { kind: 'percent' }, aggregation: { kind: 'ratio' } });
  await ada.post(`${api}/metrics/${share}/observe`, { day: daysAgo(30), numerator: 300, denominator: 2000 });
  const alone = await refusal(ada.post(`${api}/metrics/${share}/observe`, { day: daysAgo(29), numerator: 300 }));
  const owned = await ada.get(`${api}/metrics/${share}/series?from=${daysAgo(30)}&to=${daysAgo(30)}&by=day`);
  holds(Math.abs(owned.points[0].value - 15) < 1e-9 && alone.status === 422, 'the share of the market is 15 %: 300 of 2,000; ours without the market is refused', owned.points);
  await ada.post(`${api}/objectives/${objective}/link-metric`, { keyResult: bookings, metric: booked });
  const used = await refusal(ada.post(`${api}/metrics/${booked}/retire`, { reason: 'nobody looks' }));
  holds(used.status === 409, 'a metric that a key result goes by is not retired', used.problem);
  tell('Targets, retention, stickiness, promoters and market share stand on what was observed.');
  return { booked };
}
