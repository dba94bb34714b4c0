import type { AnyView, RecordedEvent } from '@wheelhouse/event-sourcing';
import { foldRows, withoutPlace, type Row } from './fold-rows.js';

/**
 * A row of an own view after the given events of its stream, from the first on.
 * @throws FoldFailed
 */
export function readRowAsOf(view: AnyView, events: readonly RecordedEvent[], rowId: string): Row | undefined {
  if (view.source !== 'own') throw new Error(`view ${view.name} is fed by ${view.source}; only own views are folded from one stream`);
  const { inserts, intervals } = foldRows(view, new Map(), events.map(withoutPlace));
  return inserts.find(({ id }) => id === rowId)?.row ?? intervals.find(({ id, to }) => id === rowId && to === null)?.row;
}
