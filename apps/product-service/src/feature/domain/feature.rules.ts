import { isRejection, reject, rows, type Rejection, type RowOf } from '@wheelhouse/event-sourcing';
import type { FeatureLevel, FeatureStatus } from '@wheelhouse/contracts';
import { hasEnded } from '../../product/domain/product.rules.js';
import { productPage } from '../../product/views/product-page.js';
import type { featurePage } from '../views/feature-page.js';
import type { Feature, KnownFeature } from './feature.state.js';

/** The feature where it is there and not archived; else why not. */
export function unarchived(feature: Feature): KnownFeature | Rejection {
  if (feature.status === 'none') return reject.notFound('feature.not-found', 'There is no such feature.');
  if (feature.archived) return reject.conflict('feature.archived', 'The feature is archived; restore it first.');
  if (feature.mergedInto !== null) return reject.conflict('feature.merged', 'The feature was merged into another one; unmerge it first.');
  return feature;
}

/** The feature where it may be changed and stands in one of the statuses; else why not. */
export function standing(feature: Feature, statuses: readonly FeatureStatus[], verb: string): KnownFeature | Rejection {
  const known = unarchived(feature);
  if (isRejection(known)) return known;
  return statuses.includes(known.status) ? known : reject.conflict('feature.wrong-state', `A feature that is ${known.status} cannot be ${verb}.`);
}

/** Why a feature that projects are committed to is not laid down or done by the word of its product alone; undefined where a standing team builds it. */
export const builtByProjects = ({ team, commitments }: KnownFeature): Rejection | undefined =>
  team === null && Object.keys(commitments).length > 0
    ? reject.conflict('feature.built-by-projects', 'Projects build the feature; it follows what becomes of their commitments.')
    : undefined;

/** Statuses before anybody builds it. */
export const undecided: readonly FeatureStatus[] = ['idea', 'candidate', 'planned'];

/** Statuses in which its scope may still change. */
export const unfinished: readonly FeatureStatus[] = [...undecided, 'in-delivery'];

type FeatureRow = RowOf<typeof featurePage>;

/** Why a record that a command names as a feature will not do; undefined when it will. */
export function featureRefused(row: FeatureRow | undefined, pointer: string): Rejection | undefined {
  if (!row) return reject.invalid('reference.feature-unknown', 'This is no feature.', pointer);
  if (row.archived) return reject.invalid('reference.feature-archived', 'The feature is archived.', pointer);
  return row.mergedInto === null ? undefined : reject.invalid('reference.feature-merged', 'The feature was merged into another one; name that one.', pointer);
}

const levelAbove: Readonly<Record<FeatureLevel, FeatureLevel | undefined>> = { initiative: undefined, feature: 'initiative', 'sub-feature': 'feature' };

/**
 * Why a feature of a level cannot stand under a parent (or under none). A parent is always of the level above, and a level never
 * changes, so the tree has no cycle and needs no lock.
 */
export function parentRefused(level: FeatureLevel, product: string, parent: { readonly id: string | null; readonly row: FeatureRow | undefined }): Rejection | undefined {
  const above = levelAbove[level];
  if (parent.id === null) return level === 'sub-feature' ? reject.invalid('feature.parent-missing', 'A sub-feature stands under a feature.', '/parent') : undefined;
  const refused = featureRefused(parent.row, '/parent');
  if (refused || !parent.row) return refused;
  if (parent.row.product !== product) return reject.invalid('feature.parent-of-another-product', 'The parent belongs to another product.', '/parent');
  if (parent.row.level === above) return undefined;
  return reject.invalid('feature.parent-level', above ? `A ${level} stands under a feature of the level ${above}, or of none.` : 'An initiative stands under nothing.', '/parent');
}

/** Held by whoever lets a feature stand under another one, and by whoever may only go on while nothing stands under it. */
export const childrenLock = (parent: string): string => `feature-children:${parent}`;

/** Held by whoever moves a feature to another product, and by whoever may only count on it while it belongs to theirs. */
export const homeLock = (feature: string): string => `feature-home:${feature}`;

export const criterionUnknown = reject.invalid('feature.criterion-unknown', 'The feature has no such criterion.', '/criterion');

/** Asks for the product of a feature, which a command on the feature does not name. */
export const productOf = (feature: string) => rows(productPage, { id: { rootOf: feature } }, 1);

/** Why nothing is decided to be built for a product any more; undefined while it lives. */
export function endedRefused([product]: readonly RowOf<typeof productPage>[]): Rejection | undefined {
  return product && hasEnded(product.stage) ? reject.conflict('product.ended', `The product is ${product.stage}; nothing is built for it any more.`) : undefined;
}
