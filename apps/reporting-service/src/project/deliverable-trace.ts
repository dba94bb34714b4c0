import { deliverableDefined, deliverableFeatureLinked, deliverableFeatureUnlinked, deliverableTaskAdded, deliverableTaskRemoved } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';

/** Which features a deliverable serves and which tasks produce it: the joints of the line of sight. */
export const deliverableTrace = defineView({
  name: 'deliverable-trace',
  version: 1,
  source: 'project',
  history: true,
  events: [deliverableDefined, deliverableFeatureLinked, deliverableFeatureUnlinked, deliverableTaskAdded, deliverableTaskRemoved],
  columns: { id: column.text(), deliverable: column.uuid(), kind: column.text<'feature' | 'task'>(), other: column.uuid() },
  lists: [
    { filters: ['other'], sort: 'id' },
    { filters: ['deliverable'], sort: 'id' },
  ],
  keys: (event) => {
    const row = (kind: 'feature' | 'task') => (other: string) => `${event.streamId}:${kind}:${other}`;
    switch (event.type) {
      case 'DeliverableDefined':
        return [...event.data.features.map(row('feature')), ...event.data.tasks.map(row('task'))];
      case 'DeliverableFeatureLinked':
      case 'DeliverableFeatureUnlinked':
        return [row('feature')(event.data.feature)];
      case 'DeliverableTaskAdded':
      case 'DeliverableTaskRemoved':
        return [row('task')(event.data.task)];
    }
  },
  fold: (_row, event, id) => {
    if (event.type === 'DeliverableFeatureUnlinked' || event.type === 'DeliverableTaskRemoved') return undefined;
    const [deliverable = '', kind, other = ''] = id.split(':');
    return { id, deliverable, kind: kind === 'feature' ? 'feature' : 'task', other };
  },
});
