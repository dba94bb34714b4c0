import { projectEvents, type EventsOf } from '@wheelhouse/contracts';
import { grantRole, revokeRole, type RootRole } from '@wheelhouse/event-sourcing';

export type ProjectEvent = EventsOf<typeof projectEvents>;

/** `proposed → approved → planning → executing ⇄ on-hold → closing → closed`; rejected is an end that can be reopened. */
export type ProjectStatus = 'proposed' | 'submitted' | 'approved' | 'planning' | 'executing' | 'on-hold' | 'closing' | 'closed' | 'rejected';

export interface Phase {
  readonly phase: string;
  readonly name: string;
  readonly passed: boolean;
}

type Charter = Extract<ProjectEvent, { type: 'ProjectCharterWritten' }>['data'];

export interface KnownProject {
  readonly status: ProjectStatus;
  readonly name: string;
  readonly manager: string;
  readonly sponsor: string;
  readonly wayOfWorking: 'predictive' | 'iterative' | 'hybrid';
  readonly visibility: 'open' | 'team' | 'restricted';
  readonly products: readonly string[];
  readonly charter: Charter | undefined;
  readonly phases: readonly Phase[];
  /** The sponsor's among them. */
  readonly roles: Readonly<Record<string, readonly RootRole[]>>;
  /** Ends early: it is closed without what a whole project must show. */
  readonly cancelled: boolean;
  readonly archived: boolean;
}

export type Project = { readonly status: 'none' } | KnownProject;

export const noProject: Project = { status: 'none' };

/** Moves a project on by one fact. */
export function evolve(project: Project, event: ProjectEvent): Project {
  if (event.type === 'ProjectProposed') {
    const { name, manager, sponsor, wayOfWorking, visibility, products } = event.data;
    return { status: 'proposed', name, manager, sponsor, wayOfWorking, visibility, products, charter: undefined, phases: [], roles: { [sponsor]: ['sponsor'] }, cancelled: false, archived: false };
  }
  return project.status === 'none' ? project : next(project, event);
}

function next(project: KnownProject, event: Exclude<ProjectEvent, { type: 'ProjectProposed' }>): KnownProject {
  switch (event.type) {
    case 'ProjectRenamed':
      return { ...project, name: event.data.name };
    case 'ProjectCharterWritten':
      return { ...project, charter: event.data };
    case 'ProjectCharterSubmitted':
      return { ...project, status: 'submitted' };
    case 'ProjectCharterReturned':
      return { ...project, status: 'proposed' };
    case 'ProjectCharterRejected':
      return { ...project, status: 'rejected' };
    case 'ProjectApproved':
      return { ...project, status: 'approved' };
    case 'ProjectWayOfWorkingChosen':
      return { ...project, wayOfWorking: event.data.wayOfWorking };
    case 'ProjectPlanningStarted':
      return { ...project, status: 'planning' };
    case 'ProjectExecutionStarted':
    case 'ProjectResumed':
      return { ...project, status: 'executing' };
    case 'ProjectHeld':
      return { ...project, status: 'on-hold' };
    case 'ProjectClosingStarted':
      return { ...project, status: 'closing' };
    case 'ProjectCancelled':
      return { ...project, status: 'closing', cancelled: true };
    case 'ProjectClosed':
      return { ...project, status: 'closed' };
    case 'ProjectReopened':
      return { ...project, status: project.status === 'rejected' ? 'proposed' : 'executing', cancelled: false };
    case 'ProjectPhaseDefined':
      return { ...project, phases: [...project.phases.filter(({ phase }) => phase !== event.data.phase), { phase: event.data.phase, name: event.data.name, passed: false }] };
    case 'ProjectGatePassed':
      return { ...project, phases: project.phases.map((phase) => (phase.phase === event.data.phase ? { ...phase, passed: true } : phase)) };
    case 'ProjectRoleGranted':
      return { ...project, roles: grantRole(project.roles, event.data.member, event.data.role) };
    case 'ProjectRoleRevoked':
      return { ...project, roles: revokeRole(project.roles, event.data.member, event.data.role) };
    case 'ProjectManagerAssigned':
      return { ...project, manager: event.data.manager };
    case 'ProjectVisibilitySet':
      return { ...project, visibility: event.data.visibility };
    case 'ProjectProductLinked':
      return { ...project, products: [...project.products, event.data.product] };
    case 'ProjectProductUnlinked':
      return { ...project, products: project.products.filter((product) => product !== event.data.product) };
    case 'ProjectArchived':
      return { ...project, archived: true };
    case 'ProjectRestored':
      return { ...project, archived: false };
  }
}
