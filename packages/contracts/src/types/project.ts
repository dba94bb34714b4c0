// Made by `npm run contracts`; a change here is lost.
import type { EventOf } from '../kernel/define-event.js';
import type * as events from '../project/index.js';
import type { DiscussionContracts } from '../records/discussion.events.js';

/** The receiving side took the deliverable. */
export type DeliverableAccepted = EventOf<typeof events.deliverableAccepted>;
/** The receiving side took the deliverable, with conditions still to be met. */
export type DeliverableAcceptedWithConditions = EventOf<typeof events.deliverableAcceptedWithConditions>;
/** A condition of the acceptance was met. */
export type DeliverableConditionMet = EventOf<typeof events.deliverableConditionMet>;
/** What the project hands over was defined: criteria, the features it serves, the tasks that produce it, who accepts it. */
export type DeliverableDefined = EventOf<typeof events.deliverableDefined>;
/** The deliverable serves one feature more. */
export type DeliverableFeatureLinked = EventOf<typeof events.deliverableFeatureLinked>;
/** The deliverable no longer serves a feature. */
export type DeliverableFeatureUnlinked = EventOf<typeof events.deliverableFeatureUnlinked>;
/** The accepted deliverable went to those who run it. */
export type DeliverableHandedOver = EventOf<typeof events.deliverableHandedOver>;
/** The receiving side did not take the deliverable: which criterion it fails, and why. */
export type DeliverableRejected = EventOf<typeof events.deliverableRejected>;
/** The deliverable was given another name. */
export type DeliverableRenamed = EventOf<typeof events.deliverableRenamed>;
/** Work on the deliverable was taken up again. */
export type DeliverableReopened = EventOf<typeof events.deliverableReopened>;
/** Work on the deliverable began. */
export type DeliverableStarted = EventOf<typeof events.deliverableStarted>;
/** The deliverable was put before its acceptor, with evidence; tasks still open are named. */
export type DeliverableSubmitted = EventOf<typeof events.deliverableSubmitted>;
/** One task more produces the deliverable. */
export type DeliverableTaskAdded = EventOf<typeof events.deliverableTaskAdded>;
/** A task no longer produces the deliverable. */
export type DeliverableTaskRemoved = EventOf<typeof events.deliverableTaskRemoved>;
/** The sponsor lets the project end without the deliverable. */
export type DeliverableWaived = EventOf<typeof events.deliverableWaived>;
/** The deliverable is no longer offered. */
export type DeliverableWithdrawn = EventOf<typeof events.deliverableWithdrawn>;
/** The charter was approved. */
export type ProjectApproved = EventOf<typeof events.projectApproved>;
/** The project was put out of sight; nothing is lost. */
export type ProjectArchived = EventOf<typeof events.projectArchived>;
/** The project ends early; it is closed in order. */
export type ProjectCancelled = EventOf<typeof events.projectCancelled>;
/** The project will not be done. */
export type ProjectCharterRejected = EventOf<typeof events.projectCharterRejected>;
/** The charter came back to be bettered. */
export type ProjectCharterReturned = EventOf<typeof events.projectCharterReturned>;
/** The charter was put before the approvers. */
export type ProjectCharterSubmitted = EventOf<typeof events.projectCharterSubmitted>;
/** The charter was written anew: scope, goals, how success is known, dates, money, tolerances. */
export type ProjectCharterWritten = EventOf<typeof events.projectCharterWritten>;
/** The project is over. */
export type ProjectClosed = EventOf<typeof events.projectClosed>;
/** The project is being brought to its end. */
export type ProjectClosingStarted = EventOf<typeof events.projectClosingStarted>;
/** The work began. */
export type ProjectExecutionStarted = EventOf<typeof events.projectExecutionStarted>;
/** A phase was ended by a decision on evidence. */
export type ProjectGatePassed = EventOf<typeof events.projectGatePassed>;
/** The work rests for a while. */
export type ProjectHeld = EventOf<typeof events.projectHeld>;
/** Another member manages the project. */
export type ProjectManagerAssigned = EventOf<typeof events.projectManagerAssigned>;
/** A phase with the criteria of its gate was set. */
export type ProjectPhaseDefined = EventOf<typeof events.projectPhaseDefined>;
/** Planning began. */
export type ProjectPlanningStarted = EventOf<typeof events.projectPlanningStarted>;
/** The project works for one product more. */
export type ProjectProductLinked = EventOf<typeof events.projectProductLinked>;
/** The project no longer works for a product. */
export type ProjectProductUnlinked = EventOf<typeof events.projectProductUnlinked>;
/** A project was proposed: why, by whom, for which products or objectives. */
export type ProjectProposed = EventOf<typeof events.projectProposed>;
/** The project was given another name. */
export type ProjectRenamed = EventOf<typeof events.projectRenamed>;
/** A closed or rejected project was taken up again. */
export type ProjectReopened = EventOf<typeof events.projectReopened>;
/** The project was brought back into sight. */
export type ProjectRestored = EventOf<typeof events.projectRestored>;
/** The work goes on. */
export type ProjectResumed = EventOf<typeof events.projectResumed>;
/** A member took a role in the project, whatever their team. */
export type ProjectRoleGranted = EventOf<typeof events.projectRoleGranted>;
/** A member gave a role in the project up. */
export type ProjectRoleRevoked = EventOf<typeof events.projectRoleRevoked>;
/** The project is seen more or less widely. */
export type ProjectVisibilitySet = EventOf<typeof events.projectVisibilitySet>;
/** The project is steered in another way. */
export type ProjectWayOfWorkingChosen = EventOf<typeof events.projectWayOfWorkingChosen>;
/** The element was taken out of the plan. */
export type TaskArchived = EventOf<typeof events.taskArchived>;
/** A member works on the task with a share of their time. */
export type TaskAssigned = EventOf<typeof events.taskAssigned>;
/** Something stands in the way of the task. */
export type TaskBlocked = EventOf<typeof events.taskBlocked>;
/** The task will not be done; what was done on it stays told. */
export type TaskCancelled = EventOf<typeof events.taskCancelled>;
/** A constraint was laid on the dates of the task. */
export type TaskConstrained = EventOf<typeof events.taskConstrained>;
/** The constraint on the dates was lifted. */
export type TaskConstraintReleased = EventOf<typeof events.taskConstraintReleased>;
/** A deadline was set; without a day it was lifted. */
export type TaskDeadlineSet = EventOf<typeof events.taskDeadlineSet>;
/** Duration, work, three points or points of the task were estimated; what is not named stays as it was. */
export type TaskEstimated = EventOf<typeof events.taskEstimated>;
/** The task was finished, or the milestone reached. */
export type TaskFinished = EventOf<typeof events.taskFinished>;
/** The task follows another one; linked again, type and lag are those told last. */
export type TaskLinked = EventOf<typeof events.taskLinked>;
/** An element was added to the plan. */
export type TaskPlanned = EventOf<typeof events.taskPlanned>;
/** How far the task is, and what remains of it. */
export type TaskProgressReported = EventOf<typeof events.taskProgressReported>;
/** The element was given another name. */
export type TaskRenamed = EventOf<typeof events.taskRenamed>;
/** A finished or cancelled task was taken up again. */
export type TaskReopened = EventOf<typeof events.taskReopened>;
/** The element stands elsewhere in the plan; without a parent it stands at the top. */
export type TaskReparented = EventOf<typeof events.taskReparented>;
/** The element was put back into the plan. */
export type TaskRestored = EventOf<typeof events.taskRestored>;
/** Work on the task began. */
export type TaskStarted = EventOf<typeof events.taskStarted>;
/** A member no longer works on the task. */
export type TaskUnassigned = EventOf<typeof events.taskUnassigned>;
/** The way of the task is free again. */
export type TaskUnblocked = EventOf<typeof events.taskUnblocked>;
/** The task no longer follows another one. */
export type TaskUnlinked = EventOf<typeof events.taskUnlinked>;
/** Somebody began to talk about a record. */
export type DiscussionOpened = EventOf<DiscussionContracts['discussionOpened']>;
/** Who opened the discussion worded its opening anew. */
export type DiscussionOpeningEdited = EventOf<DiscussionContracts['discussionOpeningEdited']>;
/** The opening’s words, in every wording they had, are readable no more. */
export type DiscussionOpeningRedacted = EventOf<DiscussionContracts['discussionOpeningRedacted']>;
/** Somebody replied in the discussion. */
export type ReplyPosted = EventOf<DiscussionContracts['replyPosted']>;
/** Who replied worded it anew. */
export type ReplyEdited = EventOf<DiscussionContracts['replyEdited']>;
/** The reply’s words, in every wording they had, are readable no more. */
export type ReplyRedacted = EventOf<DiscussionContracts['replyRedacted']>;
/** What was to be settled is settled. */
export type DiscussionResolved = EventOf<DiscussionContracts['discussionResolved']>;
/** It is not settled after all. */
export type DiscussionReopened = EventOf<DiscussionContracts['discussionReopened']>;
