import { metricGrain } from '@wheelhouse/contracts';
import { id, reject, z } from '@wheelhouse/event-sourcing';
import { defineQuery } from '@wheelhouse/service-kit';
import { readCohorts } from './effective-sql.js';
import { readingOf, spanOf, spanQuery, today } from './metric-series.js';

/** Cells of a triangle at most. */
const MOST_CELLS = 20_000;

const cellSchema = z.object({ period: z.int(), value: z.number().nullable(), numerator: z.number(), denominator: z.number() });
const cohortSchema = z.object({ start: z.string(), cohorts: z.int().meta({ description: 'Cohorts that began in it.' }), periods: z.array(cellSchema) });

export const metricRetention = defineQuery({
  name: 'metric-retention',
  path: '/metrics/:id/retention',
  tag: 'metrics',
  summary: 'Cohorts by when they began, and how many of them came back in each period after: the triangle of retention.',
  scope: 'product:read',
  params: z.object({ id: id() }),
  query: spanQuery.extend({ by: metricGrain.default('week'), periods: z.coerce.number().int().min(0).max(366).default(12) }),
  answer: z.object({
    metric: z.string(),
    retention: z.enum(['n-day', 'unbounded']).meta({ description: 'n-day: came back in that period; unbounded: in it or any later one.' }),
    period: z.enum(['day', 'week', 'month']),
    by: metricGrain,
    cohorts: z.array(cohortSchema),
  }),
  example: { metric: '0190c5a0-0000-7000-8000-0000000000d4', retention: 'n-day', period: 'week', by: 'month', cohorts: [{ start: '2026-03-01', cohorts: 4, periods: [{ period: 0, value: 100, numerator: 400, denominator: 400 }, { period: 4, value: 31, numerator: 124, denominator: 400 }] }] },
  read: async (call) => {
    const { query } = call;
    const found = await readingOf(call, call.params.id, query.asOf);
    if ('kind' in found) return found;
    const { metric } = found;
    const { aggregation, unit } = metric;
    if (aggregation.kind !== 'cohort') return reject.conflict('metric.no-cohorts', 'The metric is not observed by cohorts.');
    const span = spanOf(query, today());
    if ('kind' in span) return span;
    const asked = { metric: metric.id, kind: aggregation.kind, ...span, segment: query.segment, asOf: query.asOf };
    const cells = await readCohorts(call.db, asked, query.by, query.periods, MOST_CELLS + 1);
    if (cells.length > MOST_CELLS) return reject.invalid('query.too-many-points', `A triangle has ${MOST_CELLS} cells at most; ask by longer periods, or for fewer of them.`, 'query');
    const scale = unit.kind === 'percent' ? 100 : 1;
    const cohorts = [...Map.groupBy(cells, ({ start }) => start)].map(([start, of]) => ({
      start,
      cohorts: Math.max(...of.map((cell) => cell.cohorts)),
      periods: of.map(({ period, numerator, denominator }) => ({ period, value: denominator === 0 ? null : (scale * numerator) / denominator, numerator, denominator })),
    }));
    return { metric: metric.id, retention: aggregation.retention, period: aggregation.period, by: query.by, cohorts };
  },
});
