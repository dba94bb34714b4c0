import { describe, expect, it } from '@jest/globals';
import { projectEvents } from '@wheelhouse/contracts';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { project } from '../project.aggregate.js';
import { approveCharter } from './approve-charter.js';
import { archiveProject } from './archive-project.js';
import { assignProjectManager } from './assign-project-manager.js';
import { cancelProject } from './cancel-project.js';
import { chooseWayOfWorking } from './choose-way-of-working.js';
import { closeProject } from './close-project.js';
import { definePhase } from './define-phase.js';
import { grantProjectRole } from './grant-project-role.js';
import { holdProject } from './hold-project.js';
import { linkProduct } from './link-product.js';
import { passGate } from './pass-gate.js';
import type { ProjectEvent } from './project.state.js';
import { proposeProject } from './propose-project.js';
import { rejectCharter } from './reject-charter.js';
import { renameProject } from './rename-project.js';
import { reopenProject } from './reopen-project.js';
import { restoreProject } from './restore-project.js';
import { resumeProject } from './resume-project.js';
import { returnCharter } from './return-charter.js';
import { revokeProjectRole } from './revoke-project-role.js';
import { setProjectVisibility } from './set-project-visibility.js';
import { startClosing } from './start-closing.js';
import { startExecution } from './start-execution.js';
import { startPlanning } from './start-planning.js';
import { submitCharter } from './submit-charter.js';
import { unlinkProduct } from './unlink-product.js';
import { writeCharter } from './write-charter.js';

const example = <Type extends ProjectEvent['type']>(type: Type) =>
  ({ type, data: projectEvents.find((contract) => contract.type === type)?.example }) as Extract<ProjectEvent, { type: Type }>;

const proposed = example('ProjectProposed');
const { sponsor, manager, team } = proposed.data;
const [product = ''] = proposed.data.products;
const chartered = [proposed, example('ProjectCharterWritten')];
const submitted = [...chartered, example('ProjectCharterSubmitted')];
const approved = [...submitted, example('ProjectApproved')];
const planning = [...approved, example('ProjectPlanningStarted')];
const executing = [...planning, example('ProjectExecutionStarted')];
const held = [...executing, example('ProjectHeld')];
const closing = [...executing, example('ProjectClosingStarted')];
const closed = [...closing, example('ProjectClosed')];
const rejected = [...submitted, example('ProjectCharterRejected')];
const archived = [proposed, example('ProjectArchived')];

const member = { id: manager, active: true, role: 'member' as const };
const other = '0190c5a0-0000-7000-8000-0000000000a9';
const why = { reason: 'It is asked for.' };

describe('propose a project', () => {
  const body = { ...proposed.data };
  const known = { team: { id: team, active: true }, manager: member, sponsor: { id: sponsor, active: true, role: 'member' as const }, products: [{ id: product, archived: false }] };

  it('proposes it for products that are known', () => {
    given(project).when(proposeProject, body, { facts: known }).then([proposed]);
  });

  it('names a product once however often it was named', () => {
    given(project).when(proposeProject, { ...body, products: [product, product] }, { facts: known }).then([proposed]);
  });

  it('asks to try again where a young product has not been heard of', () => {
    const young = { ...body, products: ['019ccc00-0000-7000-8000-000000000001'] };
    given(project)
      .when(proposeProject, young, { facts: { ...known, products: [] }, now: new Date(0x019ccc000000 + 60_000).toISOString() })
      .thenRefused('unknown-yet', 'reference.product-unknown-yet');
  });

  it('refuses a product that is old enough to be known and is not', () => {
    given(project).when(proposeProject, body, { facts: { ...known, products: [] } }).thenRefused('invalid', 'reference.product-unknown');
  });

  it('refuses an archived product, an inactive member and an inactive team', () => {
    given(project).when(proposeProject, body, { facts: { ...known, products: [{ id: product, archived: true }] } }).thenRefused('invalid', 'reference.product-archived');
    given(project).when(proposeProject, body, { facts: { ...known, sponsor: { id: sponsor, active: false, role: 'member' as const } } }).thenRefused('invalid', 'reference.member-inactive');
    given(project).when(proposeProject, body, { facts: { ...known, team: { id: team, active: false } } }).thenRefused('invalid', 'reference.team-inactive');
  });
});

describe('the charter', () => {
  const charter = example('ProjectCharterWritten').data;

  it('is written while the project is proposed', () => {
    given(project, [proposed]).when(writeCharter, charter).then([example('ProjectCharterWritten')]);
  });
  it('written again with the same words makes no event', () => {
    given(project, chartered).when(writeCharter, charter).thenNothing();
  });
  it('is not written once it is submitted', () => {
    given(project, submitted).when(writeCharter, charter).thenRefused('conflict', 'project.wrong-state');
  });
  it('does not finish before it starts', () => {
    given(project, [proposed]).when(writeCharter, { ...charter, start: '2026-07-01' }).thenRefused('invalid', 'project.finish-before-start');
  });
  it('is submitted once it is written', () => {
    given(project, chartered).when(submitCharter, {}).then([example('ProjectCharterSubmitted')]);
    given(project, [proposed]).when(submitCharter, {}).thenRefused('conflict', 'project.charter-missing');
    given(project, submitted).when(submitCharter, {}).thenRefused('conflict', 'project.wrong-state');
  });
  it('is returned, and can then be bettered and submitted again', () => {
    given(project, submitted).when(returnCharter, why).then([{ type: 'ProjectCharterReturned', data: why }]);
    given(project, [...submitted, { type: 'ProjectCharterReturned', data: why }]).when(submitCharter, {}).then([example('ProjectCharterSubmitted')]);
    given(project, chartered).when(returnCharter, why).thenRefused('conflict', 'project.wrong-state');
  });
  it('is rejected, and the project can be reopened', () => {
    given(project, submitted).when(rejectCharter, why).then([{ type: 'ProjectCharterRejected', data: why }]);
    given(project, approved).when(rejectCharter, why).thenRefused('conflict', 'project.wrong-state');
    const reopened = given(project, [...rejected, { type: 'ProjectReopened', data: why }]);
    expect(reopened.state).toMatchObject({ status: 'proposed' });
  });
  it('is approved where it was submitted', () => {
    given(project, submitted).when(approveCharter, {}).then([{ type: 'ProjectApproved', data: {} }]);
    given(project, chartered).when(approveCharter, {}).thenRefused('conflict', 'project.wrong-state');
    given(project, approved).when(approveCharter, {}).thenRefused('conflict', 'project.wrong-state');
  });
});

describe('the life of a project', () => {
  it('is planned once approved', () => {
    given(project, approved).when(startPlanning, {}).then([example('ProjectPlanningStarted')]);
    given(project, [proposed]).when(startPlanning, {}).thenRefused('conflict', 'project.wrong-state');
  });
  it('is executed once planned', () => {
    given(project, planning).when(startExecution, { day: '2026-02-27' }).then([{ type: 'ProjectExecutionStarted', data: { day: '2026-02-27' } }]);
    given(project, approved).when(startExecution, {}).thenRefused('conflict', 'project.wrong-state');
  });
  it('does not begin on a day to come', () => {
    given(project, planning).when(startExecution, { day: '2027-01-01' }).thenRefused('invalid', 'project.day-ahead');
  });
  it('asks an iterative project for dates and a budget before it begins', () => {
    const charter = example('ProjectCharterWritten');
    const { budget: _, ...lean } = charter.data;
    const iterative: ProjectEvent = { type: 'ProjectWayOfWorkingChosen', data: { wayOfWorking: 'iterative' } };
    given(project, [...planning, iterative, { ...charter, data: lean }]).when(startExecution, {}).thenRefused('conflict', 'project.gate-not-met');
    given(project, [...planning, iterative]).when(startExecution, {}).then([{ type: 'ProjectExecutionStarted', data: {} }]);
  });
  it('rests and goes on', () => {
    given(project, executing).when(holdProject, { ...why, until: '2026-04-01' }).then([{ type: 'ProjectHeld', data: { ...why, until: '2026-04-01' } }]);
    given(project, planning).when(holdProject, why).thenRefused('conflict', 'project.wrong-state');
    given(project, held).when(resumeProject, {}).then([{ type: 'ProjectResumed', data: {} }]);
    given(project, executing).when(resumeProject, {}).thenRefused('conflict', 'project.wrong-state');
  });
  it('is brought to its end', () => {
    given(project, executing).when(startClosing, {}).then([example('ProjectClosingStarted')]);
    given(project, planning).when(startClosing, {}).thenRefused('conflict', 'project.wrong-state');
  });
  it('closes when every deliverable is accepted or waived', () => {
    const row = { name: 'Booking flow', openConditions: 0 } as never as Record<string, unknown>;
    const facts = (status: string, openConditions = 0) => ({ deliverables: [{ ...row, status, openConditions }] }) as never;
    given(project, closing).when(closeProject, {}, { facts: facts('accepted') }).then([{ type: 'ProjectClosed', data: {} }]);
    given(project, closing).when(closeProject, {}, { facts: facts('waived') }).then([{ type: 'ProjectClosed', data: {} }]);
    given(project, closing).when(closeProject, {}, { facts: facts('submitted') }).thenRefused('conflict', 'project.deliverables-open');
    given(project, closing).when(closeProject, {}, { facts: facts('accepted-with-conditions', 1) }).thenRefused('conflict', 'project.deliverables-open');
    given(project, executing).when(closeProject, {}, { facts: facts('accepted') }).thenRefused('conflict', 'project.wrong-state');
  });
  it('closes a cancelled project whatever is open', () => {
    const cancelled: ProjectEvent = { type: 'ProjectCancelled', data: why };
    given(project, executing).when(cancelProject, why).then([cancelled]);
    given(project, [proposed]).when(cancelProject, why).thenRefused('conflict', 'project.wrong-state');
    given(project, [...executing, cancelled])
      .when(closeProject, {}, { facts: { deliverables: [{ status: 'planned', openConditions: 0, name: 'x' }] } as never })
      .then([{ type: 'ProjectClosed', data: {} }]);
  });
  it('is reopened with a reason', () => {
    given(project, closed).when(reopenProject, why).then([{ type: 'ProjectReopened', data: why }]);
    given(project, executing).when(reopenProject, why).thenRefused('conflict', 'project.wrong-state');
  });
});

describe('phases and gates', () => {
  const phase = example('ProjectPhaseDefined');
  const passed = example('ProjectGatePassed');

  it('are defined and passed once', () => {
    given(project, planning).when(definePhase, phase.data).then([phase]);
    given(project, [...planning, phase]).when(passGate, passed.data).then([passed]);
    given(project, [...planning, phase, passed]).when(passGate, passed.data).thenNothing();
  });
  it('are refused where they are unknown, passed or too late', () => {
    given(project, planning).when(passGate, passed.data).thenRefused('invalid', 'project.phase-unknown');
    given(project, [...planning, phase, passed]).when(definePhase, phase.data).thenRefused('conflict', 'project.phase-passed');
    given(project, closed).when(definePhase, phase.data).thenRefused('conflict', 'project.wrong-state');
  });
});

describe('who does what', () => {
  it('grants a role once and takes it back once', () => {
    const granted: ProjectEvent = { type: 'ProjectRoleGranted', data: { member: other, role: 'acceptor' } };
    given(project, [proposed]).when(grantProjectRole, granted.data, { facts: { member: { id: other, active: true, role: 'member' as const } } }).then([granted]);
    given(project, [proposed, granted]).when(grantProjectRole, granted.data, { facts: { member: undefined } }).thenNothing();
    given(project, [proposed, granted]).when(revokeProjectRole, granted.data).then([{ ...granted, type: 'ProjectRoleRevoked' }]);
    given(project, [proposed]).when(revokeProjectRole, granted.data).thenNothing();
  });
  it('refuses a member who is not active, and leaves no project without its sponsor', () => {
    given(project, [proposed]).when(grantProjectRole, { member: other, role: 'member' as const }, { facts: { member: { id: other, active: false, role: 'member' as const } } }).thenRefused('invalid', 'reference.member-inactive');
    given(project, [proposed]).when(revokeProjectRole, { member: sponsor, role: 'sponsor' }).thenRefused('conflict', 'project.sponsor-needed');
  });
  it('lets another member manage it', () => {
    given(project, [proposed]).when(assignProjectManager, { manager: other }, { facts: { manager: { id: other, active: true, role: 'member' as const } } }).then([{ type: 'ProjectManagerAssigned', data: { manager: other } }]);
    given(project, [proposed]).when(assignProjectManager, { manager }, { facts: { manager: undefined } }).thenNothing();
  });
});

describe('what a project is', () => {
  it('is renamed, shown and steered otherwise, each only where it changes something', () => {
    given(project, [proposed]).when(renameProject, { name: 'New' }).then([{ type: 'ProjectRenamed', data: { name: 'New' } }]);
    given(project, [proposed]).when(renameProject, { name: proposed.data.name }).thenNothing();
    given(project, [proposed]).when(setProjectVisibility, { visibility: 'open' }).then([{ type: 'ProjectVisibilitySet', data: { visibility: 'open' } }]);
    given(project, [proposed]).when(setProjectVisibility, { visibility: 'team' }).thenNothing();
    given(project, [proposed]).when(chooseWayOfWorking, { wayOfWorking: 'hybrid' }).then([{ type: 'ProjectWayOfWorkingChosen', data: { wayOfWorking: 'hybrid' } }]);
    given(project, [proposed]).when(chooseWayOfWorking, { wayOfWorking: 'predictive' }).thenNothing();
    given(project, executing).when(chooseWayOfWorking, { wayOfWorking: 'hybrid' }).thenRefused('conflict', 'project.wrong-state');
  });
  it('works for products', () => {
    const another = { id: other, archived: false };
    given(project, [proposed]).when(linkProduct, { product: other }, { facts: { products: [another] } }).then([{ type: 'ProjectProductLinked', data: { product: other } }]);
    given(project, [proposed]).when(linkProduct, { product }, { facts: { products: [] } }).thenNothing();
    given(project, [proposed]).when(linkProduct, { product: other }, { facts: { products: [{ ...another, archived: true }] } }).thenRefused('invalid', 'reference.product-archived');
    given(project, [proposed]).when(unlinkProduct, { product }).then([{ type: 'ProjectProductUnlinked', data: { product } }]);
    given(project, [proposed]).when(unlinkProduct, { product: other }).thenNothing();
  });
  it('is archived and restored, and changes nothing in between', () => {
    given(project, [proposed]).when(archiveProject, {}).then([example('ProjectArchived')]);
    given(project, archived).when(archiveProject, {}).thenNothing();
    given(project, archived).when(restoreProject, {}).then([example('ProjectRestored')]);
    given(project, [proposed]).when(restoreProject, {}).thenNothing();
    given(project, archived).when(renameProject, { name: 'New' }).thenRefused('conflict', 'project.archived');
    given(project, archived).when(submitCharter, {}).thenRefused('conflict', 'project.archived');
  });
});
