import { columnsOf, readerName, searchSlices } from '@wheelhouse/event-store-postgres/projections/view-table';
import { type AnyView, text } from '@wheelhouse/event-sourcing';
import { z } from 'zod';
import { sqlParameters, viewRowsVisibleTo, type SqlParameters } from '../access/rows-visible.js';
import { Problem } from '../http/problem.js';
import type { Call, Reply } from '../http/route.js';
import type { ServiceParts } from './service-parts.js';

/** The best of what was found are shown, no more. */
const BEST = 20;
/** Finds that are ranked at most: a word that is everywhere tells nothing, and ranking all of its finds would take for ever. */
const MOST_FINDS = 2_000;
const MOST_WORDS = 16;
/** The last word may be the beginning of one, if it has so many letters. */
const SHORTEST_BEGINNING = 3;

export const searchParameter = text(200)
  .optional()
  .meta({ description: `Words to find, all of them; the last may be the beginning of one. Answers the ${BEST} best among those you may see, in their order; the filters of the list may go with it, each by itself, and no sort, cursor or total.` });

export const searchAnswer = z
  .object({
    found: z.int().meta({ description: 'How many were found and ranked.' }),
    complete: z.boolean().meta({ description: `false where more than ${MOST_FINDS} were found: then the best of that many are shown, and better ones may be left out; those that have the last word whole are taken first. Say more words.` }),
  })
  .meta({ id: 'SearchAnswer' });

/** Words as PostgreSQL's text search takes them, all asked for. */
export interface WordsAsked {
  /** All of them whole. */
  readonly whole: string;
  /** The last as the beginning of one; undefined where it is too short. */
  readonly begun: string | undefined;
}

/** The words in what somebody typed; undefined where there is none. */
export function wordsAsked(q: string): WordsAsked | undefined {
  const words = q.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu)?.slice(0, MOST_WORDS) ?? [];
  const last = words.at(-1);
  if (last === undefined) return undefined;
  const whole = words.map((word) => `'${word}'`).join(' & ');
  return { whole, begun: last.length >= SHORTEST_BEGINNING ? `${whole}:*` : undefined };
}

/** The rows of a list that are found by words, best first. */
export async function answerSearch(parts: ServiceParts, view: AnyView, words: AnyView, call: Call): Promise<Reply> {
  const { limit, q, ...others } = call.query as Record<string, string | undefined> & { limit: number; q: string };
  const refused = ['cursor', 'sort', 'total', 'asOf'].find((name) => others[name] !== undefined);
  if (refused !== undefined) throw new Problem(400, 'search.best-only', `A search answers the best, and takes no ${refused}.`, [{ pointer: 'query', name: refused, detail: 'does not go with q' }]);
  const asked = wordsAsked(q);
  if (asked === undefined) throw new Problem(400, 'search.no-words', 'There is no word to search for.', [{ pointer: 'query', name: 'q', detail: 'has no letter and no digit' }]);

  const parameters = sqlParameters();
  const filters = Object.entries(others).flatMap(([name, value]) => {
    const column = columnsOf(view).find((one) => one.name === name);
    return column && value !== undefined ? [`r.${column.sql} = ${parameters.add(value)}::${column.type}`] : [];
  });
  const seen = viewRowsVisibleTo(call.actor, words, parts.service.rootViews, 'w', parameters);
  const rows = await parts.db.rows<Record<string, unknown>>(
    `with found as materialized (${findsSql(asked, words, filters.length > 0 ? view : undefined, [seen, ...filters], parameters)}),
     best as materialized (select id, match from found order by match desc, id limit ${Math.min(limit, BEST)})
     select ${columnsOf(view).map((one) => `r.${one.sql} as "${one.name}"`).join(', ')}, (select count(*) from found) as "${FOUND}"
     from best join ${readerName(view)} r on r.id = best.id order by best.match desc, best.id`,
    parameters.values,
  );
  const found = Number(rows[0]?.[FOUND] ?? 0);
  const items = rows.map(({ [FOUND]: _found, ...row }) => row);
  const body = await parts.words.open({ items, nextCursor: null, search: { found: Math.min(found, MOST_FINDS), complete: found <= MOST_FINDS } });
  return { status: 200, body };
}

const FOUND = '_found';

/** The finds, as many as are ranked and one more. Where filters go with it, PostgreSQL may begin with them or with the words. */
function findsSql(asked: WordsAsked, words: AnyView, filtered: AnyView | undefined, conditions: readonly string[], parameters: SqlParameters): string {
  const query = (text: string): string => `to_tsquery('simple', ${parameters.add(text)})`;
  const all = query(asked.begun ?? asked.whole);
  const queries = (): readonly string[] => (asked.begun === undefined ? [all] : wholeFirst(query(asked.whole), all));
  const from = filtered ? `${readerName(words)} w join ${readerName(filtered)} r on r.id = w.id` : `(${slicesSql(words, queries())}) w`;
  const where = [...(filtered ? [`w._search @@ ${all}`] : []), ...conditions];
  return `select w.id, ts_rank(w._search, ${all}) as match from ${from} where ${where.join(' and ')} limit ${MOST_FINDS + 1}`;
}

/** Whole words, since the lists of all words with a beginning must be merged before anything is found, then what these did not find. */
const wholeFirst = (whole: string, begun: string): readonly string[] => [whole, `${begun} && !!${whole}`];

/** More than any slice has. It keeps PostgreSQL from giving the slices to parallel workers, the dearest first. */
const ALL_OF_IT = Number.MAX_SAFE_INTEGER;

/**
 * Slice by slice, which PostgreSQL runs one after another, and none that comes after enough: an index reads the lists of its
 * words whole, but where they are common the first slices bring enough, and where they are rare their lists are short.
 * Who may see what is asked behind the union, since planning it for each slice costs more than a search.
 */
const slicesSql = (words: AnyView, queries: readonly string[]): string =>
  queries.flatMap((query) => searchSlices.map((slice) => `(select * from ${readerName(words)} where _search @@ (${query}) and _slice = ${slice} limit ${ALL_OF_IT})`)).join(' union all ');
