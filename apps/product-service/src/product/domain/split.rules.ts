import { featureKind, splitBy, splitShares, type SplitShares } from '@wheelhouse/contracts';
import { day, reject, type Rejection } from '@wheelhouse/event-sourcing';
import type { KnownProduct } from './product.state.js';
import { samePeriod, type Split } from './product-strategy.state.js';

/** Periods that a product keeps its splits of. */
const MOST_SPLITS = 100;

/** What is told of the split of a period. */
export const splitBody = { from: day(), to: day(), by: splitBy, shares: splitShares };

type Told = Pick<Split, 'from' | 'to' | 'by'> & { readonly shares: SplitShares };

/** Why a split of effort will not do; undefined when it will. */
export function splitRefused(product: KnownProduct, told: Told): Rejection | undefined {
  const { from, to, by, shares } = told;
  if (to < from) return reject.invalid('product.split-backwards', 'The period ends before it begins.', '/to');
  if (new Set(shares.map(({ of }) => of)).size < shares.length) return reject.invalid('product.split-share-twice', 'Something has two shares.', '/shares');
  const isKnown = (of: string) => (by === 'kind' ? featureKind.safeParse(of).success : product.pillars.some(({ pillar }) => pillar === of));
  const unknown = shares.findIndex(({ of }) => !isKnown(of));
  if (unknown >= 0) return reject.invalid('product.split-share-unknown', by === 'kind' ? 'There is no such kind of work.' : 'The strategy has no such pillar.', `/shares/${unknown}/of`);
  // In hundredths of a percent, so that thirds told as 33.33 and 33.34 come out even.
  const hundredths = shares.reduce((sum, { percent }) => sum + Math.round(percent * 100), 0);
  if (hundredths !== 10_000) return reject.invalid('product.split-not-100', `The shares make ${hundredths / 100} %, not 100 %.`, '/shares');
  const other = product.splits.find((split) => split.by === by && !samePeriod(split, told) && split.from <= to && from <= split.to);
  if (other) return reject.conflict('product.split-overlaps', `There is a split of ${other.from} to ${other.to}, which shares days with this one.`, '/from');
  if (product.splits.length >= MOST_SPLITS && !product.splits.some((split) => samePeriod(split, told))) return reject.conflict('product.splits-full', `There is room for ${MOST_SPLITS} periods.`);
  return undefined;
}
