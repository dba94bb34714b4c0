import { scopes, type Actor, type OrganisationRole, type Scope, type TeamRole } from '@wheelhouse/event-sourcing';
import type { InternalTokens } from '@wheelhouse/service-kit';
import { sql, type Database } from '../database.js';
import { ORGANISATION_ID } from '../organisation/domain/organisation.state.js';
import { tokenHash } from './sessions.js';

/** Who asks, by a session of theirs. */
export interface Caller {
  readonly session: string;
  readonly member: string;
  readonly name: string;
  readonly email: string;
  readonly expiresAt: string;
  readonly passwordMustChange: boolean;
  readonly actor: Actor;
}

/** Callers by their tokens, kept in memory for some seconds. */
export interface Callers {
  /** Undefined for a token that is not, or no longer, a session's. */
  byToken(token: string): Promise<Caller | undefined>;
  /** The caller's internal token for a service; signed anew before it runs out, or when their roles changed. */
  internalToken(caller: Caller, audience: string): Promise<string>;
  /** Forgets what is kept: somebody's roles, sessions or teams changed. */
  forget(): void;
}

const MOST_KEPT = 20_000;
/** Internal tokens live for 60 s; one is used for half of that, so that it never runs out on its way. */
const TOKEN_USED_MS = 30_000;

export function callers(options: { readonly db: Database; readonly tokens: InternalTokens; readonly keptMs: number; readonly now?: () => number }): Callers {
  const { db, tokens, keptMs } = options;
  const now = options.now ?? Date.now;
  const kept = new Map<string, { readonly caller: Promise<Caller | undefined>; readonly until: number }>();
  const signed = new Map<string, { readonly token: Promise<string>; readonly until: number }>();
  const identities = new WeakMap<Actor, string>();

  const identityOf = (actor: Actor): string => {
    let identity = identities.get(actor);
    if (identity === undefined) identities.set(actor, (identity = JSON.stringify(actor)));
    return identity;
  };

  return {
    byToken: (token) => {
      const known = kept.get(token);
      if (known && known.until > now()) return known.caller;
      if (kept.size >= MOST_KEPT) kept.clear();
      const caller = load(db, token);
      const entry = { caller, until: now() + keptMs };
      kept.set(token, entry);
      const drop = () => {
        if (kept.get(token) === entry) kept.delete(token);
      };
      // What is no session, and what could not be read, is asked again.
      caller.then((found) => found ?? drop(), drop);
      return caller;
    },
    internalToken: (caller, audience) => {
      const key = `${audience} ${identityOf(caller.actor)}`;
      const known = signed.get(key);
      if (known && known.until > now()) return known.token;
      if (signed.size >= MOST_KEPT) signed.clear();
      const token = tokens.sign(caller.actor, audience);
      signed.set(key, { token, until: now() + TOKEN_USED_MS });
      token.catch(() => signed.delete(key));
      return token;
    },
    forget: () => kept.clear(),
  };
}

const CALLER = `select s.id as session, s.member, s.expires_at as "expiresAt", i.name, i.email, i.password_must_change as "passwordMustChange",
    case when o.owner = s.member then 'owner' else m.role end as role,
    coalesce((select jsonb_object_agg(t.team, t.roles) from team_membership t join team_page p on p.id = t.team
      where t.member = s.member and not p.archived), '{}') as teams
  from sessions s
  join identities i on i.member = s.member
  join member_page m on m.id = s.member
  left join organisation_page o on o.id = '${ORGANISATION_ID}'
  where s.token_hash = $1 and s.expires_at > clock_timestamp() and m.status = 'active'`;

interface CallerRow extends Omit<Caller, 'actor'> {
  readonly role: OrganisationRole;
  readonly teams: Record<string, TeamRole[]>;
}

async function load(db: Database, token: string): Promise<Caller | undefined> {
  const { rows } = await db.query<CallerRow>(sql(CALLER, tokenHash(token)));
  const [row] = rows;
  if (!row) return undefined;
  const { role, teams, ...caller } = row;
  return { ...caller, actor: { member: row.member, organisationRole: role, teams, scopes: scopesOf(role) } };
}

const GOVERNING: readonly Scope[] = ['organisation:manage', 'operations:manage', 'webhooks:manage'];

/** What a signed-in person may ask for; what they may do with it is a matter of roles. Keys of programs will have fewer. */
export function scopesOf(role: OrganisationRole): readonly Scope[] {
  const governs = role === 'owner' || role === 'admin';
  const readsAll = governs || role === 'portfolio-manager' || role === 'analyst';
  return scopes.filter((scope) => (GOVERNING.includes(scope) ? governs : scope === 'events:read' ? readsAll : true));
}
