import type { RoadmapItem, RoadmapLane } from '@wheelhouse/contracts';
import type { AnyView } from '@wheelhouse/event-sourcing';
import { readerName } from '@wheelhouse/event-store-postgres/projections/view-table';
import { rowsVisibleTo, sqlParameters, viewRowsVisibleTo, type QueryCall } from '@wheelhouse/service-kit';
import { latestForecast, type ForecastOf } from '../../feature/commitment/latest-forecast.js';
import { featurePage } from '../../feature/views/feature-page.js';
import { objectivePage } from '../../objective/views/objective-page.js';
import { productLinePage } from '../../product-line/views/product-line-page.js';
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
  readonly product: string | null;
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

/** The features and objectives that items stand for, by id; those that the caller may not see are left out. */
export async function readSubjects({ db, actor }: Call, items: readonly RoadmapItem[]): Promise<ReadonlyMap<string, Subject>> {
  const read = async (view: AnyView, ids: readonly (string | null)[]) => {
    const parameters = sqlParameters();
    const asked = `${parameters.add(ids.filter((one) => one !== null))}::uuid[]`;
    return db.rows<Subject>(
      `select s.id, s.title, s.status, s.product from ${readerName(view)} s where s.id = any(${asked}) and ${viewRowsVisibleTo(actor, view, [productPage, productLinePage], 's', parameters)}`,
      parameters.values,
    );
  };
  const [features, objectives] = await Promise.all([read(featurePage, items.map(({ feature }) => feature)), read(objectivePage, items.map(({ objective }) => objective))]);
  return new Map([...features, ...objectives].map((subject) => [subject.id, subject]));
}

/** What those who build a feature say of its day: by when it is done with a chance of four fifths, and what was promised. */
export interface ToldDates {
  readonly forecast: string | null;
  readonly promise: string | null;
}

/** Forecasts and promises of features, by feature; a promise counts once both sides have committed to it. */
export async function readToldDates({ db }: Pick<Call, 'db'>, features: readonly string[]): Promise<ReadonlyMap<string, ToldDates>> {
  const [commitments, promises] = await Promise.all([
    db.rows<ForecastOf & { readonly feature: string }>('select c.feature, c.status, c.required, c.p50, c.p80 from feature_commitment c where c.feature = any($1::uuid[])', [features]),
    db.rows<{ readonly feature: string; readonly date: string }>(
      "select f.feature, max(p.date) as date from feature_promise f join known_promise p on p.id = f.promise where f.feature = any($1::uuid[]) and p.status = 'committed' group by f.feature",
      [features],
    ),
  ]);
  const byFeature = Map.groupBy(commitments, ({ feature }) => feature);
  const promised = new Map(promises.map(({ feature, date }) => [feature, date]));
  return new Map(features.map((feature) => [feature, { forecast: latestForecast(byFeature.get(feature) ?? []).p80, promise: promised.get(feature) ?? null }]));
}
