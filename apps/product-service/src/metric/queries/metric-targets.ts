import { metricGrain } from '@wheelhouse/contracts';
import { day, id, instant, isRejection, z } from '@wheelhouse/event-sourcing';
import { defineQuery } from '@wheelhouse/service-kit';
import { periodsOf, readingOf, today } from './metric-series.js';
import { readSeries } from './series.js';
import { judged, type TargetStanding } from './target-standing.js';

const valueSchema = z.object({ start: z.string(), to: z.string(), value: z.number() });

const targetSchema = z.object({
  ...{ target: z.string(), value: z.number(), from: z.string(), by: z.string(), over: metricGrain },
  status: z.enum(['hit', 'missed', 'open']),
  hitOn: z.string().nullable().meta({ description: 'Last observed day of the first period that was as good.' }),
  best: valueSchema.nullable(),
  latest: valueSchema.nullable(),
});

export const metricTargets = defineQuery({
  name: 'metric-targets',
  path: '/metrics/:id/targets',
  tag: 'metrics',
  summary: 'Which targets of the metric were hit and when, which were missed, and how near the others are.',
  scope: 'product:read',
  params: z.object({ id: id() }),
  query: z.object({ effectiveOn: day().optional(), asOf: instant().optional() }),
  answer: z.object({ metric: z.string(), effectiveOn: z.string(), targets: z.array(targetSchema) }),
  example: {
    metric: '0190c5a0-0000-7000-8000-0000000000d4',
    effectiveOn: '2026-07-01',
    targets: [
      {
        ...{ target: '0190c5a0-0000-7000-8000-0000000000d5', value: 1500, from: '2026-01-01', by: '2026-06-30', over: 'month' as const, status: 'hit' as const, hitOn: '2026-05-31' },
        best: { start: '2026-05-01', to: '2026-05-31', value: 1560 },
        latest: { start: '2026-06-01', to: '2026-06-30', value: 1540 },
      },
    ],
  },
  read: async (call) => {
    const { asOf, effectiveOn = today() } = call.query;
    const found = await readingOf(call, call.params.id, asOf);
    if ('kind' in found) return found;
    const { metric, reading } = found;
    const targets: TargetStanding[] = [];
    const lastOf = ({ by }: { readonly by: string }): string => (by < effectiveOn ? by : effectiveOn);
    // Targets have spans of their own, and the same days in them: those are read once.
    const within = { from: metric.targets.map(({ from }) => from).sort()[0] ?? '', to: metric.targets.map(lastOf).sort().at(-1) ?? '' };
    for (const target of metric.targets) {
      const to = lastOf(target);
      const periods = target.from > to ? [] : periodsOf(target.from, to, target.over);
      if (isRejection(periods)) return periods;
      targets.push(judged(metric.direction, target, await readSeries(reading, metric, { periods, by: target.over, asOf, within }), effectiveOn));
    }
    return { metric: metric.id, effectiveOn, targets };
  },
});
