import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { day, id, instant, minutes, text } from '../kernel/values.js';
import { constraintType, ids, lag, linkType, reason, taskKind } from './values.js';

const stream = { context: 'project', stream: 'task', version: 1 } as const;

export const taskPlanned = defineEvent({
  ...stream,
  type: 'TaskPlanned',
  summary: 'An element was added to the plan.',
  data: z.object({ project: id(), kind: taskKind, name: text(300), parent: id().optional(), duration: minutes().optional(), work: minutes().optional() }),
  example: { project: ids.project, kind: 'task', name: 'Draw the booking flow', duration: 2400, work: 2400 },
});
export const taskRenamed = defineEvent({ ...stream, type: 'TaskRenamed', summary: 'The element was given another name.', data: z.object({ name: text(300) }), example: { name: 'Draw and test the booking flow' } });
export const taskReparented = defineEvent({ ...stream, type: 'TaskReparented', summary: 'The element stands elsewhere in the plan; without a parent it stands at the top.', data: z.object({ parent: id().optional() }), example: { parent: ids.otherTask } });
export const taskEstimated = defineEvent({
  ...stream,
  type: 'TaskEstimated',
  summary: 'Duration, work, three points or points of the task were estimated; what is not named stays as it was.',
  data: z.object({
    duration: minutes().optional(),
    work: minutes().optional(),
    threePoint: z.object({ optimistic: minutes(), likely: minutes(), pessimistic: minutes() }).optional(),
    points: z.number().min(0).max(10_000).optional(),
  }),
  example: { duration: 2400, work: 2400, threePoint: { optimistic: 1920, likely: 2400, pessimistic: 4800 } },
});
export const taskLinked = defineEvent({
  ...stream,
  type: 'TaskLinked',
  summary: 'The task follows another one; linked again, type and lag are those told last.',
  data: z.object({ predecessor: id(), type: linkType, lag }),
  example: { predecessor: ids.otherTask, type: 'FS', lag: { kind: 'working', value: 0 } },
});
export const taskUnlinked = defineEvent({ ...stream, type: 'TaskUnlinked', summary: 'The task no longer follows another one.', data: z.object({ predecessor: id() }), example: { predecessor: ids.otherTask } });
export const taskConstrained = defineEvent({ ...stream, type: 'TaskConstrained', summary: 'A constraint was laid on the dates of the task.', data: z.object({ constraint: constraintType, day: day().optional() }), example: { constraint: 'SNET', day: '2026-03-16' } });
export const taskConstraintReleased = defineEvent({ ...stream, type: 'TaskConstraintReleased', summary: 'The constraint on the dates was lifted.', data: z.object({}), example: {} });
export const taskDeadlineSet = defineEvent({ ...stream, type: 'TaskDeadlineSet', summary: 'A deadline was set; without a day it was lifted.', data: z.object({ day: day().optional() }), example: { day: '2026-05-29' } });
export const taskAssigned = defineEvent({ ...stream, type: 'TaskAssigned', summary: 'A member works on the task with a share of their time.', data: z.object({ member: id(), units: z.number().min(1).max(1000) }), example: { member: ids.member, units: 100 } });
export const taskUnassigned = defineEvent({ ...stream, type: 'TaskUnassigned', summary: 'A member no longer works on the task.', data: z.object({ member: id() }), example: { member: ids.member } });
export const taskStarted = defineEvent({ ...stream, type: 'TaskStarted', summary: 'Work on the task began.', data: z.object({ at: instant() }), example: { at: '2026-03-02T08:00:00Z' } });
export const taskProgressReported = defineEvent({
  ...stream,
  type: 'TaskProgressReported',
  summary: 'How far the task is, and what remains of it.',
  data: z.object({ percent: z.number().min(0).max(100), physicalPercent: z.number().min(0).max(100).optional(), remaining: minutes().optional() }),
  example: { percent: 40, remaining: 1440 },
});
export const taskFinished = defineEvent({ ...stream, type: 'TaskFinished', summary: 'The task was finished, or the milestone reached.', data: z.object({ startedAt: instant(), at: instant() }), example: { startedAt: '2026-03-02T08:00:00Z', at: '2026-03-06T16:00:00Z' } });
export const taskReopened = defineEvent({ ...stream, type: 'TaskReopened', summary: 'A finished or cancelled task was taken up again.', data: z.object({ reason: reason() }), example: { reason: 'The test found a gap.' } });
export const taskBlocked = defineEvent({ ...stream, type: 'TaskBlocked', summary: 'Something stands in the way of the task.', data: z.object({ reason: reason() }), example: { reason: 'No test boat' } });
export const taskUnblocked = defineEvent({ ...stream, type: 'TaskUnblocked', summary: 'The way of the task is free again.', data: z.object({}), example: {} });
export const taskCancelled = defineEvent({ ...stream, type: 'TaskCancelled', summary: 'The task will not be done; what was done on it stays told.', data: z.object({ reason: reason() }), example: { reason: 'Out of scope' } });
export const taskArchived = defineEvent({ ...stream, type: 'TaskArchived', summary: 'The element was taken out of the plan.', data: z.object({}), example: {} });
export const taskRestored = defineEvent({ ...stream, type: 'TaskRestored', summary: 'The element was put back into the plan.', data: z.object({}), example: {} });
