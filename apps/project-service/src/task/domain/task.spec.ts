import { describe, it } from '@jest/globals';
import { taskEvents } from '@wheelhouse/contracts';
import type { Actor, Root } from '@wheelhouse/event-sourcing';
import { actor, given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { task } from '../task.aggregate.js';
import { archiveTask } from './archive-task.js';
import { assignTask } from './assign-task.js';
import { blockTask } from './block-task.js';
import { cancelTask } from './cancel-task.js';
import { constrainTask } from './constrain-task.js';
import { estimateTask } from './estimate-task.js';
import { finishTask } from './finish-task.js';
import { linkTask } from './link-task.js';
import { planTask } from './plan-task.js';
import { releaseConstraint } from './release-constraint.js';
import { renameTask } from './rename-task.js';
import { reopenTask } from './reopen-task.js';
import { reparentTask } from './reparent-task.js';
import { reportProgress } from './report-progress.js';
import { restoreTask } from './restore-task.js';
import { setDeadline } from './set-deadline.js';
import { startTask } from './start-task.js';
import type { TaskEvent } from './task.state.js';
import { unassignTask } from './unassign-task.js';
import { unblockTask } from './unblock-task.js';
import { unlinkTask } from './unlink-task.js';

const example = <Type extends TaskEvent['type']>(type: Type) =>
  ({ type, data: taskEvents.find((contract) => contract.type === type)?.example }) as Extract<TaskEvent, { type: Type }>;

const project = '0190c5a0-0000-7000-8000-000000000003';
const team = '0190c5a0-0000-7000-8000-0000000000f1';
const me = '01900000-0000-7000-8000-000000000001';
const other = '0190c5a0-0000-7000-8000-000000000006';
const summary = '0190c5a0-0000-7000-8000-00000000000c';
const crew = '0190c5a0-0000-7000-8000-0000000000a7';
const root: Root = { id: project, team, visibility: 'team', roles: {}, archived: false, status: 'executing' };
const contributor: Actor = actor({ member: crew, organisationRole: 'member', teams: { [team]: ['contributor'] } });

const planned = example('TaskPlanned');
const ofKind = (kind: 'summary' | 'milestone' | 'task', parent?: string): TaskEvent => ({ type: 'TaskPlanned', data: { project, kind, name: 'x', ...(parent === undefined ? {} : { parent }) } });
const started: TaskEvent = { type: 'TaskStarted', data: { at: '2026-02-20T08:00:00Z' } };
const finished = { type: 'TaskFinished', data: { startedAt: '2026-02-20T08:00:00Z', at: '2026-02-27T16:00:00Z' } } satisfies TaskEvent;
const cancelled: TaskEvent = { type: 'TaskCancelled', data: { reason: 'Out of scope' } };
const archived: TaskEvent = { type: 'TaskArchived', data: {} };
const assigned: TaskEvent = { type: 'TaskAssigned', data: { member: crew, units: 100 } };
const element = (id: string, more: object = {}) => ({ id, root: project, kind: 'task', parent: null, status: 'open', archived: false, ...more }) as never;
const link = (predecessor: string, successor: string) => ({ id: `${successor}:${predecessor}`, root: project, predecessor, successor, type: 'FS', lag: { kind: 'working', value: 0 } }) as never;
const over = { root: { ...root, status: 'closed' } };

describe('plan', () => {
  const body = planned.data;
  it('adds an element to the plan', () => {
    given(task).when(planTask, body, { facts: { parent: [] }, root }).then([planned]);
    given(task).when(planTask, { ...body, parent: summary }, { facts: { parent: [element(summary, { kind: 'summary' })] }, root }).then([{ ...planned, data: { ...body, parent: summary } }]);
  });
  it('refuses work on a summary and duration on a milestone', () => {
    given(task).when(planTask, { ...body, kind: 'summary' }, { facts: { parent: [] }, root }).thenRefused('invalid', 'task.summary-has-no-work');
    given(task).when(planTask, { ...body, kind: 'milestone' }, { facts: { parent: [] }, root }).thenRefused('invalid', 'task.milestone-has-no-duration');
  });
  it('refuses a parent that is unknown, of another plan, archived or has nothing below it', () => {
    const child = { ...body, parent: summary };
    given(task).when(planTask, child, { facts: { parent: [] }, root }).thenRefused('invalid', 'task.parent-unknown');
    given(task).when(planTask, child, { facts: { parent: [element(summary, { kind: 'summary', root: other })] }, root }).thenRefused('invalid', 'task.parent-unknown');
    given(task).when(planTask, child, { facts: { parent: [element(summary, { kind: 'summary', archived: true })] }, root }).thenRefused('invalid', 'task.parent-archived');
    given(task).when(planTask, child, { facts: { parent: [element(summary)] }, root }).thenRefused('invalid', 'task.parent-unfit');
  });
  it('refuses a project that is over', () => {
    given(task).when(planTask, body, { facts: { parent: [] }, ...over }).thenRefused('conflict', 'project.over');
  });
});

describe('links', () => {
  const body = { predecessor: other, type: 'FS', lag: { kind: 'working', value: 0 } } as const;
  const linked: TaskEvent = { type: 'TaskLinked', data: body };
  const tree = [element(me), element(other)];

  it('lets a task follow another one', () => {
    given(task, [planned]).when(linkTask, body, { facts: { tree, links: [] }, root }).then([linked]);
  });
  it('the same again makes no event, another lag does', () => {
    given(task, [planned, linked]).when(linkTask, body, { facts: { tree, links: [link(other, me)] }, root }).thenNothing();
    const later = { ...body, lag: { kind: 'elapsed', value: 2880 } } as const;
    given(task, [planned, linked]).when(linkTask, later, { facts: { tree, links: [link(other, me)] }, root }).then([{ type: 'TaskLinked', data: later }]);
  });
  it('refuses an element that is unknown, taken out or cancelled', () => {
    given(task, [planned]).when(linkTask, body, { facts: { tree: [element(me)], links: [] }, root }).thenRefused('invalid', 'task.predecessor-unknown');
    given(task, [planned]).when(linkTask, body, { facts: { tree: [element(me), element(other, { archived: true })], links: [] }, root }).thenRefused('invalid', 'task.predecessor-gone');
    given(task, [planned]).when(linkTask, body, { facts: { tree: [element(me), element(other, { status: 'cancelled' })], links: [] }, root }).thenRefused('invalid', 'task.predecessor-gone');
  });
  it('refuses itself and what stands above or below it', () => {
    given(task, [planned]).when(linkTask, { ...body, predecessor: me }, { facts: { tree, links: [] }, root }).thenRefused('conflict', 'task.link-to-own-line');
    const below = [element(me, { parent: summary }), element(summary, { kind: 'summary' })];
    given(task, [planned]).when(linkTask, { ...body, predecessor: summary }, { facts: { tree: below, links: [] }, root }).thenRefused('conflict', 'task.link-to-own-line');
  });
  it('refuses a circle, over other tasks and through summaries', () => {
    const between = '0190c5a0-0000-7000-8000-00000000000b';
    given(task, [planned])
      .when(linkTask, body, { facts: { tree: [...tree, element(between)], links: [link(me, between), link(between, other)] }, root })
      .thenRefused('conflict', 'task.link-cycle');
    // The summary follows me, and the predecessor stands below it.
    given(task, [planned])
      .when(linkTask, body, { facts: { tree: [element(me), element(summary, { kind: 'summary' }), element(other, { parent: summary })], links: [link(me, summary)] }, root })
      .thenRefused('conflict', 'task.link-cycle');
  });
  it('is undone once', () => {
    given(task, [planned, linked]).when(unlinkTask, { predecessor: other }, { root }).then([{ type: 'TaskUnlinked', data: { predecessor: other } }]);
    given(task, [planned]).when(unlinkTask, { predecessor: other }, { root }).thenNothing();
  });
  it('is refused for what is finished, taken out, or in a project that is over', () => {
    given(task, [planned, finished]).when(linkTask, body, { facts: { tree, links: [] }, root }).thenRefused('conflict', 'task.wrong-state');
    given(task, [planned, archived]).when(linkTask, body, { facts: { tree, links: [] }, root }).thenRefused('conflict', 'task.archived');
    given(task, [planned]).when(linkTask, body, { facts: { tree, links: [] }, ...over }).thenRefused('conflict', 'project.over');
  });
});

describe('where an element stands', () => {
  it('moves below a summary and to the top', () => {
    const tree = [element(me), element(summary, { kind: 'summary' })];
    given(task, [planned]).when(reparentTask, { parent: summary }, { facts: { tree, links: [] }, root }).then([{ type: 'TaskReparented', data: { parent: summary } }]);
    given(task, [planned]).when(reparentTask, {}, { facts: { tree, links: [] }, root }).thenNothing();
    given(task, [ofKind('task', summary)]).when(reparentTask, {}, { facts: { tree, links: [] }, root }).then([{ type: 'TaskReparented', data: {} }]);
  });
  it('refuses to stand below itself or what is no summary', () => {
    const tree = [element(me, { kind: 'summary' }), element(summary, { kind: 'summary', parent: me }), element(other)];
    given(task, [ofKind('summary')]).when(reparentTask, { parent: summary }, { facts: { tree, links: [] }, root }).thenRefused('conflict', 'task.own-parent');
    given(task, [planned]).when(reparentTask, { parent: other }, { facts: { tree, links: [] }, root }).thenRefused('invalid', 'task.parent-unfit');
  });
  it('refuses a place where links would run in a circle', () => {
    const tree = [element(me), element(other), element(summary, { kind: 'summary' })];
    // The summary follows other, and other follows me: below the summary I would wait for myself.
    const links = [link(other, summary), link(me, other)];
    given(task, [planned]).when(reparentTask, { parent: summary }, { facts: { tree, links }, root }).thenRefused('conflict', 'task.link-cycle');
  });
});

describe('estimates, constraints, deadlines', () => {
  it('estimates what is named and nothing twice', () => {
    given(task, [planned]).when(estimateTask, { work: 960 }, { root }).then([{ type: 'TaskEstimated', data: { work: 960 } }]);
    given(task, [planned]).when(estimateTask, { work: planned.data.work ?? 0 }, { root }).thenNothing();
    given(task, [planned]).when(estimateTask, {}, { root }).thenNothing();
  });
  it('refuses three points that do not rise, and what does not fit the kind', () => {
    given(task, [planned]).when(estimateTask, { threePoint: { optimistic: 10, likely: 5, pessimistic: 20 } }, { root }).thenRefused('invalid', 'task.three-points-disordered');
    given(task, [ofKind('summary')]).when(estimateTask, { work: 1 }, { root }).thenRefused('invalid', 'task.summary-has-no-work');
    given(task, [ofKind('milestone')]).when(estimateTask, { duration: 1 }, { root }).thenRefused('invalid', 'task.milestone-has-no-duration');
    given(task, [planned, finished]).when(estimateTask, { work: 1 }, { root }).thenRefused('conflict', 'task.wrong-state');
  });
  it('lays and lifts a constraint', () => {
    const body = { constraint: 'SNET', day: '2026-03-16' } as const;
    given(task, [planned]).when(constrainTask, body, { root }).then([{ type: 'TaskConstrained', data: body }]);
    given(task, [planned, { type: 'TaskConstrained', data: body }]).when(constrainTask, body, { root }).thenNothing();
    given(task, [planned]).when(constrainTask, { constraint: 'SNET' }, { root }).thenRefused('invalid', 'task.constraint-day');
    given(task, [planned]).when(constrainTask, { constraint: 'ALAP', day: '2026-03-16' }, { root }).thenRefused('invalid', 'task.constraint-day');
    given(task, [planned, { type: 'TaskConstrained', data: body }]).when(releaseConstraint, {}, { root }).then([{ type: 'TaskConstraintReleased', data: {} }]);
    given(task, [planned]).when(releaseConstraint, {}, { root }).thenNothing();
  });
  it('sets and lifts a deadline', () => {
    given(task, [planned]).when(setDeadline, { day: '2026-05-29' }, { root }).then([{ type: 'TaskDeadlineSet', data: { day: '2026-05-29' } }]);
    given(task, [planned]).when(setDeadline, {}, { root }).thenNothing();
  });
  it('is renamed where the name is new', () => {
    given(task, [planned]).when(renameTask, { name: 'New' }, { root }).then([{ type: 'TaskRenamed', data: { name: 'New' } }]);
    given(task, [planned]).when(renameTask, { name: planned.data.name }, { root }).thenNothing();
    given(task, [planned, cancelled]).when(renameTask, { name: 'New' }, { root }).thenRefused('conflict', 'task.wrong-state');
  });
});

describe('who works on it', () => {
  it('assigns an active member once with the same share', () => {
    given(task, [planned]).when(assignTask, { member: crew, units: 100 }, { facts: { member: { id: crew, active: true, role: 'member' as const } }, root }).then([assigned]);
    given(task, [planned, assigned]).when(assignTask, { member: crew, units: 100 }, { facts: { member: undefined }, root }).thenNothing();
    given(task, [planned]).when(assignTask, { member: crew, units: 100 }, { facts: { member: { id: crew, active: false, role: 'member' as const } }, root }).thenRefused('invalid', 'reference.member-inactive');
    given(task, [ofKind('summary')]).when(assignTask, { member: crew, units: 100 }, { facts: { member: undefined }, root }).thenRefused('invalid', 'task.summary-has-no-work');
  });
  it('unassigns once', () => {
    given(task, [planned, assigned]).when(unassignTask, { member: crew }, { root }).then([{ type: 'TaskUnassigned', data: { member: crew } }]);
    given(task, [planned]).when(unassignTask, { member: crew }, { root }).thenNothing();
  });
});

describe('progress', () => {
  it('starts, reports and finishes', () => {
    given(task, [planned]).when(startTask, { at: '2026-02-20T08:00:00Z' }, { root }).then([started]);
    given(task, [planned, started]).when(reportProgress, { percent: 40, remaining: 1440 }, { root }).then([{ type: 'TaskProgressReported', data: { percent: 40, remaining: 1440 } }]);
    given(task, [planned, started]).when(finishTask, { at: finished.data.at }, { root }).then([finished]);
  });
  it('takes now where no time is told', () => {
    given(task, [planned]).when(finishTask, {}, { root, now: '2026-03-01T09:00:00.000Z' }).then([{ type: 'TaskFinished', data: { startedAt: '2026-03-01T09:00:00.000Z', at: '2026-03-01T09:00:00.000Z' } }]);
  });
  it('the same report again makes no event', () => {
    given(task, [planned, started, { type: 'TaskProgressReported', data: { percent: 40 } }]).when(reportProgress, { percent: 40 }, { root }).thenNothing();
  });
  it('refuses a finish before the start and actuals that lie ahead', () => {
    given(task, [planned, started]).when(finishTask, { at: '2026-02-01T08:00:00Z' }, { root }).thenRefused('invalid', 'task.finish-before-start');
    given(task, [planned]).when(finishTask, { at: '2027-02-01T08:00:00Z' }, { root }).thenRefused('invalid', 'task.actual-ahead');
    given(task, [planned]).when(startTask, { at: '2027-02-01T08:00:00Z' }, { root }).thenRefused('invalid', 'task.actual-ahead');
  });
  it('refuses what was not started, is over, or has nothing to do', () => {
    given(task, [planned]).when(reportProgress, { percent: 40 }, { root }).thenRefused('conflict', 'task.wrong-state');
    given(task, [planned, started]).when(startTask, {}, { root }).thenRefused('conflict', 'task.wrong-state');
    given(task, [planned, finished]).when(finishTask, {}, { root }).thenRefused('conflict', 'task.wrong-state');
    given(task, [planned, cancelled]).when(finishTask, {}, { root }).thenRefused('conflict', 'task.wrong-state');
    given(task, [planned, started]).when(reportProgress, { percent: 99, remaining: 0 }, { root }).thenRefused('invalid', 'task.nothing-remains');
    given(task, [ofKind('milestone')]).when(startTask, {}, { root }).thenRefused('invalid', 'task.nothing-to-start');
    given(task, [ofKind('summary')]).when(finishTask, {}, { root }).thenRefused('invalid', 'task.summary-has-no-work');
    given(task, [planned]).when(finishTask, {}, over).thenRefused('conflict', 'project.over');
  });
  it('a milestone is reached without being started', () => {
    given(task, [ofKind('milestone')]).when(finishTask, { at: '2026-02-27T16:00:00Z' }, { root }).then([{ type: 'TaskFinished', data: { startedAt: '2026-02-27T16:00:00Z', at: '2026-02-27T16:00:00Z' } }]);
  });
  it('lets a contributor report on their own tasks alone', () => {
    given(task, [planned]).when(finishTask, { at: '2026-02-27T16:00:00Z' }, { root, actor: contributor }).thenRefused('forbidden', 'task.not-yours');
    given(task, [planned, assigned, started]).when(finishTask, { at: finished.data.at }, { root, actor: contributor }).then([finished]);
    given(task, [planned]).when(startTask, {}, { root, actor: contributor }).thenRefused('forbidden', 'task.not-yours');
    given(task, [planned, started]).when(reportProgress, { percent: 1 }, { root, actor: contributor }).thenRefused('forbidden', 'task.not-yours');
    const manager = { ...contributor, teams: { [team]: ['project-manager'] } } as Actor;
    given(task, [planned, started]).when(finishTask, { at: finished.data.at }, { root, actor: manager }).then([finished]);
  });
  it('is taken up again with a reason', () => {
    given(task, [planned, finished]).when(reopenTask, { reason: 'A gap' }, { root }).then([{ type: 'TaskReopened', data: { reason: 'A gap' } }]);
    given(task, [planned]).when(reopenTask, { reason: 'A gap' }, { root }).thenRefused('conflict', 'task.wrong-state');
  });
});

describe('what stands in its way', () => {
  const blocked: TaskEvent = { type: 'TaskBlocked', data: { reason: 'No test boat' } };
  it('is told and lifted once', () => {
    given(task, [planned]).when(blockTask, { reason: 'No test boat' }, { root }).then([blocked]);
    given(task, [planned, blocked]).when(blockTask, { reason: 'No test boat' }, { root }).thenNothing();
    given(task, [planned, blocked]).when(unblockTask, {}, { root }).then([{ type: 'TaskUnblocked', data: {} }]);
    given(task, [planned]).when(unblockTask, {}, { root }).thenNothing();
    given(task, [planned, finished]).when(blockTask, { reason: 'x' }, { root }).thenRefused('conflict', 'task.wrong-state');
  });
});

describe('out of the plan', () => {
  const alone = { tree: [element(me)], links: [] };
  it('is archived and restored', () => {
    given(task, [planned]).when(archiveTask, {}, { facts: alone, root }).then([archived]);
    given(task, [planned, archived]).when(archiveTask, {}, { facts: alone, root }).thenNothing();
    given(task, [planned, archived]).when(restoreTask, {}, { facts: { tree: [] }, root }).then([{ type: 'TaskRestored', data: {} }]);
    given(task, [planned]).when(restoreTask, {}, { facts: { tree: [] }, root }).thenNothing();
  });
  it('is not restored below what is gone', () => {
    given(task, [ofKind('task', summary), archived]).when(restoreTask, {}, { facts: { tree: [element(summary, { kind: 'summary', archived: true })] }, root }).thenRefused('invalid', 'task.parent-archived');
  });
  it('stays where it has actuals, children or links; it is cancelled instead', () => {
    given(task, [planned, started]).when(archiveTask, {}, { facts: alone, root }).thenRefused('conflict', 'task.has-actuals');
    given(task, [ofKind('summary')]).when(archiveTask, {}, { facts: { tree: [element(me), element(other, { parent: me })], links: [] }, root }).thenRefused('conflict', 'task.has-children');
    given(task, [planned]).when(archiveTask, {}, { facts: { tree: [element(me), element(other)], links: [link(me, other)] }, root }).thenRefused('conflict', 'task.is-linked');
    given(task, [planned, started]).when(cancelTask, { reason: 'Out of scope' }, { root }).then([cancelled]);
    given(task, [planned, finished]).when(cancelTask, { reason: 'x' }, { root }).thenRefused('conflict', 'task.wrong-state');
  });
});
