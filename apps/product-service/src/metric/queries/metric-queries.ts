import { metricRetention } from './metric-retention.js';
import { metricSeries } from './metric-series.js';
import { metricTargets } from './metric-targets.js';

/** What is asked of a metric beside its page. */
export const metricQueries = [metricSeries, metricTargets, metricRetention] as const;
