import { commandOf, id, isRejection, reject, row, z, type Decision, type Rejection } from '@wheelhouse/event-sourcing';
import { insightPage } from '../../insight/views/insight-page.js';
import { objectivePage } from '../../objective/views/objective-page.js';
import { opportunityPage } from '../../opportunity/views/opportunity-page.js';
import { productManagers } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import { unarchived } from './feature.rules.js';
import type { Feature, FeatureEvent } from './feature.state.js';

const example = '0190c5a0-0000-7000-8000-0000000000e1';
/** Links to one kind of record at most; a feature that serves more serves none in particular. */
const MOST_LINKS = 100;

interface Found {
  readonly archived: boolean;
  readonly mergedInto?: string | null;
  readonly supersededBy?: string | null;
}

/** Why a record will not be linked to; undefined where it will. */
function unlinkable(links: readonly string[], kind: 'objective' | 'opportunity' | 'insight', found: Found | undefined): Rejection | undefined {
  const pointer = `/${kind}`;
  if (!found) return reject.invalid(`reference.${kind}-unknown`, `This is no ${kind}.`, pointer);
  if (found.archived) return reject.invalid(`reference.${kind}-archived`, `The ${kind} is archived.`, pointer);
  if ((found.mergedInto ?? null) !== null) return reject.invalid(`reference.${kind}-merged`, `The ${kind} was merged into another one; name that one.`, pointer);
  if ((found.supersededBy ?? null) !== null) return reject.invalid(`reference.${kind}-superseded`, `The ${kind} was superseded by another one; name that one.`, pointer);
  return links.length >= MOST_LINKS ? reject.conflict('feature.too-many-links', `A feature is linked to ${MOST_LINKS} of a kind at most.`, pointer) : undefined;
}

type Link = Extract<FeatureEvent, { type: `FeatureLinkedTo${'Objective' | 'Opportunity' | 'Insight'}` }>;
type Links = 'objectives' | 'opportunities' | 'insights';
const kinds = { objectives: 'objective', opportunities: 'opportunity', insights: 'insight' } as const;

/** Links the feature to a record once, where that will do. */
function linked<Event extends Link>(feature: Feature, links: Links, record: string, found: Found | undefined, event: Event): Decision<Event> {
  const known = unarchived(feature);
  if (isRejection(known)) return known;
  if (known[links].includes(record)) return [];
  return unlinkable(known[links], kinds[links], found) ?? [event];
}

export const linkObjective = commandOf(feature)({
  name: 'link-feature-to-objective',
  method: 'POST',
  path: '/:id/link-objective',
  summary: 'Say which objective the feature serves',
  body: z.object({ objective: id() }),
  example: { objective: example },
  access: productManagers,
  refers: ({ body }) => [{ id: body.objective, pointer: '/objective' }],
  facts: ({ body }) => ({ found: row(objectivePage, body.objective) }),
  decide: (state, { body }, { found }) => linked(state, 'objectives', body.objective, found, { type: 'FeatureLinkedToObjective', data: body }),
});

export const linkOpportunity = commandOf(feature)({
  name: 'link-feature-to-opportunity',
  method: 'POST',
  path: '/:id/link-opportunity',
  summary: 'Say which opportunity the feature answers',
  body: z.object({ opportunity: id() }),
  example: { opportunity: example },
  access: productManagers,
  refers: ({ body }) => [{ id: body.opportunity, pointer: '/opportunity' }],
  facts: ({ body }) => ({ found: row(opportunityPage, body.opportunity) }),
  decide: (state, { body }, { found }) => linked(state, 'opportunities', body.opportunity, found, { type: 'FeatureLinkedToOpportunity', data: body }),
});

export const linkInsight = commandOf(feature)({
  name: 'link-feature-to-insight',
  method: 'POST',
  path: '/:id/link-insight',
  summary: 'Say which insight the feature rests on',
  body: z.object({ insight: id() }),
  example: { insight: example },
  access: productManagers,
  refers: ({ body }) => [{ id: body.insight, pointer: '/insight' }],
  facts: ({ body }) => ({ found: row(insightPage, body.insight) }),
  decide: (state, { body }, { found }) => linked(state, 'insights', body.insight, found, { type: 'FeatureLinkedToInsight', data: body }),
});
