import { reject, row, type Rejection, type RowOf } from '@wheelhouse/event-sourcing';
import { metricPage } from '../../metric/views/metric-page.js';
import { metricLock } from './objective.rules.js';

type Named = { readonly metric?: string | undefined };

/** What commands have in common that name the metric from which a key result is read: they wait for who retires it, and its editor has to see it. */
export const metricLocks = ({ metric }: Named): readonly string[] => (metric === undefined ? [] : [metricLock(metric)]);
export const metricRefers = ({ metric }: Named) => (metric === undefined ? [] : [{ id: metric, pointer: '/metric' }]);
export const metricFacts = (self: string, { metric }: Named) => ({ metric: row(metricPage, metric ?? self) });

/** Why the metric that a command names will not do; undefined when it will, or when none is named anew. */
export function metricRefused(told: Named, before: Named, known: RowOf<typeof metricPage> | undefined): Rejection | undefined {
  if (told.metric === undefined || told.metric === before.metric) return undefined;
  if (!known) return reject.invalid('reference.metric-unknown', 'This is no metric.', '/metric');
  return known.retired || known.archived ? reject.invalid('reference.metric-retired', 'The metric is observed no more.', '/metric') : undefined;
}
