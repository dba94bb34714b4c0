import { capabilityLevel } from '@wheelhouse/contracts';
import { day, id, reject, z } from '@wheelhouse/event-sourcing';
import { defineQuery, sqlParameters, viewRowsVisibleTo } from '@wheelhouse/service-kit';
import { featurePage } from '../../feature/views/feature-page.js';
import { productPage } from '../../product/views/product-page.js';
import { customersCounted, customersNamed, feedbackBehind } from '../../research/feedback-behind.js';
import { valueAtStake } from '../../research/value-at-stake.js';
import { byHurt, gapOf } from '../domain/gap.js';
import { comparisonPage } from '../views/comparison-page.js';

const assessment = z.object({ level: capabilityLevel, day: z.string(), source: z.string() });

const gap = z
  .object({
    ours: z.number().nullable().meta({ description: 'Our level in steps: lacks 0, partial 1, has 2.' }),
    best: z.number().nullable().meta({ description: 'The best competitor’s level in steps.' }),
    ahead: z.int().meta({ description: 'How many competitors are ahead of us.' }),
    known: z.int().meta({ description: 'Of how many competitors the level is known.' }),
    distance: z.number().nullable().meta({ description: 'Steps from us to the best; 0 where nobody is ahead.' }),
    hurt: z.number().nullable().meta({ description: 'importance × distance; null while one of them is unknown.' }),
    missing: z.array(z.enum(['ours', 'theirs', 'importance'])).meta({ description: 'What has to be said before it can be told.' }),
  })
  .meta({ id: 'CapabilityGap' });

const capability = z
  .object({
    capability: z.string(),
    name: z.string(),
    importance: z.number().nullable(),
    opportunity: z.string().nullable(),
    ours: assessment.nullable(),
    theirs: z.array(z.object({ competitor: z.string(), assessment: assessment.nullable() })),
    gap,
    features: z.array(z.object({ id: z.string(), title: z.string(), status: z.string() })).meta({ description: 'Those that are to close the gap and that you may see.' }),
    hiddenFeatures: z.int(),
    atStake: z
      .object({ feedback: z.int(), customers: z.int(), withoutValue: z.int(), values: z.array(z.object({ amount: z.int(), currency: z.string() })) })
      .meta({ description: 'What is at stake for the customers who asked for the opportunity or for the features, each counted once; it orders nothing, since amounts of several currencies have no order.' }),
  })
  .meta({ id: 'ComparedCapability' });

export const comparisonMatrix = defineQuery({
  name: 'get-comparison-matrix',
  path: '/comparisons/:id/matrix',
  tag: 'comparisons',
  summary: 'The comparison with names, and its gaps in the order of how much they hurt, with what that is computed from',
  scope: 'product:read',
  params: z.object({ id: id() }),
  query: z.object({ effectiveOn: day().optional().meta({ description: 'Values of customers as of this day; today unless told.' }) }),
  answer: z.object({
    id: z.string(),
    name: z.string(),
    product: z.string(),
    formula: z.string(),
    competitors: z.array(z.object({ id: z.string(), name: z.string() })),
    capabilities: z.array(capability).meta({ description: 'The gap that hurts the most first; of equal ones that in which more competitors are ahead; what cannot be told last.' }),
  }),
  example: {
    id: '0190c5a0-0000-7000-8000-000000000074',
    name: 'Harbour guides in the Baltic',
    product: '0190c5a0-0000-7000-8000-000000000001',
    formula: 'importance × distance',
    competitors: [{ id: '0190c5a0-0000-7000-8000-000000000070', name: 'Berthfinder' }],
    capabilities: [
      {
        capability: '0190c5a0-0000-7000-8000-000000000072',
        name: 'Books a berth',
        importance: 5,
        opportunity: null,
        ours: { level: 'lacks', day: '2026-02-01', source: 'our last release' },
        theirs: [{ competitor: '0190c5a0-0000-7000-8000-000000000070', assessment: { level: 'has', day: '2026-02-01', source: 'its price list' } }],
        gap: { ours: 0, best: 2, ahead: 1, known: 1, distance: 2, hurt: 10, missing: [] },
        features: [],
        hiddenFeatures: 0,
        atStake: { feedback: 12, customers: 7, withoutValue: 1, values: [{ amount: 8_400_000, currency: 'EUR' }] },
      },
    ],
  },
  read: async ({ actor, params, query, row, db }) => {
    const found = await row(comparisonPage, params.id);
    if (!found) return reject.notFound('comparison.not-found', 'There is no such comparison.');
    const linked = found.capabilities.flatMap(({ features }) => features);
    const parameters = sqlParameters();
    const ids = parameters.add(linked);
    const [competitors, features] = await Promise.all([
      db.rows<{ id: string; name: string }>('select id, name from competitor_page where id = any($1::uuid[])', [found.competitors]),
      db.rows<{ id: string; title: string; status: string }>(
        `select f.id, f.title, f.status from feature_page f where f.id = any(${ids}::uuid[]) and ${viewRowsVisibleTo(actor, featurePage, [productPage], 'f', parameters)}`,
        parameters.values,
      ),
    ]);
    const targets = (of: { readonly opportunity: string | null; readonly features: readonly string[] }) => [...(of.opportunity === null ? [] : [of.opportunity]), ...of.features];
    const behind = (await feedbackBehind(db, actor, found.capabilities.flatMap(targets))).filter((one) => one.seen);
    const customers = await customersCounted(db, customersNamed(behind));
    const on = query.effectiveOn ?? new Date().toISOString().slice(0, 10);
    const seen = new Map(features.map((feature) => [feature.id, feature]));
    const names = new Map(competitors.map(({ id: of, name }) => [of, name]));
    const capabilities = found.capabilities.map(({ theirs, features: closing, ...told }) => {
      const wanted = targets({ ...told, features: closing });
      const { feedback, customers: counted, withoutValue, values } = valueAtStake(behind.filter(({ target }) => wanted.includes(target)), customers, on);
      const shown = closing.flatMap((feature) => seen.get(feature) ?? []);
      return {
        ...told,
        theirs: found.competitors.map((competitor) => ({ competitor, assessment: theirs[competitor] ?? null })),
        gap: gapOf({ ...told, theirs }),
        features: shown,
        hiddenFeatures: closing.length - shown.length,
        atStake: { feedback, customers: counted, withoutValue, values: [...values] },
      };
    });
    return {
      id: found.id,
      name: found.name,
      product: found.product,
      formula: 'importance × distance',
      competitors: found.competitors.map((competitor) => ({ id: competitor, name: names.get(competitor) ?? competitor })),
      capabilities: capabilities.toSorted(byHurt).map((one) => ({ ...one, gap: { ...one.gap, missing: [...one.gap.missing] } })),
    };
  },
});
