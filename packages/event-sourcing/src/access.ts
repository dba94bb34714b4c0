/** Roles of the organisation. */
export const organisationRoles = ['owner', 'admin', 'portfolio-manager', 'analyst', 'member'] as const;
export type OrganisationRole = (typeof organisationRoles)[number];

/** Roles in a team. */
export const teamRoles = ['product-manager', 'project-manager', 'contributor', 'stakeholder'] as const;
export type TeamRole = (typeof teamRoles)[number];

/** Roles in one product or project, whatever the member's team. */
export const rootRoles = ['member', 'sponsor', 'approver', 'acceptor', 'counterpart'] as const;
export type RootRole = (typeof rootRoles)[number];

export const scopes = [
  'product:read',
  'product:write',
  'project:read',
  'project:write',
  'reporting:read',
  'events:read',
  'webhooks:manage',
  'organisation:read',
  'organisation:manage',
  'operations:manage',
] as const;
export type Scope = (typeof scopes)[number];

/** Who asks, as the internal token says it. */
export interface Actor {
  /** Member id; `system` for the software itself. */
  readonly member: string;
  readonly organisationRole: OrganisationRole;
  readonly teams: Readonly<Record<string, readonly TeamRole[]>>;
  readonly scopes: readonly Scope[];
}

/** The software itself, where it acts by an event or by the clock. */
export const systemActor: Actor = { member: 'system', organisationRole: 'owner', teams: {}, scopes };

/** Who may do a thing. Owner and admin always may; a rule names who else. */
export interface Access {
  readonly scope: Scope;
  /** Other roles of the organisation that may. */
  readonly organisation?: readonly OrganisationRole[];
  /** Roles in the team that owns the root (for a new root: the team that the body names). */
  readonly team?: readonly TeamRole[];
  /** Roles in the root itself. */
  readonly root?: readonly RootRole[];
  /** Anyone who may see the root. */
  readonly anyWhoSees?: boolean;
  /** Roles in any team at all, for what has no root and belongs to the organisation. */
  readonly anyTeam?: readonly TeamRole[];
  /** Roles of the organisation that may where there is no root; in a root, only what else is named here gives them the right. */
  readonly rootless?: readonly OrganisationRole[];
}

/** How widely a root is seen: by every member, by its team and its own roles, or by those who lead it. */
export const visibilities = ['open', 'team', 'restricted'] as const;
export type Visibility = (typeof visibilities)[number];

/** A root (product, project): its whole row in the root view, of which the policy reads these. */
export interface Root {
  readonly [column: string]: unknown;
  readonly id: string;
  readonly team: string;
  readonly visibility: Visibility;
  readonly roles: Readonly<Record<string, readonly RootRole[]>>;
  readonly archived: boolean;
}

const leads: readonly TeamRole[] = ['product-manager', 'project-manager'];

/** Whether the actor is owner or admin. */
export const governs = (actor: Actor): boolean => actor.organisationRole === 'owner' || actor.organisationRole === 'admin';

/** Teams whose open-to-the-team roots the actor sees. */
export const teamsOf = (actor: Actor): readonly string[] => Object.keys(actor.teams);

/** Teams that the actor leads, and whose restricted roots it therefore sees. */
export const teamsLed = (actor: Actor): readonly string[] =>
  Object.entries(actor.teams).flatMap(([team, roles]) => (roles.some((role) => leads.includes(role)) ? [team] : []));

/** Whether a role of the organisation sees every root that is not restricted. */
export const readsAll = (actor: Actor): boolean => actor.organisationRole === 'portfolio-manager' || actor.organisationRole === 'analyst';

/** Whether the actor may see the root and what belongs to it; `rows` of the service kit says the same in SQL. */
export function maySee(actor: Actor, root: Root): boolean {
  if (governs(actor) || (root.roles[actor.member]?.length ?? 0) > 0) return true;
  if (root.visibility === 'open') return true;
  if (root.visibility === 'team') return readsAll(actor) || teamsOf(actor).includes(root.team);
  return teamsLed(actor).includes(root.team);
}

/** Whether the actor may do what the rule guards. `root` is undefined for what belongs to the organisation. */
export function may(actor: Actor, access: Access, root: Root | undefined): boolean {
  if (!actor.scopes.includes(access.scope)) return false;
  if (governs(actor)) return true;
  if (access.organisation?.includes(actor.organisationRole)) return true;
  if (!root) return access.anyWhoSees === true || access.rootless?.includes(actor.organisationRole) === true || access.anyTeam?.some((role) => holdsAnywhere(actor, role)) === true;
  if (!maySee(actor, root)) return false;
  if (access.anyWhoSees) return true;
  if (access.team?.some((role) => actor.teams[root.team]?.includes(role))) return true;
  return access.root?.some((role) => root.roles[actor.member]?.includes(role)) === true;
}

const holdsAnywhere = (actor: Actor, role: TeamRole): boolean => Object.values(actor.teams).some((roles) => roles.includes(role));

type Roles = Root['roles'];

/** The roles in a root after a member took one. */
export const grantRole = (roles: Roles, member: string, role: RootRole): Roles => ({ ...roles, [member]: [...(roles[member] ?? []).filter((held) => held !== role), role] });

/** The roles in a root after a member gave one up; who holds none is not named. */
export function revokeRole(roles: Roles, member: string, role: RootRole): Roles {
  const { [member]: held = [], ...others } = roles;
  const left = held.filter((other) => other !== role);
  return left.length > 0 ? { ...others, [member]: left } : others;
}
