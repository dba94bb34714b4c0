import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { id, text } from '../kernel/values.js';
import { ids, reason } from './values.js';

const stream = { context: 'project', stream: 'deliverable', version: 1 } as const;
const none = { data: z.object({}), example: {} } as const;

export const deliverableDefined = defineEvent({
  ...stream,
  type: 'DeliverableDefined',
  summary: 'What the project hands over was defined: criteria, the features it serves, the tasks that produce it, who accepts it.',
  data: z.object({
    project: id(),
    name: text(200),
    description: text(4000).optional(),
    criteria: z.array(z.object({ criterion: id(), text: text(500) })).min(1).max(50),
    features: z.array(id()).max(100),
    tasks: z.array(id()).max(500),
    acceptor: id(),
  }),
  example: { project: ids.project, name: 'Booking flow', criteria: [{ criterion: ids.part, text: 'A crew books in under a minute' }], features: [ids.feature], tasks: [ids.task, ids.otherTask], acceptor: ids.other },
});
export const deliverableRenamed = defineEvent({ ...stream, type: 'DeliverableRenamed', summary: 'The deliverable was given another name.', data: z.object({ name: text(200) }), example: { name: 'Booking, whole' } });
export const deliverableFeatureLinked = defineEvent({ ...stream, type: 'DeliverableFeatureLinked', summary: 'The deliverable serves one feature more.', data: z.object({ feature: id() }), example: { feature: ids.feature } });
export const deliverableFeatureUnlinked = defineEvent({ ...stream, type: 'DeliverableFeatureUnlinked', summary: 'The deliverable no longer serves a feature.', data: z.object({ feature: id() }), example: { feature: ids.feature } });
export const deliverableTaskAdded = defineEvent({ ...stream, type: 'DeliverableTaskAdded', summary: 'One task more produces the deliverable.', data: z.object({ task: id() }), example: { task: ids.task } });
export const deliverableTaskRemoved = defineEvent({ ...stream, type: 'DeliverableTaskRemoved', summary: 'A task no longer produces the deliverable.', data: z.object({ task: id() }), example: { task: ids.task } });
export const deliverableStarted = defineEvent({ ...stream, ...none, type: 'DeliverableStarted', summary: 'Work on the deliverable began.' });
export const deliverableSubmitted = defineEvent({
  ...stream,
  type: 'DeliverableSubmitted',
  summary: 'The deliverable was put before its acceptor, with evidence; tasks still open are named.',
  data: z.object({ evidence: text(4000), unfinishedTasks: z.array(id()).max(500) }),
  example: { evidence: 'Test report 12', unfinishedTasks: [] },
});
export const deliverableAccepted = defineEvent({ ...stream, type: 'DeliverableAccepted', summary: 'The receiving side took the deliverable.', data: z.object({ note: reason().optional() }), example: { note: 'As agreed.' } });
export const deliverableAcceptedWithConditions = defineEvent({
  ...stream,
  type: 'DeliverableAcceptedWithConditions',
  summary: 'The receiving side took the deliverable, with conditions still to be met.',
  data: z.object({ conditions: z.array(z.object({ condition: id(), text: text(500) })).min(1).max(30) }),
  example: { conditions: [{ condition: ids.part, text: 'The French texts by June' }] },
});
export const deliverableConditionMet = defineEvent({ ...stream, type: 'DeliverableConditionMet', summary: 'A condition of the acceptance was met.', data: z.object({ condition: id(), evidence: reason().optional() }), example: { condition: ids.part } });
export const deliverableRejected = defineEvent({ ...stream, type: 'DeliverableRejected', summary: 'The receiving side did not take the deliverable: which criterion it fails, and why.', data: z.object({ criterion: id(), reason: reason() }), example: { criterion: ids.part, reason: 'It took two minutes.' } });
export const deliverableWaived = defineEvent({ ...stream, type: 'DeliverableWaived', summary: 'The sponsor lets the project end without the deliverable.', data: z.object({ reason: reason() }), example: { reason: 'The harbour left the season.' } });
export const deliverableWithdrawn = defineEvent({ ...stream, type: 'DeliverableWithdrawn', summary: 'The deliverable is no longer offered.', data: z.object({ reason: reason() }), example: { reason: 'It was split in two.' } });
export const deliverableReopened = defineEvent({ ...stream, type: 'DeliverableReopened', summary: 'Work on the deliverable was taken up again.', data: z.object({ reason: reason() }), example: { reason: 'A defect came to light.' } });
export const deliverableHandedOver = defineEvent({ ...stream, type: 'DeliverableHandedOver', summary: 'The accepted deliverable went to those who run it.', data: z.object({ to: text(200) }), example: { to: 'Harbour operations' } });
