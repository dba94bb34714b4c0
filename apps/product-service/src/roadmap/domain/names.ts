import type { RoadmapItem } from '@wheelhouse/contracts';
import { maySee, rowsThrough, type Actor, type Root, type RowOf } from '@wheelhouse/event-sourcing';
import { featurePage } from '../../feature/views/feature-page.js';
import { objectivePage } from '../../objective/views/objective-page.js';
import { productLinePage } from '../../product-line/views/product-line-page.js';
import { productPage } from '../../product/views/product-page.js';
import { roadmapItem } from '../views/roadmap-item.js';
import { featuresOn, MOST_ITEMS } from './roadmap.rules.js';

const toFeature = { view: roadmapItem, column: 'feature' };
const toObjective = { view: roadmapItem, column: 'objective' };
const rootOfObjective = { view: objectivePage, column: 'root' };

/** Asks for the features and objectives that stand on a roadmap, and for what they belong to. */
export const subjectsOn = (roadmap: string) => ({
  features: featuresOn(roadmap),
  objectives: rowsThrough(objectivePage, [toObjective], { root: roadmap }, MOST_ITEMS),
  products: rowsThrough(productPage, [toFeature, { view: featurePage, column: 'root' }], { root: roadmap }, MOST_ITEMS),
  objectiveProducts: rowsThrough(productPage, [toObjective, rootOfObjective], { root: roadmap }, MOST_ITEMS),
  lines: rowsThrough(productLinePage, [toObjective, rootOfObjective], { root: roadmap }, MOST_ITEMS),
});

interface Subjects {
  readonly features: readonly RowOf<typeof featurePage>[];
  readonly objectives: readonly RowOf<typeof objectivePage>[];
  readonly products: readonly RowOf<typeof productPage>[];
  readonly objectiveProducts: readonly RowOf<typeof productPage>[];
  readonly lines: readonly RowOf<typeof productLinePage>[];
}

/** A feature or an objective on a roadmap with what a rule asks of it. */
export interface Named {
  readonly title: string;
  readonly archived: boolean;
  /** Whether the caller may see it. */
  readonly seen: boolean;
  /** Belongs to a product or a line that only those who lead it see. */
  readonly restricted: boolean;
}

/** The features and objectives on a roadmap as the caller may know them, by id. */
export function named(actor: Actor, { features, objectives, products, objectiveProducts, lines }: Subjects): ReadonlyMap<string, Named> {
  const roots = new Map<string, Root>([...products, ...objectiveProducts, ...lines].map((root) => [root.id, root]));
  return new Map(
    [...features, ...objectives].map(({ id, root, title, archived }): [string, Named] => {
      // What belongs to the organisation has no root, and everyone sees it.
      if (root === null) return [id, { title, archived, seen: true, restricted: false }];
      const known = roots.get(root);
      return [id, { title, archived: archived || known?.archived === true, seen: known !== undefined && maySee(actor, known), restricted: known?.visibility === 'restricted' }];
    }),
  );
}

/** What an item stands for, where that has a name of its own elsewhere. */
export const subjectOf = ({ feature, objective }: Pick<RoadmapItem, 'feature' | 'objective'>): string | null => feature ?? objective;

/** What an item is called in a sentence to somebody. */
export function nameOf(item: Pick<RoadmapItem, 'title' | 'feature' | 'objective'> | undefined, names: ReadonlyMap<string, Named>): string {
  const subject = item && subjectOf(item);
  const known = subject == null ? undefined : names.get(subject);
  const name = item?.title ?? (known?.seen === true ? known.title : undefined);
  return name === undefined ? 'an item' : `'${name}'`;
}
