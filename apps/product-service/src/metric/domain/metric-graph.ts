/** A metric and those that it is computed from. */
export interface DerivedFrom {
  readonly metric: string;
  readonly inputs: readonly string[];
}

/** Whether a metric is another one, or is computed from it, directly or by way of others. */
export function leadsTo(formulas: readonly DerivedFrom[], from: string, to: string): boolean {
  const inputsOf = new Map(formulas.map(({ metric, inputs }) => [metric, inputs]));
  const seen = new Set([from]);
  for (const metric of seen) {
    if (metric === to) return true;
    for (const input of inputsOf.get(metric) ?? []) seen.add(input);
  }
  return false;
}
