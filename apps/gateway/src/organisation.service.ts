import { registries } from '@wheelhouse/contracts';
import type { CommandHandler } from '@wheelhouse/event-sourcing';
import { defineService, type InternalTokens, type ServiceDeclaration } from '@wheelhouse/service-kit';
import type pg from 'pg';
import type { Passwords } from './identity/password.js';
import { keyRoutes } from './keys/key.routes.js';
import type { OwnKeyStore } from './keys/key-store.js';
import { changeRole } from './member/domain/change-role.js';
import { reactivateMember } from './member/domain/reactivate-member.js';
import { member } from './member/member.aggregate.js';
import { memberReads } from './member/member-reads.routes.js';
import { memberRoutes } from './member/member.routes.js';
import { handOverOwnership } from './organisation/domain/hand-over-ownership.js';
import { renameOrganisation } from './organisation/domain/rename-organisation.js';
import { organisation } from './organisation/organisation.aggregate.js';
import { destroysForgottenKeys } from './personal-text/destroy-forgotten-keys.js';
import { forgottenSubject } from './personal-text/forgotten-subject.aggregate.js';
import { personalText } from './personal-text/personal-text.aggregate.js';
import { addTeamMember } from './team/domain/add-team-member.js';
import { archiveTeam } from './team/domain/archive-team.js';
import { changeTeamRoles } from './team/domain/change-team-roles.js';
import { foundTeam } from './team/domain/found-team.js';
import { removeTeamMember } from './team/domain/remove-team-member.js';
import { renameTeam } from './team/domain/rename-team.js';
import { restoreTeam } from './team/domain/restore-team.js';
import { team } from './team/team.aggregate.js';

/** The process, and the audience of its own internal tokens. */
export const SERVICE_NAME = 'gateway';

export interface OrganisationParts {
  readonly db: pg.Pool;
  readonly passwords: Passwords;
  readonly keys: OwnKeyStore;
  readonly tokens: InternalTokens;
  readonly secret: string;
  /** Forgets single texts; there once the service has its store. */
  readonly forgetting: () => Promise<CommandHandler>;
}

/** What the organisation's service is made of, but for what needs a database: enough for migrations and for its tests. */
export const organisationDeclaration: ServiceDeclaration = declared(
  () => [],
  () => Promise.reject(new Error('not running')),
);

/**
 * The organisation's context: members, teams, the owner, forgotten words. Adding, deactivating and forgetting a member
 * take rows of the identity store with them, so their routes are written by hand and no batch takes them.
 */
export function organisationService({ db, passwords, keys, tokens, secret, forgetting }: OrganisationParts): ServiceDeclaration {
  return declared((parts) => {
    if (!parts.store) throw new Error('the organisation has a log');
    return [...memberRoutes({ parts, store: parts.store, db, passwords }), ...memberReads(parts, parts.store), ...keyRoutes(keys, tokens, secret)];
  }, forgetting);
}

function declared(routes: ServiceDeclaration['routes'], forgetting: () => Promise<CommandHandler>): ServiceDeclaration {
  return defineService({
    context: 'organisation',
    name: SERVICE_NAME,
    summary: 'Who is there, in which teams and with which roles; and who may forget whose words.',
    // Every fact of every context passes by here for the few that make words unreadable.
    gatherMs: 200,
    aggregates: [organisation, member, team, personalText, forgottenSubject],
    commands: [
      renameOrganisation,
      handOverOwnership,
      changeRole,
      reactivateMember,
      foundTeam,
      renameTeam,
      archiveTeam,
      restoreTeam,
      addTeamMember,
      changeTeamRoles,
      removeTeamMember,
    ],
    listeners: (['product', 'project'] as const).map((from) => destroysForgottenKeys(from, registries[from].contracts, forgetting)),
    routes,
  });
}
