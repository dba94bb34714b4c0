import { describe, it } from '@jest/globals';
import { deliverableDefined, projectEvents, taskEvents, type EventOf, type EventsOf } from '@wheelhouse/contracts';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { deliverableTrace } from './deliverable-trace.js';
import { projectProduct } from './project-product.js';
import { reportedDeliverable } from './reported-deliverable.js';
import { reportedProject } from './reported-project.js';
import { reportedTask } from './reported-task.js';

type ProjectEvent = EventsOf<typeof projectEvents>;
type TaskEvent = EventsOf<typeof taskEvents>;
const example = <Type extends ProjectEvent['type']>(type: Type) =>
  ({ type, data: projectEvents.find((contract) => contract.type === type)?.example }) as Extract<ProjectEvent, { type: Type }>;
const ofTask = <Type extends TaskEvent['type']>(type: Type) => ({ type, data: taskEvents.find((contract) => contract.type === type)?.example }) as Extract<TaskEvent, { type: Type }>;

const id = '01900000-0000-7000-8000-000000000001';
const other = '01900000-0000-7000-8000-000000000002';
const proposed = example('ProjectProposed');
const [product = ''] = proposed.data.products;

describe('reported project', () => {
  it('follows the life of a project', () => {
    givenFacts(reportedProject, [proposed, example('ProjectCharterSubmitted')]).thenRow(id, { status: 'submitted', roles: { [proposed.data.sponsor]: ['sponsor'] } });
    givenFacts(reportedProject, [proposed, example('ProjectCharterWritten'), example('ProjectApproved'), example('ProjectPlanningStarted'), example('ProjectExecutionStarted')]).thenRow(id, {
      status: 'executing',
      start: '2026-03-02',
      finish: '2026-06-30',
    });
    givenFacts(reportedProject, [proposed, example('ProjectHeld'), example('ProjectResumed'), example('ProjectClosingStarted'), example('ProjectClosed'), example('ProjectReopened')]).thenRow(id, { status: 'executing' });
    givenFacts(reportedProject, [proposed, example('ProjectCharterRejected'), example('ProjectReopened')]).thenRow(id, { status: 'proposed' });
  });
  it('knows who may see it', () => {
    const granted = example('ProjectRoleGranted');
    givenFacts(reportedProject, [proposed, granted, example('ProjectVisibilitySet'), example('ProjectArchived')]).thenRow(id, { visibility: 'open', archived: true });
    givenFacts(reportedProject, [proposed, granted, example('ProjectRoleRevoked'), example('ProjectRestored')]).thenRow(id, { roles: { [proposed.data.sponsor]: ['sponsor'] }, archived: false });
  });
});

describe('which project works for which product', () => {
  it('is told by the proposal, and by links made and undone', () => {
    givenFacts(projectProduct, [proposed]).thenRows([{ id: `${id}:${product}`, project: id, product }]);
    givenFacts(projectProduct, [proposed, { type: 'ProjectProductLinked', data: { product: other } }, { type: 'ProjectProductUnlinked', data: { product } }]).thenRows([{ id: `${id}:${other}`, project: id, product: other }]);
  });
});

describe('reported task', () => {
  const planned = ofTask('TaskPlanned');
  it('keeps the work that was estimated last, and what was not named', () => {
    givenFacts(reportedTask, [planned, { type: 'TaskEstimated', data: { work: 960 } }]).thenRow(id, { work: 960, duration: planned.data.duration ?? null });
  });
  it('is finished, and taken up again', () => {
    givenFacts(reportedTask, [planned, ofTask('TaskStarted'), ofTask('TaskFinished')]).thenRow(id, { status: 'finished', finishedAt: '2026-03-06T16:00:00Z' });
    givenFacts(reportedTask, [planned, ofTask('TaskFinished'), ofTask('TaskReopened')]).thenRow(id, { status: 'started', finishedAt: null });
    givenFacts(reportedTask, [planned, ofTask('TaskCancelled'), ofTask('TaskReopened'), ofTask('TaskArchived')]).thenRow(id, { status: 'planned', archived: true });
  });
});

describe('deliverables and what they join', () => {
  const defined = { type: 'DeliverableDefined' as const, data: { project: other, name: 'Booking flow', criteria: [{ criterion: other, text: 'x' }], features: [product], tasks: [other], acceptor: other } } satisfies EventOf<typeof deliverableDefined>;
  it('follow the deliverable to its hand-over', () => {
    givenFacts(reportedDeliverable, [defined, { type: 'DeliverableStarted', data: {} }, { type: 'DeliverableSubmitted', data: { evidence: 'x', unfinishedTasks: [] } }]).thenRow(id, { status: 'submitted', name: 'Booking flow' });
    givenFacts(reportedDeliverable, [defined, { type: 'DeliverableRenamed', data: { name: 'New' } }, { type: 'DeliverableWaived', data: { reason: 'x' } }]).thenRow(id, { status: 'waived', name: 'New' });
  });
  it('join tasks and features, until they are unlinked', () => {
    const feature = { id: `${id}:feature:${product}`, deliverable: id, kind: 'feature', other: product } as const;
    const task = { id: `${id}:task:${other}`, deliverable: id, kind: 'task', other } as const;
    givenFacts(deliverableTrace, [defined]).thenRows([feature, task]);
    givenFacts(deliverableTrace, [defined, { type: 'DeliverableTaskRemoved', data: { task: other } }]).thenRows([feature]);
    givenFacts(deliverableTrace, [defined, { type: 'DeliverableFeatureUnlinked', data: { feature: product } }, { type: 'DeliverableFeatureLinked', data: { feature: product } }]).thenRows([task, feature]);
  });
});
