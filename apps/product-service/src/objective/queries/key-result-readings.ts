import { metricGrain } from '@wheelhouse/contracts';
import { day, id, isRejection, reject, z } from '@wheelhouse/event-sourcing';
import { defineQuery, type QueryCall } from '@wheelhouse/service-kit';
import { addDays, periodEnd, periodsBetween } from '../../metric/domain/periods.js';
import { readingOf, today } from '../../metric/queries/metric-series.js';
import { readSeries } from '../../metric/queries/series.js';
import { progressOf } from '../domain/progress.js';
import { objectivePage, type ShownKeyResult } from '../views/objective-page.js';

/** Days that are looked through for the newest number. */
const LOOKED_BACK = 400;

const reading = z
  .object({
    keyResult: z.string(),
    title: z.string(),
    metric: z.string(),
    seen: z.boolean().meta({ description: 'That you may see the metric; what you may not is not read.' }),
    name: z.string().nullable(),
    value: z.number().nullable().meta({ description: 'Of the newest whole period that has a number; null while there is none.' }),
    from: z.string().nullable(),
    to: z.string().nullable(),
    progress: z.number().nullable().meta({ description: 'What the key result would come to, were this checked in.' }),
    checkedIn: z.number().nullable().meta({ description: 'The value of the newest check-in.' }),
  })
  .meta({ id: 'KeyResultReading' });

type Shown = z.input<typeof reading>;

export const keyResultReadings = defineQuery({
  name: 'list-key-result-readings',
  path: '/objectives/:id/readings',
  tag: 'objectives',
  summary: 'What the metrics of the key results say within the objective’s period, beside what was checked in',
  scope: 'product:read',
  params: z.object({ id: id() }),
  query: z.object({
    by: metricGrain.optional().meta({ description: 'Whole periods that a number is of; each metric’s own grain unless told.' }),
    effectiveOn: day().optional().meta({ description: 'Status day: what was observed of later days is left out; today unless told.' }),
  }),
  answer: z.object({ objective: z.string(), readings: z.array(reading) }),
  example: {
    objective: '0190c5a0-0000-7000-8000-000000000060',
    readings: [
      {
        ...{ keyResult: '0190c5a0-0000-7000-8000-000000000062', title: 'Bookings a week', metric: '0190c5a0-0000-7000-8000-000000000064', seen: true, name: 'Berths booked' },
        ...{ value: 160, from: '2026-02-09', to: '2026-02-15', progress: 0.5, checkedIn: 151 },
      },
    ],
  },
  read: async (call) => {
    const objective = await call.row(objectivePage, call.params.id);
    if (!objective) return reject.notFound('objective.not-found', 'There is no such objective.');
    const { by, effectiveOn = today() } = call.query;
    const to = objective.to < effectiveOn ? objective.to : effectiveOn;
    const first = addDays(to, -LOOKED_BACK);
    const span = { from: objective.from > first ? objective.from : first, to, by };
    const read = objective.keyResults.flatMap((keyResult) => (keyResult.metric === undefined ? [] : [readingOfOne(call, keyResult, keyResult.metric, span)]));
    return { objective: objective.id, readings: await Promise.all(read) };
  },
});

interface Asked {
  readonly from: string;
  readonly to: string;
  readonly by: z.output<typeof metricGrain> | undefined;
}

async function readingOfOne(call: Pick<QueryCall<unknown, unknown>, 'db' | 'row'>, keyResult: ShownKeyResult, id: string, asked: Asked): Promise<Shown> {
  const checkedIn = keyResult.current?.value ?? null;
  const nothing = { keyResult: keyResult.keyResult, title: keyResult.title, metric: id, seen: false, name: null, value: null, from: null, to: null, progress: null, checkedIn };
  const found = await readingOf(call, id, undefined);
  if (isRejection(found)) return nothing;
  const { metric, reading: source } = found;
  const by = asked.by ?? metric.grain;
  // A week that is not over yet would look like a bad one.
  const whole = (periodsBetween(asked.from, asked.to, by, LOOKED_BACK + 1) ?? []).filter((period) => period.from === period.start && period.to === periodEnd(period.start, by));
  const points = await readSeries(source, metric, { periods: whole, by });
  const newest = points.findLast((point) => point.reckoned.value !== null);
  const known = { ...nothing, seen: true, name: metric.name };
  if (!newest || newest.reckoned.value === null) return known;
  const { value } = newest.reckoned;
  return { ...known, value, from: newest.from, to: newest.to, progress: progressOf({ ...keyResult, current: { value, day: newest.to, confidence: 0 } }) };
}
