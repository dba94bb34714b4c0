import { observationBatch } from '../../apps/product-service/dist/metric/observations/observation-batch.aggregate.js';
import { metricObservation } from '../../apps/product-service/dist/metric/observations/metric-observation.js';
import { metricPage } from '../../apps/product-service/dist/metric/views/metric-page.js';
import { productPage } from '../../apps/product-service/dist/product/views/product-page.js';
import { v7 as uuidv7 } from 'uuid';
import { median } from './alternate.mjs';
import { factsOf, fillViews, openProductService, productFacts, randomFrom } from './features.mjs';
import { compare } from './list.mjs';

const BATCH = 1_000;
const CHUNK = 20;
const LAST_DAY = Date.UTC(2025, 11, 31);
const MS_PER_DAY = 86_400_000;

/** How a metric's observations are spread; both sizes have at least a year of one segment, so that as much is asked of either. */
const shapes = {
  sum: { large: { segments: 200, periods: 1 }, small: { segments: 10, periods: 1 } },
  cohort: { large: { segments: 10, periods: 100 }, small: { segments: 1, periods: 25 } },
};

const span = 'from=2025-01-01&to=2025-12-31';
const ever = 'from=2005-01-01&to=2025-12-31';

/** What asks for as much of either: one segment of many, told of for a year of many. */
const NARROW = [
  ['a segment’s year by week', ({ sum }) => `metrics/${sum}/series?${span}&by=week&segment=s0`],
  ['a segment’s 400 days', ({ sum }) => `metrics/${sum}/series?from=2024-11-27&to=2025-12-31&by=day&segment=s0`],
  ['a segment’s retention', ({ cohort }) => `metrics/${cohort}/retention?${span}&by=week&segment=s0`],
  ['a segment’s 400 days as of then', ({ sum }) => `metrics/${sum}/series?from=2024-11-27&to=2025-12-31&by=day&segment=s0&asOf=2026-01-05T00:00:00Z`],
];

/** What adds up all segments: a hundredfold, where it is of all years. More than a hundred times as long would tell of a sort, or of rows that are read beside the index. */
const WIDE = [
  ['a year by week', ({ sum }) => `metrics/${sum}/series?${span}&by=week`],
  ['targets of a year', ({ sum }) => `metrics/${sum}/targets?effectiveOn=2025-12-31`],
  ['a year’s retention', ({ cohort }) => `metrics/${cohort}/retention?${span}&by=week`],
  ['week-4 retention, all years', ({ cohort }) => `metrics/${cohort}/series?${ever}&by=quarter`],
  ['all years by quarter', ({ sum }) => `metrics/${sum}/series?${ever}&by=quarter`],
  ['the whole triangle', ({ cohort }) => `metrics/${cohort}/retention?${ever}&by=month&periods=100`],
];

/** Numbers of a metric with a million observations, against one with ten thousand: what every read over metrics offers. */
const row = (name, goal, most, asks) => ({
  name,
  goal,
  unit: 'ms',
  met: ({ ratio }) => ratio <= most,
  async run({ databaseUrl, rounds = 5, observations = Number(process.env['BENCH_OBSERVATIONS'] ?? 1_000_000), few = 10_000 }) {
    const large = await openMetrics(databaseUrl, observations, 'large');
    const small = await openMetrics(databaseUrl, few, 'small');
    try {
      const measured = [];
      for (const [words, path] of asks) {
        const of = (organisation) => async () => {
          const began = performance.now();
          await organisation.get(path(organisation));
          return performance.now() - began;
        };
        measured.push({ words, ...(await compare(of(small), of(large), rounds)) });
      }
      const worst = measured.toSorted((a, b) => b.ratio - a.ratio)[0];
      const each = measured.map(({ words, floor, figure }) => `${words} ${Math.round(figure)}/${Math.round(floor)} ms`);
      return { figure: worst.figure, floor: worst.floor, ratio: worst.ratio, note: { words: `worst: ${worst.words}; ${each.join(', ')}`, middle: median(measured.map(({ ratio }) => ratio)) } };
    } finally {
      await large.close();
      await small.close();
    }
  },
});

export const rows = [row('metrics', '≤ 1.5× of 10,000, at worst', 1.5, NARROW), row('metrics-all', '≤ 100× for 100× as many, at worst', 100, WIDE)];

async function openMetrics(databaseUrl, observations, size) {
  const product = uuidv7();
  const ids = { sum: uuidv7(), cohort: uuidv7() };
  const opened = await openProductService(databaseUrl, (url, { team, owner }) =>
    fillViews(url, [productPage, metricPage, metricObservation], async (copy) => {
      await copy(productPage, productFacts(product, 0, { team, owner }));
      for (const [kind, id] of Object.entries(ids)) {
        const shape = shapes[kind][size];
        await copy(metricPage, factsOf(id, product, 0, defined(kind, product, shape.segments)));
        const batches = told(kind, observations, shape);
        for (let from = 0; from < batches.length; from += CHUNK) {
          const events = batches.slice(from, from + CHUNK).flatMap((batch, index) => factsOf(uuidv7(), product, (from + index) * 60, [['ObservationsRecorded', { metric: id, part: 1, of: 1, observations: batch }]]));
          await copy(metricObservation, events.map((event) => ({ ...event, streamType: observationBatch.stream })));
        }
      }
    }),
  );
  return { ...opened, ...ids };
}

function defined(kind, product, segments) {
  const cohorts = kind === 'cohort';
  const aggregation = cohorts ? { kind, retention: 'n-day', period: 'day', headline: 4 } : { kind };
  const target = { from: '2025-01-01', by: '2025-12-31', value: 1e9, over: 'month' };
  return [
    ['MetricDefined', { product, name: kind, category: cohorts ? 'retention' : 'adoption', unit: { kind: cohorts ? 'percent' : 'count' }, direction: 'up', aggregation, grain: 'day', segments: Array.from({ length: segments }, (_, index) => `s${index}`) }],
    ...(cohorts ? [] : ['2025-01-01', '2025-03-01', '2025-07-01'].map((from) => ['MetricTargetSet', { ...target, target: uuidv7(), from }])),
  ];
}

/** Batches of a year after year, day by day, as a nightly file tells them; of a hundred one is corrected later, one told again, and one in a thousand void. */
function told(kind, observations, { segments, periods }) {
  const random = randomFrom(11);
  const numbers = () => (kind === 'cohort' ? { numerator: Math.floor(random() * 1000), denominator: 1000 } : { value: Math.floor(random() * 1000) });
  const days = Math.ceil(observations / (segments * periods));
  const entries = Array.from({ length: observations }, (_, index) => ({
    ...{ kind: 'observation', day: new Date(LAST_DAY - (days - 1 - Math.floor(index / (segments * periods))) * MS_PER_DAY).toISOString().slice(0, 10), segment: `s${index % segments}` },
    ...(kind === 'cohort' ? { period: Math.floor(index / segments) % periods } : {}),
    ...numbers(),
  }));
  const later = entries.flatMap(({ kind: _kind, value: _value, numerator: _part, denominator: _of, ...about }) => {
    const chance = random();
    if (chance < 0.001) return [{ ...about, kind: 'void', reason: 'a test run' }];
    return chance < 0.01 ? [{ ...about, ...numbers(), kind: 'correction', reason: 'came late' }] : chance < 0.02 ? [{ ...about, ...numbers(), kind: 'observation' }] : [];
  });
  return [entries, later].flatMap((all) => Array.from({ length: Math.ceil(all.length / BATCH) }, (_, index) => all.slice(index * BATCH, (index + 1) * BATCH)));
}
