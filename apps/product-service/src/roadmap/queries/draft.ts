import type { RoadmapItem, RoadmapLane } from '@wheelhouse/contracts';
import { rowsVisibleTo, sqlParameters, viewRowsVisibleTo, type QueryCall } from '@wheelhouse/service-kit';
import { featurePage } from '../../feature/views/feature-page.js';
import { productPage } from '../../product/views/product-page.js';

type Call = Pick<QueryCall<unknown, unknown>, 'db' | 'actor'>;

/** The draft of a roadmap as it stands. */
export interface Draft {
  readonly name: string;
  readonly lanes: readonly RoadmapLane[];
  readonly items: readonly RoadmapItem[];
}

/** What stands behind an item today, as far as the caller may see it. */
export interface Subject {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly product: string;
}

/** The draft of a roadmap, where the caller sees it. */
export async function readDraft({ db, actor }: Call, roadmap: string): Promise<Draft | undefined> {
  const parameters = sqlParameters();
  const [draft] = await db.rows<Draft>(
    `select p.name, p.lanes, p.items from roadmap_page p where p.id = ${parameters.add(roadmap)}::uuid and ${rowsVisibleTo(actor, 'p', parameters)}`,
    parameters.values,
  );
  return draft;
}

/** The features that items stand for, by id; those that the caller may not see are left out. */
export async function readFeatures({ db, actor }: Call, items: readonly RoadmapItem[]): Promise<ReadonlyMap<string, Subject>> {
  const parameters = sqlParameters();
  const ids = items.flatMap(({ feature }) => (feature === null ? [] : [feature]));
  const rows = await db.rows<Subject>(
    `select f.id, f.title, f.status, f.product from feature_page f where f.id = any(${parameters.add(ids)}::uuid[]) and ${viewRowsVisibleTo(actor, featurePage, [productPage], 'f', parameters)}`,
    parameters.values,
  );
  return new Map(rows.map((row) => [row.id, row]));
}
