// Made by `npm run contracts`; a change here is lost.
import type { EventOf } from '../kernel/define-event.js';
import type * as events from '../project/index.js';
import type { RecordsContracts } from '../records/index.js';

/** The product’s side took what was built. */
export type CommitmentAccepted = EventOf<typeof events.commitmentAccepted>;
/** When the feature will be built by the plan of that version: with a chance of one half, and of four fifths; what causes it, and which tasks. */
export type CommitmentForecastReported = EventOf<typeof events.commitmentForecastReported>;
/** The commitment came to nothing without anybody taking it back: the project ended, or the feature did. */
export type CommitmentLapsed = EventOf<typeof events.commitmentLapsed>;
/** A feature was offered to a project: what it is to build, and by when it is needed. */
export type CommitmentOffered = EventOf<typeof events.commitmentOffered>;
/** The project will not build the feature, for a reason. */
export type CommitmentRefused = EventOf<typeof events.commitmentRefused>;
/** The product’s side did not take what was built: which criterion it fails, and why. The project goes on with it. */
export type CommitmentRejected = EventOf<typeof events.commitmentRejected>;
/** Both sides agreed on another scope or another day. */
export type CommitmentRenegotiated = EventOf<typeof events.commitmentRenegotiated>;
/** The project put the built feature before those who asked for it, with evidence. */
export type CommitmentSubmitted = EventOf<typeof events.commitmentSubmitted>;
/** The project took the feature on, as part of a deliverable where it is told; the feature is done when all required ones are accepted. */
export type CommitmentTakenOn = EventOf<typeof events.commitmentTakenOn>;
/** The commitment holds no longer: one side took it back, for a reason. */
export type CommitmentWithdrawn = EventOf<typeof events.commitmentWithdrawn>;
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
/** One side committed to the date; it counts once both have. */
export type PromiseCommitted = EventOf<typeof events.promiseCommitted>;
/** The promise may be broken, and why. */
export type PromiseMarkedAtRisk = EventOf<typeof events.promiseMarkedAtRisk>;
/** The milestone was reached on a day, and the evidence is there. */
export type PromiseMet = EventOf<typeof events.promiseMet>;
/** The day came without the milestone. */
export type PromiseMissed = EventOf<typeof events.promiseMissed>;
/** A milestone was proposed to be promised: what it is, which features it brings, which evidence will show it, by when, and how likely that day is. */
export type PromiseProposed = EventOf<typeof events.promiseProposed>;
/** One side committed to another date, after the promise was reopened. */
export type PromiseRecommitted = EventOf<typeof events.promiseRecommitted>;
/** The promise is to be made anew, for a reason; the first date is kept for ever. */
export type PromiseReopened = EventOf<typeof events.promiseReopened>;
/** The promise was taken back, for a reason. */
export type PromiseWithdrawn = EventOf<typeof events.promiseWithdrawn>;
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
export type DiscussionOpened = EventOf<RecordsContracts['discussionOpened']>;
/** Who opened the discussion worded its opening anew. */
export type DiscussionOpeningEdited = EventOf<RecordsContracts['discussionOpeningEdited']>;
/** The opening’s words, in every wording they had, are readable no more. */
export type DiscussionOpeningRedacted = EventOf<RecordsContracts['discussionOpeningRedacted']>;
/** Somebody replied in the discussion. */
export type ReplyPosted = EventOf<RecordsContracts['replyPosted']>;
/** Who replied worded it anew. */
export type ReplyEdited = EventOf<RecordsContracts['replyEdited']>;
/** The reply’s words, in every wording they had, are readable no more. */
export type ReplyRedacted = EventOf<RecordsContracts['replyRedacted']>;
/** What was to be settled is settled. */
export type DiscussionResolved = EventOf<RecordsContracts['discussionResolved']>;
/** It is not settled after all. */
export type DiscussionReopened = EventOf<RecordsContracts['discussionReopened']>;
/** What the discussion is about moved to another product or project, and the discussion with it. */
export type DiscussionMoved = EventOf<RecordsContracts['discussionMoved']>;
/** A member answers for the record. */
export type RecordOwnerSet = EventOf<RecordsContracts['recordOwnerSet']>;
/** Nobody answers for the record by name any more. */
export type RecordOwnerCleared = EventOf<RecordsContracts['recordOwnerCleared']>;
/** A tag was put on the record. */
export type RecordTagged = EventOf<RecordsContracts['recordTagged']>;
/** A tag was taken off the record. */
export type RecordUntagged = EventOf<RecordsContracts['recordUntagged']>;
/** A custom field of the record has a value; a choice is named by its id, a member by theirs. */
export type RecordFieldSet = EventOf<RecordsContracts['recordFieldSet']>;
/** A custom field of the record has no value any more. */
export type RecordFieldCleared = EventOf<RecordsContracts['recordFieldCleared']>;
/** The record was linked to another one of its service, or to a page on the web. */
export type RecordLinked = EventOf<RecordsContracts['recordLinked']>;
/** A link of the record was taken away. */
export type RecordUnlinked = EventOf<RecordsContracts['recordUnlinked']>;
/** A member wants to hear of what becomes of the record. */
export type RecordWatched = EventOf<RecordsContracts['recordWatched']>;
/** A member does not want to hear of the record any more. */
export type RecordUnwatched = EventOf<RecordsContracts['recordUnwatched']>;
/** The record moved to another product or project, and its card with it; what else is kept about it follows. */
export type RecordMoved = EventOf<RecordsContracts['recordMoved']>;
/** It is known under which id another system has the record. */
export type RecordExternalIdSet = EventOf<RecordsContracts['recordExternalIdSet']>;
/** The record is not tied to that other system any more. */
export type RecordExternalIdDropped = EventOf<RecordsContracts['recordExternalIdDropped']>;
/** Records of these kinds, or of every kind where none is named, may have a field of the organisation’s own. */
export type CustomFieldDefined = EventOf<RecordsContracts['customFieldDefined']>;
/** The field got another name; its key stays. */
export type CustomFieldRenamed = EventOf<RecordsContracts['customFieldRenamed']>;
/** There is one more to choose from. */
export type CustomFieldChoiceAdded = EventOf<RecordsContracts['customFieldChoiceAdded']>;
/** This one is not to be chosen any more; records that have it keep it. */
export type CustomFieldChoiceRetired = EventOf<RecordsContracts['customFieldChoiceRetired']>;
/** The field takes no new values; records that have one keep it. */
export type CustomFieldRetired = EventOf<RecordsContracts['customFieldRetired']>;
/** The field takes values again. */
export type CustomFieldRestored = EventOf<RecordsContracts['customFieldRestored']>;
/** It was decided on that day: what was asked, what was weighed, what was chosen, by whom and why. */
export type DecisionLogged = EventOf<RecordsContracts['decisionLogged']>;
/** Somebody looked at the decision again; it stands, and is to be looked at again on that day, if any. */
export type DecisionRevisited = EventOf<RecordsContracts['decisionRevisited']>;
/** The words of a note on the decision are readable no more. */
export type DecisionNoteRedacted = EventOf<RecordsContracts['decisionNoteRedacted']>;
/** The decision does not stand any more. */
export type DecisionReversed = EventOf<RecordsContracts['decisionReversed']>;
/** Question or reason were put into other words; what was decided is the same. */
export type DecisionReworded = EventOf<RecordsContracts['decisionReworded']>;
/** The decision was put away. */
export type DecisionArchived = EventOf<RecordsContracts['decisionArchived']>;
/** The decision was taken out again. */
export type DecisionRestored = EventOf<RecordsContracts['decisionRestored']>;
/** What the decision is about moved to another product or project, and the decision with it. */
export type DecisionMoved = EventOf<RecordsContracts['decisionMoved']>;
/** Something is taken for true until it is tested: who sees to that, how and by when. */
export type AssumptionLogged = EventOf<RecordsContracts['assumptionLogged']>;
/** The assumption was put into other words. */
export type AssumptionReworded = EventOf<RecordsContracts['assumptionReworded']>;
/** Somebody else sees to the test. */
export type AssumptionReassigned = EventOf<RecordsContracts['assumptionReassigned']>;
/** It is tested in another way, or by another day. */
export type AssumptionTestChanged = EventOf<RecordsContracts['assumptionTestChanged']>;
/** The assumption held. */
export type AssumptionValidated = EventOf<RecordsContracts['assumptionValidated']>;
/** The assumption did not hold, with what follows from that. */
export type AssumptionBroken = EventOf<RecordsContracts['assumptionBroken']>;
/** It is open again whether the assumption holds. */
export type AssumptionReopened = EventOf<RecordsContracts['assumptionReopened']>;
/** The words of the evidence, of all of it that was ever told, are readable no more. */
export type AssumptionEvidenceRedacted = EventOf<RecordsContracts['assumptionEvidenceRedacted']>;
/** The assumption was put away. */
export type AssumptionArchived = EventOf<RecordsContracts['assumptionArchived']>;
/** The assumption was taken out again. */
export type AssumptionRestored = EventOf<RecordsContracts['assumptionRestored']>;
/** What the assumption is about moved to another product or project, and the assumption with it. */
export type AssumptionMoved = EventOf<RecordsContracts['assumptionMoved']>;
/** A record was saved as a template, to make others like it. */
export type TemplateSaved = EventOf<RecordsContracts['templateSaved']>;
/** The template has another name. */
export type TemplateRenamed = EventOf<RecordsContracts['templateRenamed']>;
/** The template is described in other words, or in none. */
export type TemplateDescribed = EventOf<RecordsContracts['templateDescribed']>;
/** The template makes something else from now on: what another record of the same kind was saved as. */
export type TemplateReplaced = EventOf<RecordsContracts['templateReplaced']>;
/** The template was put away. */
export type TemplateArchived = EventOf<RecordsContracts['templateArchived']>;
/** The template was taken out again. */
export type TemplateRestored = EventOf<RecordsContracts['templateRestored']>;
