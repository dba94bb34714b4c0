import { observationsRecorded, type ObservationKind } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';

/**
 * Every entry that was ever told of a metric, one row each, written by its own batch. Which of them counts for a day is chosen when it
 * is asked for: the newest by recorded time; where something was corrected or voided, the same observation told again counts as first told.
 */
export const metricObservation = defineView({
  name: 'metric-observation',
  version: 2,
  source: 'own',
  events: [observationsRecorded],
  columns: {
    id: column.text(),
    root: column.uuid().orNull(),
    metric: column.uuid(),
    batch: column.uuid(),
    day: column.day(),
    /** Empty where the entry is of the whole. */
    segment: column.text(),
    /** Of cohorts; 0 elsewhere. */
    period: column.integer(),
    kind: column.text<ObservationKind>(),
    value: column.number().orNull(),
    n: column.number().orNull(),
    numerator: column.number().orNull(),
    denominator: column.number().orNull(),
    promoters: column.number().orNull(),
    detractors: column.number().orNull(),
    reason: column.text().orNull(),
    recordedAt: column.instant(),
  },
  lists: [
    { filters: ['metric'], sort: 'day' },
    { filters: ['metric', 'kind'], sort: 'day' },
    // In the order of this index the newest of each come one after another, one segment's and one period's days side by side, with all that numbers are made of.
    { filters: ['metric', 'segment', 'period', 'day'], sort: 'recordedAt', covers: ['kind', 'value', 'n', 'numerator', 'denominator', 'promoters', 'detractors'] },
  ],
  keys: ({ streamId, data }) => data.observations.map((_entry, index) => rowId(streamId, data.part, index)),
  fold: (_row, event, id) => {
    const { metric, observations } = event.data;
    const entry = observations[Number(id.slice(id.lastIndexOf(':') + 1))];
    if (!entry) throw new Error(`the batch has no entry ${id}`);
    const scored = entry.scores && npsCounts(entry.scores);
    return {
      id,
      root: event.partitionKey === metric ? null : event.partitionKey,
      metric,
      batch: event.streamId,
      day: entry.day,
      segment: entry.segment ?? '',
      period: entry.period ?? 0,
      kind: entry.kind,
      value: entry.value ?? null,
      n: scored?.n ?? entry.n ?? null,
      numerator: entry.numerator ?? null,
      denominator: entry.denominator ?? null,
      promoters: scored?.promoters ?? null,
      detractors: scored?.detractors ?? null,
      reason: entry.reason ?? null,
      recordedAt: event.recordedAt,
    };
  },
});

const rowId = (batch: string, part: number, index: number): string => `${batch}:${part}:${index}`;

/** Counts of the answers 0, 1, … 10 as F. Reichheld groups them ("The One Number You Need to Grow", HBR 2003): promoters 9–10, passives 7–8, detractors 0–6. */
export function npsCounts(scores: readonly number[]): { readonly n: number; readonly promoters: number; readonly detractors: number } {
  const sum = (from: number, to: number): number => scores.slice(from, to + 1).reduce((total, count) => total + count, 0);
  return { n: sum(0, 10), promoters: sum(9, 10), detractors: sum(0, 6) };
}
