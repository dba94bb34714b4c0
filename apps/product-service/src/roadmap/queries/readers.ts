import type { Actor } from '@wheelhouse/event-sourcing';
import { rowsVisibleTo, type SqlParameters } from '@wheelhouse/service-kit';

/**
 * The condition under which somebody reads a published version (alias `v`) of a roadmap (alias `p`): they see its draft, or the
 * version is held out to an audience that they belong to, or shared with them.
 */
export function versionReadBy(actor: Actor, parameters: SqlParameters): string {
  const teams = `${parameters.add(Object.keys(actor.teams))}::text[]`;
  const audiences = `${parameters.add(audiencesOf(actor))}::text[]`;
  const member = `${parameters.add(actor.member)}::text`;
  const inAudience = (audience: string) => `(${audience} = any(${audiences}) or (${audience} = 'team' and p.team::text = any(${teams})))`;
  const shared = `exists (select 1 from jsonb_array_elements(p.shares) s where s ->> 'member' = ${member} or s ->> 'team' = any(${teams}) or ${inAudience("s ->> 'audience'")})`;
  return `(${rowsVisibleTo(actor, 'p', parameters)} or (v.withdrawn is null and not p.archived and (${inAudience('v.audience')} or ${shared})))`;
}

/** Audiences that somebody belongs to whatever the roadmap; what customers and the public may read, everyone inside may. */
const audiencesOf = ({ organisationRole }: Actor): readonly string[] => {
  const executive = organisationRole === 'owner' || organisationRole === 'admin' || organisationRole === 'portfolio-manager';
  return ['organisation', 'customers', 'public', ...(executive ? ['executives'] : [])];
};
