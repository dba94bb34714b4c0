import { by, noWayBack, undoOf } from '@wheelhouse/event-sourcing';
import { archiveCustomer } from './domain/archive-customer.js';
import { restoreCustomer } from './domain/restore-customer.js';
import { setSegment } from './domain/set-segment.js';
import { setValue } from './domain/set-value.js';
import { customer } from './customer.aggregate.js';

export const customerUndo = undoOf(customer)({
  CustomerRegistered: by('*', archiveCustomer, (_data, { why }) => ({ reason: why })),
  CustomerArchived: by('archived', restoreCustomer, () => ({})),
  CustomerRestored: by('archived', archiveCustomer, (_data, { why }) => ({ reason: why })),
  CustomerSegmentSet: by('segment', setSegment, (_data, { before }) => ({ segment: before.segment })),
  CustomerValueSet: by(
    ({ from }) => `value:${from}`,
    setValue,
    ({ from }, { before }) => {
      const was = before.values.find((one) => one.from === from);
      return was && { value: was.value, from };
    },
    'the first value of a day is corrected, and not taken away',
  ),
  CustomerMerged: noWayBack('status', 'the other reference counts for it from then on'),
  CustomerForgotten: noWayBack('*', 'their words are destroyed'),
});
