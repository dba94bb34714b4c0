import { projectEvents } from '@wheelhouse/contracts';
import { column, defineView, grantRole, revokeRole, type RootRole, type Visibility } from '@wheelhouse/event-sourcing';

/** What reporting knows of a project; the root row of its deliverables and tasks. */
export const reportedProject = defineView({
  name: 'reported-project',
  version: 1,
  source: 'project',
  history: true,
  events: projectEvents,
  columns: {
    id: column.uuid(),
    name: column.text(),
    team: column.uuid(),
    manager: column.uuid(),
    visibility: column.text<Visibility>(),
    roles: column.json<Readonly<Record<string, readonly RootRole[]>>>(),
    status: column.text(),
    wayOfWorking: column.text(),
    start: column.day().orNull(),
    finish: column.day().orNull(),
    archived: column.boolean(),
  },
  keys: (event) => [event.streamId],
  fold: (row, event) => {
    if (event.type === 'ProjectProposed') {
      const { name, team, manager, visibility, wayOfWorking, sponsor } = event.data;
      return { id: event.streamId, name, team, manager, visibility, wayOfWorking, roles: { [sponsor]: ['sponsor'] }, status: 'proposed', start: null, finish: null, archived: false };
    }
    if (!row) return row;
    const status = statusAfter[event.type];
    if (status) return { ...row, status };
    switch (event.type) {
      case 'ProjectRenamed':
        return { ...row, name: event.data.name };
      case 'ProjectCharterWritten':
        return { ...row, start: event.data.start ?? null, finish: event.data.finish ?? null };
      case 'ProjectWayOfWorkingChosen':
        return { ...row, wayOfWorking: event.data.wayOfWorking };
      case 'ProjectReopened':
        return { ...row, status: row.status === 'rejected' ? 'proposed' : 'executing' };
      case 'ProjectRoleGranted':
        return { ...row, roles: grantRole(row.roles, event.data.member, event.data.role) };
      case 'ProjectRoleRevoked':
        return { ...row, roles: revokeRole(row.roles, event.data.member, event.data.role) };
      case 'ProjectManagerAssigned':
        return { ...row, manager: event.data.manager };
      case 'ProjectVisibilitySet':
        return { ...row, visibility: event.data.visibility };
      case 'ProjectArchived':
        return { ...row, archived: true };
      case 'ProjectRestored':
        return { ...row, archived: false };
      default:
        return row;
    }
  },
});

const statusAfter: Readonly<Partial<Record<(typeof projectEvents)[number]['type'], string>>> = {
  ProjectCharterSubmitted: 'submitted',
  ProjectCharterReturned: 'proposed',
  ProjectCharterRejected: 'rejected',
  ProjectApproved: 'approved',
  ProjectPlanningStarted: 'planning',
  ProjectExecutionStarted: 'executing',
  ProjectResumed: 'executing',
  ProjectHeld: 'on-hold',
  ProjectClosingStarted: 'closing',
  ProjectCancelled: 'closing',
  ProjectClosed: 'closed',
};
