import { metricUnit, observation, type EventsOf, type Observation, type observationBatchEvents } from '@wheelhouse/contracts';
import { commandOf, id, isRejection, latestDay, reject, row, rows, z, type FactQuery, type Rejection, type RowOf } from '@wheelhouse/event-sourcing';
import { isDeepStrictEqual } from 'node:util';
import { observationLock } from '../domain/metric.rules.js';
import { observers } from '../metric.access.js';
import { metricPage } from '../views/metric-page.js';
import { metricObservation } from './metric-observation.js';
import { observationBatch } from './observation-batch.aggregate.js';
import { aboutOf, entryFault, sameUnit } from './observation.rules.js';
import { partsOf } from './parts-of-batch.js';

/** Entries of one batch at most; what is larger comes as a file. */
export const MOST_ENTRIES = 1_000;
/** Days whose earlier entries a batch may ask for: of corrections, voids and gaps. */
export const MOST_LOOKED_UP = 50;

const MOST_OF_A_DAY = 50_000;

type BatchEvent = EventsOf<typeof observationBatchEvents>;
type Told = readonly RowOf<typeof metricObservation>[];
type Facts = { readonly metric: FactQuery<RowOf<typeof metricPage> | undefined> } & { readonly [told: `day:${string}` | `about:${string}`]: FactQuery<Told> };

/** An entry as it comes: the answers themselves in place of their counts, if one likes. */
const entry = observation.extend({
  kind: observation.shape.kind.default('observation'),
  answers: z.array(z.int().min(0).max(10)).min(1).max(10_000).optional().meta({ description: 'Of NPS: the answers of the day, each from 0 to 10.' }),
});

export const recordObservations = commandOf(observationBatch)({
  name: 'record-observations',
  method: 'POST',
  path: '/',
  summary: 'Tell what was observed of a metric, and what of it has to be corrected, is void, or is known to be missing',
  body: z.object({
    metric: id(),
    unit: metricUnit.optional().meta({ description: 'Told where one wants to be sure: refused where it is not the metric’s.' }),
    observations: z.array(entry).min(1).max(MOST_ENTRIES),
  }),
  example: { metric: '0190c5a0-0000-7000-8000-0000000000d4', observations: [{ day: '2026-03-01', segment: 'mobile', value: 120 }, { kind: 'correction', day: '2026-02-28', segment: 'mobile', value: 96, reason: 'counted twice' }] },
  access: observers,
  creates: ({ body }) => ({ below: body.metric }),
  // Whoever tells of the same metric waits, so that which entry is the newest has one answer.
  locks: ({ body }) => [observationLock(body.metric)],
  facts: ({ body }): Facts => ({ metric: row(metricPage, body.metric), ...earlierOf(body.metric, body.observations) }),
  decide: (_state, { body, now }, facts) => {
    const { metric } = facts;
    if (!metric) return reject.invalid('reference.metric-unknown', 'This is no metric.', '/metric');
    if (metric.archived) return reject.conflict('metric.archived', 'The metric is archived; restore it first.');
    if (metric.retired) return reject.conflict('metric.retired', 'The metric is retired.');
    if (body.unit && !sameUnit(body.unit, metric.unit)) return reject.invalid('metric.other-unit', 'The metric is told in another unit or currency.', '/unit');
    const days = lookedUp(body.observations);
    if (days.length > MOST_LOOKED_UP) return reject.invalid('metric.too-many-days', `A batch corrects, voids or marks ${MOST_LOOKED_UP} days at most.`, '/observations');
    const entries = told(body.observations);
    const refused = entriesRefused(entries, (one) => entryFault(metric, one, latestDay(now)));
    if (refused) return refused;
    const fresh: Observation[] = [];
    for (const [index, one] of entries.entries()) {
      const news = newsOf(one, facts[`about:${aboutOf(one)}`] ?? facts[`day:${one.day}`] ?? [], index);
      if (isRejection(news)) return news;
      if (news) fresh.push(one);
    }
    return batchOf(body.metric, fresh);
  },
});

/** Days of which it matters what was told before. */
const lookedUp = (entries: readonly Pick<Observation, 'kind' | 'day'>[]): readonly string[] => [...new Set(entries.filter(({ kind }) => kind !== 'observation').map(({ day }) => day))];

/** What was told before of what is put right: of few of them each by itself, since a day of cohorts may have very many entries. */
function earlierOf(metric: string, entries: readonly Observation[]): { readonly [told: `day:${string}` | `about:${string}`]: FactQuery<Told> } {
  const amended = new Map(entries.filter(({ kind }) => kind !== 'observation').map((one) => [aboutOf(one), one]));
  if (amended.size > MOST_LOOKED_UP) {
    const days = lookedUp(entries).slice(0, MOST_LOOKED_UP);
    return Object.fromEntries(days.map((day) => [`day:${day}` as const, rows(metricObservation, { metric, day }, MOST_OF_A_DAY)]));
  }
  const of = ({ day, segment = '', period = 0 }: Observation) => rows(metricObservation, { metric, segment, period, day }, MOST_OF_A_DAY);
  return Object.fromEntries([...amended].map(([about, one]) => [`about:${about}` as const, of(one)]));
}

/** Entries in the form of the event. */
const told = (entries: readonly z.output<typeof entry>[]): readonly Observation[] =>
  entries.map(({ answers, ...rest }) => (answers ? { ...rest, scores: countsOf(answers) } : rest));

/** How many gave 0, 1, … 10. */
export function countsOf(answers: readonly number[]): number[] {
  const counts = Array<number>(11).fill(0);
  for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1;
  return counts;
}

function entriesRefused(entries: readonly Observation[], faultOf: (entry: Observation) => { readonly field: string; readonly code: string; readonly detail: string } | undefined): Rejection | undefined {
  const seen = new Set<string>();
  for (const [index, one] of entries.entries()) {
    const at = `/observations/${index}`;
    const fault = faultOf(one);
    if (fault) return reject.invalid(fault.code, `${fault.field === '' ? 'The entry' : fault.field}: ${fault.detail}.`, fault.field === '' ? at : `${at}/${fault.field}`);
    if (one.kind === 'correction' && one.reason === undefined) return reject.invalid('metric.reason-missing', 'A correction says why.', `${at}/reason`);
    const about = aboutOf(one);
    if (seen.has(about)) return reject.invalid('metric.twice-in-batch', 'Another entry of this batch is of the same day and segment.', at);
    seen.add(about);
  }
  return undefined;
}

/** Whether an entry says anything new of what was told before; corrections, voids and gaps must fit to it. */
function newsOf(entry: Observation, earlier: Told, index: number): boolean | Rejection {
  if (entry.kind === 'observation') return true;
  const counting = effective(earlier.filter((one) => aboutOf({ ...one, segment: one.segment }) === aboutOf(entry)));
  const at = `/observations/${index}`;
  const observed = counting?.kind === 'observation' || counting?.kind === 'correction';
  if (entry.kind === 'gap') return observed ? reject.conflict('metric.observed', 'That day is observed: it is no gap.', at) : counting?.kind !== 'gap';
  if (!counting || counting.kind === 'gap') return reject.conflict('metric.not-observed', 'Of that day and segment nothing was observed.', at);
  if (entry.kind === 'void') return counting.kind !== 'void';
  return !observed || !saysTheSame(entry, counting);
}

/** The entry that counts: the newest; where something was corrected or voided, the same observation told again counts as first told. */
function effective(entries: Told): Told[number] | undefined {
  if (!entries.some(({ kind }) => kind === 'correction' || kind === 'void')) return entries.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1)).at(-1);
  const first = new Map<string, Told[number]>();
  for (const one of entries.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))) {
    const says = JSON.stringify([one.kind, one.value, one.n, one.numerator, one.denominator, one.promoters, one.detractors, one.kind === 'observation' ? '' : one.id]);
    if (!first.has(says)) first.set(says, one);
  }
  return [...first.values()].toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1)).at(-1);
}

const saysTheSame = ({ value, n, numerator, denominator, scores }: Observation, counting: Told[number]): boolean =>
  !scores && isDeepStrictEqual([value ?? null, n ?? null, numerator ?? null, denominator ?? null], [counting.value, counting.n, counting.numerator, counting.denominator]);

/** The facts of a batch: parts that no event outgrows, closed by one that names them where there are several. */
function batchOf(metric: string, observations: readonly Observation[]): readonly BatchEvent[] {
  const parts = partsOf(observations);
  const recorded = parts.map((part, index): BatchEvent => ({ type: 'ObservationsRecorded', data: { metric, part: index + 1, of: parts.length, observations: [...part] } }));
  return parts.length > 1 ? [...recorded, { type: 'ObservationBatchCompleted', data: { metric, parts: parts.length, observations: observations.length } }] : recorded;
}
