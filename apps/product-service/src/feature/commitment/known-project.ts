import {
  projectArchived, projectCancelled, projectClosed, projectProposed, projectRenamed, projectReopened, projectRestored, projectRoleGranted, projectRoleRevoked, projectVisibilitySet,
} from '@wheelhouse/contracts';
import { column, defineView, grantRole, reject, revokeRole, row, unknownReference, type Command, type Rejection, type RootRole, type RowOf, type Visibility } from '@wheelhouse/event-sourcing';

/** Product-service's own copy of the projects, as far as features are offered to them; its name is shown to who may see the project. */
export const knownProject = defineView({
  name: 'known-project',
  version: 2,
  source: 'project',
  events: [projectProposed, projectRenamed, projectClosed, projectCancelled, projectReopened, projectArchived, projectRestored, projectRoleGranted, projectRoleRevoked, projectVisibilitySet],
  columns: {
    id: column.uuid(),
    name: column.text(),
    team: column.uuid(),
    visibility: column.text<Visibility>(),
    roles: column.json<Readonly<Record<string, readonly RootRole[]>>>(),
    ended: column.boolean(),
    archived: column.boolean(),
  },
  keys: (event) => [event.streamId],
  fold: (known, event) => {
    if (event.type === 'ProjectProposed') {
      const { name, team, visibility, sponsor } = event.data;
      return { id: event.streamId, name, team, visibility, roles: { [sponsor]: ['sponsor'] }, ended: false, archived: false };
    }
    if (!known) return undefined;
    switch (event.type) {
      case 'ProjectRenamed':
        return { ...known, name: event.data.name };
      case 'ProjectRoleGranted':
        return { ...known, roles: grantRole(known.roles, event.data.member, event.data.role) };
      case 'ProjectRoleRevoked':
        return { ...known, roles: revokeRole(known.roles, event.data.member, event.data.role) };
      case 'ProjectVisibilitySet':
        return { ...known, visibility: event.data.visibility };
      case 'ProjectArchived':
      case 'ProjectRestored':
        return { ...known, archived: event.type === 'ProjectArchived' };
      default:
        return { ...known, ended: event.type !== 'ProjectReopened' };
    }
  },
});

/** Asks for a project that a command names. */
export const project = (id: string) => row(knownProject, id);

/** Why a project that a command names will not do; undefined when it will. */
export function projectRefused(known: RowOf<typeof knownProject> | undefined, id: string, { now }: Pick<Command<object>, 'now'>, pointer: string): Rejection | undefined {
  if (!known) return unknownReference('reference.project', 'project', id, now, pointer);
  if (known.archived) return reject.invalid('reference.project-archived', 'The project is archived.', pointer);
  return known.ended ? reject.conflict('feature.project-ended', 'The project is over; it takes nothing on any more.', pointer) : undefined;
}
