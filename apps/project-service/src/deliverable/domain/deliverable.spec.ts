import { describe, expect, it } from '@jest/globals';
import { deliverableEvents } from '@wheelhouse/contracts';
import type { Root } from '@wheelhouse/event-sourcing';
import { actor, given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { deliverable } from '../deliverable.aggregate.js';
import { acceptDeliverable } from './accept-deliverable.js';
import { acceptWithConditions } from './accept-with-conditions.js';
import { addTask } from './add-task.js';
import { defineDeliverable } from './define-deliverable.js';
import type { DeliverableEvent } from './deliverable.state.js';
import { handOverDeliverable } from './hand-over-deliverable.js';
import { linkFeature } from './link-feature.js';
import { meetCondition } from './meet-condition.js';
import { rejectDeliverable } from './reject-deliverable.js';
import { removeTask } from './remove-task.js';
import { renameDeliverable } from './rename-deliverable.js';
import { reopenDeliverable } from './reopen-deliverable.js';
import { startDeliverable } from './start-deliverable.js';
import { submitDeliverable } from './submit-deliverable.js';
import { unlinkFeature } from './unlink-feature.js';
import { waiveDeliverable } from './waive-deliverable.js';
import { withdrawDeliverable } from './withdraw-deliverable.js';

const example = <Type extends DeliverableEvent['type']>(type: Type) =>
  ({ type, data: deliverableEvents.find((contract) => contract.type === type)?.example }) as Extract<DeliverableEvent, { type: Type }>;

const defined = example('DeliverableDefined');
const { project, acceptor } = defined.data;
const [feature = ''] = defined.data.features;
const [task = '', otherTask = ''] = defined.data.tasks;
const criterion = defined.data.criteria[0]?.criterion ?? '';
const another = '0190c5a0-0000-7000-8000-0000000000b1';
const manager = '0190c5a0-0000-7000-8000-0000000000a1';
const root: Root = { id: project, team: another, visibility: 'team', roles: {}, archived: false, status: 'executing', manager };
const why = { reason: 'It is asked for.' };
const started = [defined, example('DeliverableStarted')];
const submitted = [...started, example('DeliverableSubmitted')];
const accepted = [...submitted, example('DeliverableAccepted')];
const conditional = [...submitted, example('DeliverableAcceptedWithConditions')];
const byAcceptor = { root, actor: actor({ member: acceptor, organisationRole: 'member' }) };
const byStranger = { root, actor: actor({ member: another, organisationRole: 'member' }) };
const over = { root: { ...root, status: 'closed' } };
const tree = (...finished: string[]) => [task, otherTask].map((id) => ({ id, root: project, kind: 'task', parent: null, status: finished.includes(id) ? 'finished' : 'open', archived: false })) as never;

describe('define', () => {
  const facts = { acceptor: { id: acceptor, active: true, role: 'member' as const }, features: [{ id: feature, product: another, archived: false }], tasks: [{ id: task, root: project }, { id: otherTask, root: project }] as never };
  it('defines it with features and tasks that are known', () => {
    given(deliverable).when(defineDeliverable, defined.data, { facts, root }).then([defined]);
  });
  it('needs a criterion', () => {
    expect(defineDeliverable.body.safeParse({ ...defined.data, criteria: [] }).success).toBe(false);
  });
  it('refuses an acceptor from the delivering side', () => {
    given(deliverable).when(defineDeliverable, { ...defined.data, acceptor: manager }, { facts, root }).thenRefused('invalid', 'deliverable.acceptor-delivers');
    given(deliverable).when(defineDeliverable, defined.data, { facts, root: { ...root, roles: { [acceptor]: ['member'] } } }).thenRefused('invalid', 'deliverable.acceptor-delivers');
  });
  it('refuses a member, a feature or a task that will not do', () => {
    given(deliverable).when(defineDeliverable, defined.data, { facts: { ...facts, acceptor: { id: acceptor, active: false, role: 'member' as const } }, root }).thenRefused('invalid', 'reference.member-inactive');
    given(deliverable).when(defineDeliverable, defined.data, { facts: { ...facts, features: [] }, root }).thenRefused('invalid', 'reference.feature-unknown');
    given(deliverable).when(defineDeliverable, defined.data, { facts: { ...facts, tasks: [] }, root }).thenRefused('invalid', 'deliverable.task-unknown');
  });
  it('refuses a project that is over', () => {
    given(deliverable).when(defineDeliverable, defined.data, { facts, ...over }).thenRefused('conflict', 'project.over');
  });
});

describe('what it serves and what produces it', () => {
  it('links and unlinks features once', () => {
    const known = { features: [{ id: another, product: another, archived: false }] };
    given(deliverable, [defined]).when(linkFeature, { feature: another }, { facts: known, root }).then([{ type: 'DeliverableFeatureLinked', data: { feature: another } }]);
    given(deliverable, [defined]).when(linkFeature, { feature }, { facts: { features: [] }, root }).thenNothing();
    given(deliverable, [defined]).when(linkFeature, { feature: another }, { facts: { features: [{ id: another, product: another, archived: true }] }, root }).thenRefused('invalid', 'reference.feature-archived');
    given(deliverable, [defined]).when(unlinkFeature, { feature }, { root }).then([{ type: 'DeliverableFeatureUnlinked', data: { feature } }]);
    given(deliverable, [defined]).when(unlinkFeature, { feature: another }, { root }).thenNothing();
  });
  it('adds and removes tasks once', () => {
    given(deliverable, [defined]).when(addTask, { task: another }, { facts: { tasks: [{ id: another, root: project }] as never }, root }).then([{ type: 'DeliverableTaskAdded', data: { task: another } }]);
    given(deliverable, [defined]).when(addTask, { task }, { facts: { tasks: [] }, root }).thenNothing();
    given(deliverable, [defined]).when(addTask, { task: another }, { facts: { tasks: [{ id: another, root: another }] as never }, root }).thenRefused('invalid', 'deliverable.task-unknown');
    given(deliverable, [defined]).when(removeTask, { task }, { root }).then([{ type: 'DeliverableTaskRemoved', data: { task } }]);
    given(deliverable, [defined]).when(removeTask, { task: another }, { root }).thenNothing();
  });
  it('is renamed where the name is new', () => {
    given(deliverable, [defined]).when(renameDeliverable, { name: 'New' }, { root }).then([{ type: 'DeliverableRenamed', data: { name: 'New' } }]);
    given(deliverable, [defined]).when(renameDeliverable, { name: defined.data.name }, { root }).thenNothing();
    given(deliverable, submitted).when(renameDeliverable, { name: 'New' }, { root }).thenRefused('conflict', 'deliverable.wrong-state');
  });
});

describe('from work to hand-over', () => {
  it('starts once', () => {
    given(deliverable, [defined]).when(startDeliverable, {}, { root }).then([example('DeliverableStarted')]);
    given(deliverable, started).when(startDeliverable, {}, { root }).thenRefused('conflict', 'deliverable.wrong-state');
  });
  it('is submitted with finished tasks, or with open ones acknowledged and named', () => {
    const body = { evidence: 'Report', acknowledgeUnfinished: false };
    given(deliverable, started).when(submitDeliverable, body, { facts: { tasks: tree(task, otherTask) }, root }).then([{ type: 'DeliverableSubmitted', data: { evidence: 'Report', unfinishedTasks: [] } }]);
    given(deliverable, started).when(submitDeliverable, body, { facts: { tasks: tree(task) }, root }).thenRefused('conflict', 'deliverable.tasks-unfinished');
    given(deliverable, started)
      .when(submitDeliverable, { ...body, acknowledgeUnfinished: true }, { facts: { tasks: tree(task) }, root })
      .then([{ type: 'DeliverableSubmitted', data: { evidence: 'Report', unfinishedTasks: [otherTask] } }]);
    given(deliverable, accepted).when(submitDeliverable, body, { facts: { tasks: tree(task, otherTask) }, root }).thenRefused('conflict', 'deliverable.wrong-state');
  });
  it('is accepted by its acceptor, by who has the role, and by nobody else', () => {
    given(deliverable, submitted).when(acceptDeliverable, {}, byAcceptor).then([{ type: 'DeliverableAccepted', data: {} }]);
    given(deliverable, submitted).when(acceptDeliverable, {}, byStranger).thenRefused('forbidden', 'deliverable.not-acceptor');
    given(deliverable, submitted).when(acceptDeliverable, {}, { ...byStranger, root: { ...root, roles: { [another]: ['acceptor'] } } }).then([{ type: 'DeliverableAccepted', data: {} }]);
    given(deliverable, started).when(acceptDeliverable, {}, byAcceptor).thenRefused('conflict', 'deliverable.wrong-state');
  });
  it('is rejected by a criterion that it has', () => {
    given(deliverable, submitted).when(rejectDeliverable, { criterion, ...why }, byAcceptor).then([{ type: 'DeliverableRejected', data: { criterion, ...why } }]);
    given(deliverable, submitted).when(rejectDeliverable, { criterion: another, ...why }, byAcceptor).thenRefused('invalid', 'deliverable.criterion-unknown');
    given(deliverable, submitted).when(rejectDeliverable, { criterion, ...why }, byStranger).thenRefused('forbidden', 'deliverable.not-acceptor');
  });
  it('is accepted with conditions, which are met one by one', () => {
    const { conditions } = example('DeliverableAcceptedWithConditions').data;
    const condition = conditions[0]?.condition ?? '';
    given(deliverable, submitted).when(acceptWithConditions, { conditions }, byAcceptor).then([example('DeliverableAcceptedWithConditions')]);
    given(deliverable, submitted).when(acceptWithConditions, { conditions }, byStranger).thenRefused('forbidden', 'deliverable.not-acceptor');
    given(deliverable, conditional).when(meetCondition, { condition }, { root }).then([{ type: 'DeliverableConditionMet', data: { condition } }]);
    given(deliverable, [...conditional, { type: 'DeliverableConditionMet', data: { condition } }]).when(meetCondition, { condition }, { root }).thenNothing();
    given(deliverable, conditional).when(meetCondition, { condition: another }, { root }).thenRefused('invalid', 'deliverable.condition-unknown');
    given(deliverable, accepted).when(meetCondition, { condition }, { root }).thenRefused('conflict', 'deliverable.wrong-state');
  });
  it('is handed over once accepted and its conditions are met', () => {
    given(deliverable, accepted).when(handOverDeliverable, { to: 'Operations' }, { root }).then([{ type: 'DeliverableHandedOver', data: { to: 'Operations' } }]);
    given(deliverable, conditional).when(handOverDeliverable, { to: 'Operations' }, { root }).thenRefused('conflict', 'deliverable.conditions-open');
    given(deliverable, submitted).when(handOverDeliverable, { to: 'Operations' }, { root }).thenRefused('conflict', 'deliverable.wrong-state');
  });
  it('is waived, withdrawn and reopened with reasons', () => {
    given(deliverable, submitted).when(waiveDeliverable, why, { root }).then([{ type: 'DeliverableWaived', data: why }]);
    given(deliverable, accepted).when(waiveDeliverable, why, { root }).thenRefused('conflict', 'deliverable.wrong-state');
    given(deliverable, started).when(withdrawDeliverable, why, { root }).then([{ type: 'DeliverableWithdrawn', data: why }]);
    given(deliverable, accepted).when(withdrawDeliverable, why, { root }).thenRefused('conflict', 'deliverable.wrong-state');
    given(deliverable, accepted).when(reopenDeliverable, why, { root }).then([{ type: 'DeliverableReopened', data: why }]);
    given(deliverable, started).when(reopenDeliverable, why, { root }).thenRefused('conflict', 'deliverable.wrong-state');
  });
  it('stands still when the project is over', () => {
    given(deliverable, [defined]).when(startDeliverable, {}, over).thenRefused('conflict', 'project.over');
  });
});
