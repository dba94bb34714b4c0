import type { RowOf } from '@wheelhouse/event-sourcing';
import type { featureScore } from '../../feature/views/feature-score.js';
import type { scoreRequest } from '../views/score-request.js';
import type { Reading } from './model-in-use.js';
import { inTheRunning } from './product-scores.js';

export type ScoreRow = Pick<RowOf<typeof featureScore>, 'feature' | 'model' | 'version' | 'score' | 'spread' | 'results' | 'previous' | 'since'>;
export type RequestRow = Pick<RowOf<typeof scoreRequest>, 'id' | 'model' | 'version' | 'scorers' | 'by'>;

/** The scores of features that the caller is known to see. Ids begin with the feature's, so that the key finds them. */
export const scoreRowsOf = ({ db }: Reading, features: readonly string[]): Promise<readonly ScoreRow[]> =>
  db.rows<ScoreRow>(
    `select s.feature, s.model, s.version, s.score, s.spread, s.results, s.previous, s.since
     from unnest($1::text[]) as asked(id) join feature_score s on s.id > asked.id || ':' and s.id < asked.id || ';'
     order by s.feature, s.model, s.version`,
    [features],
  );

/** Who was asked to score a feature. */
export const requestsFor = ({ db }: Reading, feature: string): Promise<readonly RequestRow[]> =>
  db.rows<RequestRow>('select r.id, r.model, r.version, r.scorers, r.by from score_request r where r.features @> jsonb_build_array($1::text) order by r.by, r.id', [feature]);

/** Where a feature stands among those of its product under each model; nothing where it is not scored, or not to come any more. */
export const standings = ({ db }: Reading, feature: string): Promise<readonly { readonly model: string; readonly version: number; readonly rank: number; readonly of: number }[]> =>
  db.rows(
    `select s.model, s.version, all_of.rank, all_of.of
     from feature_score s join feature_page me on me.id = s.feature
     cross join lateral (
       select (count(*) filter (where o.score > s.score) + 1)::int as rank, count(*)::int as of
       from feature_score o join feature_page f on f.id = o.feature
       where o.root = s.root and o.model = s.model and o.version = s.version and o.score is not null and ${inTheRunning('f')}
     ) all_of
     where s.id > $1 || ':' and s.id < $1 || ';' and s.score is not null and ${inTheRunning('me')}`,
    [feature],
  );
