import type { SealedText } from '@wheelhouse/contracts';
import { readerName } from '@wheelhouse/event-store-postgres/projections/view-table';
import type { QueryCall } from '@wheelhouse/service-kit';
import { feedbackPage } from '../views/feedback-page.js';

/** Texts that one is compared with at most, the newest; more would be opened for one read than is bearable. */
export const MOST_CANDIDATES = 5000;
/** Texts that are compared each with each at most: two million pairs. */
export const MOST_IN_PAIRS = 2000;

/** The extension whose `similarity` and `show_trgm` compare texts. */
export const trigramMigration = { name: 'Trigrams1795392000000', up: ['create extension if not exists pg_trgm'] } as const;

export interface Candidate {
  readonly id: string;
  readonly text: string;
}

/** What is compared, and what is not. */
export interface Candidates {
  readonly texts: readonly Candidate[];
  readonly leftOut: {
    /** Older than the newest that are compared. */
    readonly older: number;
    /** Redacted, or said by somebody who is forgotten. */
    readonly unreadable: number;
  };
}

type Reading = Pick<QueryCall<never, never>, 'db' | 'open'>;

/** The product's feedback that stands for itself, opened: words are sealed at rest, so they can be compared nowhere else. */
export async function candidatesOf({ db, open }: Reading, product: string, most: number): Promise<Candidates> {
  const rows = await db.rows<{ id: string; text: SealedText | null; all: string }>(
    `select f.id, f.text, count(*) over () as all from ${readerName(feedbackPage)} f
     where f.product = $1::uuid and f.merged_into is null and not f.archived order by f.received desc, f.id desc limit $2`,
    [product, most],
  );
  const opened = (await open(rows.map(({ id, text }) => ({ id, text })))) as readonly { readonly id: string; readonly text: unknown }[];
  const texts = opened.flatMap(({ id, text }) => (typeof text === 'string' ? [{ id, text }] : []));
  return { texts, leftOut: { older: Number(rows[0]?.all ?? 0) - rows.length, unreadable: rows.length - texts.length } };
}
