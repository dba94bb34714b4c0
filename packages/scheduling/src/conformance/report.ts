import type { Comparison } from './conformance-case.js';

interface Count {
  values: number;
  agree: number;
}

/** What the command prints of one folder, as the last line holds it. */
export interface FolderReport extends Count {
  readonly dir: string;
  readonly cases: number;
  readonly byField: Record<string, Count>;
  /** Values that follow resource calendars, and those that no rule known reproduces: not counted in `values`. */
  readonly resourceDriven: Count;
  readonly unfair: Count;
}

function count(comparisons: readonly Comparison[]): Count {
  return { values: comparisons.length, agree: comparisons.filter((one) => one.agrees).length };
}

/** Counts the comparisons of a folder. */
export function reportFolder(dir: string, cases: number, comparisons: readonly Comparison[]): FolderReport {
  const fair = comparisons.filter((one) => one.fairness === 'fair');
  const byField: Record<string, Count> = {};
  for (const field of new Set(fair.map((one) => one.field))) {
    byField[field] = count(fair.filter((one) => one.field === field));
  }
  return {
    dir,
    cases,
    ...count(fair),
    byField,
    resourceDriven: count(comparisons.filter((one) => one.fairness === 'resourceDriven')),
    unfair: count(comparisons.filter((one) => one.fairness === 'unfair')),
  };
}

const cell = (text: string | number, width: number): string => String(text).padStart(width);

/** The table for people: a line for each field of each folder. */
export function tableOf(reports: readonly FolderReport[]): string {
  const lines = [`${'folder'.padEnd(36)}${'field'.padEnd(16)}${cell('values', 8)}${cell('agree', 8)}`];
  const row = (dir: string, field: string, one: Count): void => {
    lines.push(`${dir.padEnd(36)}${field.padEnd(16)}${cell(one.values, 8)}${cell(one.agree, 8)}`);
  };
  for (const report of reports) {
    for (const [field, one] of Object.entries(report.byField)) row(report.dir, field, one);
    row(report.dir, `all ${report.cases} cases`, report);
    if (report.resourceDriven.values > 0) row(report.dir, 'resourceDriven', report.resourceDriven);
    if (report.unfair.values > 0) row(report.dir, '(unfair)', report.unfair);
  }
  return lines.join('\n');
}

/** The values that disagree, at most `most` of each folder. */
export function differences(comparisons: readonly Comparison[], most: number): string[] {
  const show = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
  return comparisons
    .filter((one) => !one.agrees)
    .slice(0, most)
    .map((one) => `${one.id} task ${one.uid} ${one.field}: expected ${show(one.expected)}, computed ${show(one.actual)}`);
}
