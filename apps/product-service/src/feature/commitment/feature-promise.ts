import { promiseEvents, promiseProposed } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';

export type PromiseStatus = 'proposed' | 'committed' | 'reopened' | 'met' | 'missed' | 'withdrawn';

/** Promises of dates as this service heard of them. A date counts once both sides have committed to it; the first that did is kept for ever. */
export const knownPromise = defineView({
  name: 'known-promise',
  version: 1,
  source: 'project',
  events: promiseEvents,
  columns: {
    id: column.uuid(),
    product: column.uuid(),
    project: column.uuid(),
    milestone: column.text(),
    status: column.text<PromiseStatus>(),
    date: column.day(),
    p50: column.day().orNull(),
    p80: column.day().orNull(),
    sides: column.json<readonly ('product' | 'project')[]>(),
    firstDate: column.day().orNull(),
    atRisk: column.text().orNull(),
    day: column.day().orNull(),
    updatedAt: column.instant(),
  },
  keys: (event) => [event.streamId],
  fold: (row, event) => {
    const updatedAt = event.recordedAt;
    if (event.type === 'PromiseProposed') {
      const { product, project, milestone, date, p50 = null, p80 = null } = event.data;
      return { id: event.streamId, product, project, milestone, status: 'proposed', date, p50, p80, sides: [], firstDate: null, atRisk: null, day: null, updatedAt };
    }
    if (!row) return undefined;
    switch (event.type) {
      case 'PromiseCommitted':
      case 'PromiseRecommitted': {
        const { side, date, p50 = null, p80 = null } = event.data;
        // A side that names another date has committed to that one alone.
        const sides = [...(date === row.date ? row.sides.filter((one) => one !== side) : []), side];
        const both = sides.length === 2;
        return { ...row, date, p50, p80, sides, status: both ? 'committed' : row.status, firstDate: row.firstDate ?? (both ? date : null), atRisk: both ? null : row.atRisk, updatedAt };
      }
      case 'PromiseReopened':
        return { ...row, status: 'reopened', sides: [], updatedAt };
      case 'PromiseMarkedAtRisk':
        return { ...row, atRisk: event.data.cause, updatedAt };
      case 'PromiseMet':
      case 'PromiseMissed':
        return { ...row, status: event.type === 'PromiseMet' ? 'met' : 'missed', day: event.data.day, atRisk: null, updatedAt };
      case 'PromiseWithdrawn':
        return { ...row, status: 'withdrawn', atRisk: null, updatedAt };
    }
  },
});

/** Which promise brings which feature. */
export const featurePromise = defineView({
  name: 'feature-promise',
  version: 1,
  source: 'project',
  events: [promiseProposed],
  columns: { id: column.text(), feature: column.uuid(), promise: column.uuid() },
  lists: [{ filters: ['feature'], sort: 'promise' }],
  keys: (event) => event.data.features.map((feature) => `${event.streamId}:${feature}`),
  fold: (_row, event, id) => ({ id, feature: id.slice(event.streamId.length + 1), promise: event.streamId }),
});
