import { scopes } from '@wheelhouse/event-sourcing';
import { sql } from '../database.js';
import { ORGANISATION_ID } from '../organisation/domain/organisation.state.js';
import { tokenHash } from './sessions.js';
const MOST_KEPT = 20_000;
/** Internal tokens live for 60 s; one is used for half of that, so that it never runs out on its way. */ const TOKEN_USED_MS = 30_000;
export function callers(options) {
    const { db, tokens, keptMs } = options;
    const now = options.now ?? Date.now;
    const kept = new Map();
    const signed = new Map();
    const identities = new WeakMap();
    const identityOf = (actor)=>{
        let identity = identities.get(actor);
        if (identity === undefined) identities.set(actor, identity = JSON.stringify(actor));
        return identity;
    };
    return {
        byToken: (token)=>{
            const known = kept.get(token);
            if (known && known.until > now()) return known.caller;
            if (kept.size >= MOST_KEPT) kept.clear();
            const caller = load(db, token);
            const entry = {
                caller,
                until: now() + keptMs
            };
            kept.set(token, entry);
            const drop = ()=>{
                if (kept.get(token) === entry) kept.delete(token);
            };
            // What is no session, and what could not be read, is asked again.
            caller.then((found)=>found ?? drop(), drop);
            return caller;
        },
        internalToken: (caller, audience)=>{
            const key = `${audience} ${identityOf(caller.actor)}`;
            const known = signed.get(key);
            if (known && known.until > now()) return known.token;
            if (signed.size >= MOST_KEPT) signed.clear();
            const token = tokens.sign(caller.actor, audience);
            signed.set(key, {
                token,
                until: now() + TOKEN_USED_MS
            });
            token.catch(()=>signed.delete(key));
            return token;
        },
        forget: ()=>kept.clear()
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
async function load(db, token) {
    const { rows } = await db.query(sql(CALLER, tokenHash(token)));
    const [row] = rows;
    if (!row) return undefined;
    const { role, teams, ...caller } = row;
    return {
        ...caller,
        actor: {
            member: row.member,
            organisationRole: role,
            teams,
            scopes: scopesOf(role)
        }
    };
}
const GOVERNING = [
    'organisation:manage',
    'operations:manage',
    'webhooks:manage'
];
/** What a signed-in person may ask for; what they may do with it is a matter of roles. Keys of programs will have fewer. */ export function scopesOf(role) {
    const governs = role === 'owner' || role === 'admin';
    const readsAll = governs || role === 'portfolio-manager' || role === 'analyst';
    return scopes.filter((scope)=>GOVERNING.includes(scope) ? governs : scope === 'events:read' ? readsAll : true);
}
