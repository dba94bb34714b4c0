import { observationKind, type Observation } from '@wheelhouse/contracts';
import { latestDay, reject } from '@wheelhouse/event-sourcing';
import { cell, defineImport, type RowFault } from '@wheelhouse/service-kit';
import { metricPage } from '../views/metric-page.js';
import { observationBatch } from './observation-batch.aggregate.js';
import { aboutOf, entryFault } from './observation.rules.js';
import { countsOf, MOST_ENTRIES, MOST_LOOKED_UP, recordObservations } from './record-observations.js';

const columns = {
  day: cell.day(),
  segment: cell.text(100).optional(),
  period: cell.integer({ min: 0, max: 1000 }).optional(),
  kind: cell.choice(observationKind.options).optional(),
  value: cell.number().optional(),
  n: cell.number({ min: 0 }).optional(),
  numerator: cell.number().optional(),
  denominator: cell.number().optional(),
  score: cell.integer({ min: 0, max: 10 }).optional(),
  reason: cell.text(500).optional(),
};

/** An entry with the lines that it was made of. */
interface Entry {
  readonly entry: Observation;
  readonly lines: readonly number[];
}

type Row = { readonly line: number; readonly values: { readonly [Name in keyof typeof columns]: Name extends 'day' ? string : unknown } };

export const importObservations = defineImport({
  name: 'import-observations',
  aggregate: observationBatch,
  path: '/metrics/:id/observations::import',
  summary: 'Tell what was observed of a metric by a file: a row for each day and segment, for NPS one for each answer.',
  columns,
  example: 'day;segment;value\n2026-03-01;mobile;120\n2026-03-01;desktop;80,5\n',
  command: recordObservations,
  // A batch is large enough to have a transaction of its own.
  atOnce: 1,
  prepare: async ({ params, row, now }) => {
    const metric = await row(metricPage, params['id'] ?? '');
    if (!metric) return reject.notFound('metric.not-found', 'There is no such metric.');
    if (metric.archived) return reject.conflict('metric.archived', 'The metric is archived; restore it first.');
    if (metric.retired) return reject.conflict('metric.retired', 'The metric is retired.');
    return { below: metric.id, about: { metric, today: latestDay(now) } };
  },
  judge: (rows, { metric, today }) => {
    const faults: RowFault[] = [];
    const fault = (lines: readonly number[], name: string, code: string, detail: string) => void faults.push(...lines.map((line) => ({ line, name, code, detail })));
    const first = new Map<string, Entry>();
    for (const one of entriesOf(rows as readonly Row[])) {
      const { entry, lines } = one;
      const found = entryFault(metric, entry, today);
      if (found) fault(lines, found.field === 'scores' ? 'score' : found.field, found.code, found.detail);
      else if (entry.kind === 'correction' && entry.reason === undefined) fault(lines, 'reason', 'metric.reason-missing', 'a correction says why');
      else {
        const before = first.get(aboutOf(entry));
        if (!before) first.set(aboutOf(entry), one);
        else if (JSON.stringify(before.entry) !== JSON.stringify(entry)) fault(lines, '', 'metric.twice-in-file', `line ${before.lines[0] ?? 0} says otherwise of the same day and segment`);
      }
    }
    return faults;
  },
  bodies: (rows, { metric }) => {
    const seen = new Map<string, Entry>();
    for (const { entry, lines } of entriesOf(rows as readonly Row[])) {
      // The same row twice counts once.
      const about = aboutOf(entry);
      seen.set(about, { entry, lines: [...(seen.get(about)?.lines ?? []), ...lines] });
    }
    const entries = [...seen.values()];
    const observations = entries.filter(({ entry }) => entry.kind === 'observation');
    const others = entries.filter(({ entry }) => entry.kind !== 'observation');
    return [...chunks(observations, MOST_ENTRIES), ...chunks(others, MOST_LOOKED_UP)].map((chunk) => ({
      body: { metric: metric.id, observations: chunk.map(({ entry }) => entry) },
      lines: chunk.flatMap(({ lines }) => lines),
    }));
  },
});

/** Rows as entries; answers of one day and segment together, since an observation tells all of them. */
function entriesOf(rows: readonly Row[]): readonly Entry[] {
  const answers = new Map<string, { readonly about: Omit<Observation, 'kind' | 'scores'>; readonly scores: number[]; readonly lines: number[] }>();
  const entries: Entry[] = [];
  for (const { line, values } of rows) {
    const { score, kind, ...rest } = values;
    const given = { kind: kind ?? 'observation', ...rest } as Observation;
    if (score === undefined || given.kind !== 'observation') entries.push({ entry: given, lines: [line] });
    else {
      const { kind: _kind, ...about } = given;
      // What a row gives beside its answer is for the rules to refuse, by line.
      const key = JSON.stringify(about);
      const known = answers.get(key) ?? { about, scores: [], lines: [] };
      known.scores.push(score as number);
      known.lines.push(line);
      answers.set(key, known);
    }
  }
  return [...entries, ...[...answers.values()].map(({ about, scores, lines }): Entry => ({ entry: { kind: 'observation', ...about, scores: countsOf(scores) }, lines }))];
}

function chunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}
