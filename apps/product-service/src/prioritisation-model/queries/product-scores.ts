import type { FeatureStatus, Formula } from '@wheelhouse/contracts';
import { sqlParameters, viewRowsVisibleTo } from '@wheelhouse/service-kit';
import { unfinished } from '../../feature/domain/feature.rules.js';
import { featurePage } from '../../feature/views/feature-page.js';
import { productPage } from '../../product/views/product-page.js';
import { formulaKept, versionKey } from '../scoring/known-formula.js';
import type { ScorerResult } from '../scoring/score.js';
import type { Reading } from './model-in-use.js';

/** A feature that is still to come, with what its scorers gave to a version of a model. */
export interface ScoredFeature {
  readonly id: string;
  readonly title: string;
  readonly status: FeatureStatus;
  readonly score: number | null;
  readonly spread: number | null;
  readonly results: readonly ScorerResult[];
  /** As it stood when it was scored; undefined where nobody did. */
  readonly formula: Formula | undefined;
}

/** Whether a feature stands in the order at all: what is launched, declined, merged or put away is not prioritised any more. */
export const inTheRunning = (alias: string): string => `not ${alias}.archived and ${alias}.merged_into is null and ${alias}.status in (${unfinished.map((status) => `'${status}'`).join(', ')})`;

/** A product's features that are still to come, scored or not, in no order; `limit` of them. */
export async function productScores(call: Reading, product: string, of: { readonly model: string; readonly version: number }, limit: number): Promise<readonly ScoredFeature[]> {
  const sql = sqlParameters();
  const rows = await call.db.rows<Omit<ScoredFeature, 'formula'> & { readonly scored: boolean; readonly formula: Formula | null }>(
    `select f.id, f.title, f.status, s.score, s.spread, coalesce(s.results, '[]') as results, s.formula, s.id is not null as scored
     from feature_page f left join feature_score s on s.id = f.id::text || ':' || ${sql.add(versionKey(of.model, of.version))}::text
     where f.product = ${sql.add(product)}::uuid and ${inTheRunning('f')} and ${viewRowsVisibleTo(call.actor, featurePage, [productPage], 'f', sql)}
     limit ${sql.add(limit)}::int`,
    sql.values,
  );
  return rows.map(({ scored, formula, ...row }) => ({ ...row, formula: scored ? formulaKept(of.model, of.version, formula) : undefined }));
}

/** The inputs of scorers by who they are. */
export const inputsByScorer = (results: readonly ScorerResult[]): Readonly<Record<string, ScorerResult['inputs']>> => Object.fromEntries(results.map(({ scorer, inputs }) => [scorer, inputs]));
