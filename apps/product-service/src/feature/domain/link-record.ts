import { commandOf, id, isRejection, reject, stream, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import { unarchived } from './feature.rules.js';

const example = '0190c5a0-0000-7000-8000-0000000000e1';
/** Links to one kind of record at most; a feature that serves more serves none in particular. */
const MOST_LINKS = 100;

const linkable = (links: readonly string[], kind: string, found: { readonly streamType: string } | undefined) => {
  if (found?.streamType !== kind) return reject.invalid(`reference.${kind}-unknown`, `This is no ${kind}.`, `/${kind}`);
  return links.length >= MOST_LINKS ? reject.conflict('feature.too-many-links', `A feature is linked to ${MOST_LINKS} of a kind at most.`, `/${kind}`) : undefined;
};

export const linkObjective = commandOf(feature)({
  name: 'link-feature-to-objective',
  method: 'POST',
  path: '/:id/link-objective',
  summary: 'Say which objective the feature serves',
  body: z.object({ objective: id() }),
  example: { objective: example },
  access: productManagers,
  refers: ({ body }) => [{ id: body.objective, pointer: '/objective' }],
  facts: ({ body }) => ({ found: stream(body.objective) }),
  decide: (state, { body }, { found }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    if (known.objectives.includes(body.objective)) return [];
    return linkable(known.objectives, 'objective', found) ?? [{ type: 'FeatureLinkedToObjective', data: body }];
  },
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
  facts: ({ body }) => ({ found: stream(body.opportunity) }),
  decide: (state, { body }, { found }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    if (known.opportunities.includes(body.opportunity)) return [];
    return linkable(known.opportunities, 'opportunity', found) ?? [{ type: 'FeatureLinkedToOpportunity', data: body }];
  },
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
  facts: ({ body }) => ({ found: stream(body.insight) }),
  decide: (state, { body }, { found }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    if (known.insights.includes(body.insight)) return [];
    return linkable(known.insights, 'insight', found) ?? [{ type: 'FeatureLinkedToInsight', data: body }];
  },
});
