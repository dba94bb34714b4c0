import { memberRole } from '@wheelhouse/contracts';
import { id, instant, type EventStore } from '@wheelhouse/event-sourcing';
import { cursorCodec, etagOf, Problem, type Route, type ServiceParts } from '@wheelhouse/service-kit';
import { idParameter, noParameters } from '@wheelhouse/service-kit/routes/command-routes';
import { limitParameter } from '@wheelhouse/service-kit/routes/cursor';
import { foldedRow } from '@wheelhouse/service-kit/routes/page-routes';
import { z } from 'zod';
import { ORGANISATION_ID } from '../organisation/domain/organisation.state.js';
import { organisationPage } from '../organisation/organisation.page.js';
import { memberPage } from './member.page.js';

const shown = z
  .object({
    id: id(),
    name: z.string().nullable().meta({ description: 'Null where the member was forgotten.' }),
    email: z.string().nullable().meta({ description: 'For those who govern, and of oneself; null for others.' }),
    role: z.enum(['owner', ...memberRole.options]),
    status: z.enum(['active', 'deactivated', 'forgotten']),
    addedAt: z.string(),
    changedAt: z.string(),
    version: z.int(),
  })
  .meta({ id: 'Member' });
type Shown = z.output<typeof shown>;

const example: Shown = {
  id: '0190c5a0-0000-7000-8000-0000000000a1',
  name: 'Anna Adler',
  email: 'anna@example.org',
  role: 'member',
  status: 'active',
  addedAt: '2026-03-01T09:00:00.123456Z',
  changedAt: '2026-03-01T09:00:00.123456Z',
  version: 1,
};

const SELECT = `select m.id, i.name, case when $1 or m.id::text = $2 then i.email end as email,
    case when o.owner = m.id then 'owner' else m.role end as role, m.status, m.added_at as "addedAt", m.changed_at as "changedAt", m.version
  from member_page m left join identities i on i.member = m.id left join organisation_page o on o.id = '${ORGANISATION_ID}'`;

/** Members as people know them: the page joined with the identity store. Names keep no history, so neither do these. */
export function memberReads(parts: ServiceParts, store: EventStore): readonly Route[] {
  const cursors = cursorCodec(parts.secret);
  const base = { method: 'GET', tag: 'members', scope: 'organisation:read' } as const;
  return [
    {
      ...base,
      operation: 'get-member',
      path: '/api/organisation/v1/members/:id',
      summary: 'One member, now or with the role and status they were known to have at an instant; their name is today’s.',
      params: idParameter,
      query: z.object({ asOf: instant().optional().meta({ description: 'As it was known at this instant of recorded time.' }) }),
      answer: { status: 200, summary: 'The member.', schema: shown, example, headers: ['ETag'] },
      problems: [404],
      handle: async ({ actor, params, query }) => {
        const id = params['id'] ?? '';
        const asOf = query['asOf'] as string | undefined;
        const [now] = await parts.db.rows<Shown>(`${SELECT} where m.id = $3`, [actor.scopes.includes('organisation:manage'), actor.member, id]);
        const row = now && asOf !== undefined ? await asKnown(store, now, asOf) : now;
        if (!row) throw new Problem(404, 'member.not-found', 'There is no such member.');
        return { status: 200, body: row, headers: { etag: etagOf(row.version) } };
      },
    },
    {
      ...base,
      operation: 'list-members',
      path: '/api/organisation/v1/members',
      summary: 'The members, in the order in which they came.',
      params: noParameters,
      query: z.object({ limit: limitParameter, cursor: z.string().max(1_000).optional(), status: z.enum(['active', 'deactivated', 'forgotten']).optional() }),
      answer: { status: 200, summary: 'A page of the list, and the cursor of the next.', schema: z.object({ items: z.array(shown), nextCursor: z.string().nullable() }), example: { items: [example], nextCursor: null }, headers: ['Link'] },
      problems: [],
      handle: async ({ actor, query, url }) => {
        const { limit, cursor, status } = query as { limit: number; cursor?: string; status?: string };
        const bound = `members ${status ?? ''}`;
        const after = cursor === undefined ? null : cursors.read(cursor, bound)[0];
        const rows = await parts.db.rows<Shown>(
          `${SELECT} where ($3::uuid is null or m.id > $3) and ($4::text is null or m.status = $4) order by m.id limit $5`,
          [actor.scopes.includes('organisation:manage'), actor.member, after, status ?? null, limit + 1],
        );
        const items = rows.slice(0, limit);
        const nextCursor = rows.length > limit ? cursors.write([items.at(-1)?.id], bound) : null;
        return { status: 200, body: { items, nextCursor }, ...(nextCursor === null ? {} : { headers: { link: nextLink(url, nextCursor) } }) };
      },
    },
  ];
}

/** A member as known at an instant: their stream folded to it, and who owned the organisation then. */
async function asKnown(store: EventStore, now: Shown, asOf: string): Promise<Shown | undefined> {
  const [events, organisation] = await Promise.all([store.readStream(now.id, { asOf }), store.readStream(ORGANISATION_ID, { asOf })]);
  const then = foldedRow(memberPage, now.id, events);
  if (!then) return undefined;
  const owned = foldedRow(organisationPage, ORGANISATION_ID, organisation)?.['owner'] === now.id;
  return shown.parse({ ...now, ...then, ...(owned ? { role: 'owner' } : {}) });
}

function nextLink(url: string, cursor: string): string {
  const [path = '', search = ''] = url.split('?', 2);
  const query = new URLSearchParams(search);
  query.set('cursor', cursor);
  return `<${path}?${query.toString()}>; rel="next"`;
}
