import { z, type AnyView } from '@wheelhouse/event-sourcing';
import { defineQuery, sqlParameters, viewRowsVisibleTo } from '@wheelhouse/service-kit';
import { tag } from '../domain/card.rules.js';

/** As many as somebody who types the beginning of one wants to choose from. */
const MOST_TAGS = 100;

/** `GET /tags`: which tags stand on records that the caller sees, the most used first. */
export const tagsInUse = (context: 'product' | 'project', tags: AnyView, rootViews: () => readonly AnyView[]) =>
  defineQuery({
    name: 'list-tags',
    path: '/tags',
    tag: 'records',
    summary: 'Tags that stand on records which you see, the most used first',
    scope: `${context}:read`,
    params: z.object({}),
    query: z.object({ startsWith: tag().optional().meta({ description: 'Only those that begin so.' }) }),
    answer: z.object({ items: z.array(z.object({ tag: z.string(), records: z.int() })) }),
    example: { items: [{ tag: 'harbour', records: 12 }] },
    read: async ({ actor, query, db }) => {
      const parameters = sqlParameters();
      const seen = viewRowsVisibleTo(actor, tags, rootViews(), 't', parameters);
      const begins = query.startsWith === undefined ? 'true' : `starts_with(t.tag, ${parameters.add(query.startsWith)}::text)`;
      const text = `select t.tag, count(*)::integer as records from record_tag t where ${seen} and ${begins} group by t.tag order by records desc, t.tag limit ${MOST_TAGS}`;
      return { items: [...(await db.rows<{ tag: string; records: number }>(text, parameters.values))] };
    },
  });
