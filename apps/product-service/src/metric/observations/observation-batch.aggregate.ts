import { observationBatchEvents, type EventsOf } from '@wheelhouse/contracts';
import { defineAggregate } from '@wheelhouse/event-sourcing';
import { metricObservation } from './metric-observation.js';
import { observationBatchPage } from './observation-batch-page.js';

type BatchEvent = EventsOf<typeof observationBatchEvents>;

/** A batch is told once, as a whole; its state knows no more than that it is there. */
type ObservationBatch = { readonly status: 'none' | 'told' };

export const observationBatch = defineAggregate({
  context: 'product',
  stream: 'observation-batch',
  resource: 'observation-batches',
  events: observationBatchEvents,
  initial: { status: 'none' } as ObservationBatch,
  stateVersion: 1,
  evolve: (_state: ObservationBatch, _event: BatchEvent): ObservationBatch => ({ status: 'told' }),
  views: [observationBatchPage, metricObservation],
  page: observationBatchPage,
});
