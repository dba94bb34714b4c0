import type { RoadmapItem } from '@wheelhouse/contracts';
import { maySee, rowsThrough, type Actor, type RowOf } from '@wheelhouse/event-sourcing';
import { featurePage } from '../../feature/views/feature-page.js';
import { productPage } from '../../product/views/product-page.js';
import { roadmapItem } from '../views/roadmap-item.js';
import { featuresOn, MOST_ITEMS } from './roadmap.rules.js';

/** Asks for the features that stand on a roadmap, and for the products they belong to. */
export const subjectsOn = (roadmap: string) => ({
  features: featuresOn(roadmap),
  products: rowsThrough(productPage, [{ view: roadmapItem, column: 'feature' }, { view: featurePage, column: 'root' }], { root: roadmap }, MOST_ITEMS),
});

interface Subjects {
  readonly features: readonly RowOf<typeof featurePage>[];
  readonly products: readonly RowOf<typeof productPage>[];
}

/** A feature on a roadmap with what a rule asks of it. */
export interface Named {
  readonly title: string;
  readonly archived: boolean;
  /** Whether the caller may see it. */
  readonly seen: boolean;
  /** Belongs to a product that only those who lead it see. */
  readonly restricted: boolean;
}

/** The features on a roadmap as the caller may know them, by id. */
export function named(actor: Actor, { features, products }: Subjects): ReadonlyMap<string, Named> {
  const roots = new Map(products.map((product) => [product.id, product]));
  return new Map(
    features.map(({ id, root, title, archived }) => {
      const product = roots.get(root);
      const known = { title, archived: archived || product?.archived === true };
      return [id, { ...known, seen: product !== undefined && maySee(actor, product), restricted: product?.visibility === 'restricted' }];
    }),
  );
}

/** What an item is called in a sentence to somebody. */
export function nameOf(item: Pick<RoadmapItem, 'title' | 'feature' | 'item'> | undefined, names: ReadonlyMap<string, Named>): string {
  const known = item?.feature == null ? undefined : names.get(item.feature);
  const name = item?.title ?? (known?.seen === true ? known.title : undefined);
  return name === undefined ? 'an item' : `'${name}'`;
}
