import { commandOf, id, reject, z, type Decision } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import type { Feature, FeatureEvent } from './feature.state.js';

const example = '0190c5a0-0000-7000-8000-0000000000e1';

type Unlink = Extract<FeatureEvent, { type: `FeatureUnlinkedFrom${'Objective' | 'Opportunity' | 'Insight'}` }>;

/** Takes a link away, once; from an archived feature too, as from a pillar. */
function unlinked<Event extends Unlink>(feature: Feature, links: 'objectives' | 'opportunities' | 'insights', record: string, event: Event): Decision<Event> {
  if (feature.status === 'none') return reject.notFound('feature.not-found', 'There is no such feature.');
  return feature[links].includes(record) ? [event] : [];
}

export const unlinkObjective = commandOf(feature)({
  name: 'unlink-feature-from-objective',
  method: 'POST',
  path: '/:id/unlink-objective',
  summary: 'Say that the feature no longer serves an objective',
  body: z.object({ objective: id() }),
  example: { objective: example },
  access: productManagers,
  decide: (state, { body }) => unlinked(state, 'objectives', body.objective, { type: 'FeatureUnlinkedFromObjective', data: body }),
});

export const unlinkOpportunity = commandOf(feature)({
  name: 'unlink-feature-from-opportunity',
  method: 'POST',
  path: '/:id/unlink-opportunity',
  summary: 'Say that the feature no longer answers an opportunity',
  body: z.object({ opportunity: id() }),
  example: { opportunity: example },
  access: productManagers,
  decide: (state, { body }) => unlinked(state, 'opportunities', body.opportunity, { type: 'FeatureUnlinkedFromOpportunity', data: body }),
});

export const unlinkInsight = commandOf(feature)({
  name: 'unlink-feature-from-insight',
  method: 'POST',
  path: '/:id/unlink-insight',
  summary: 'Say that the feature no longer rests on an insight',
  body: z.object({ insight: id() }),
  example: { insight: example },
  access: productManagers,
  decide: (state, { body }) => unlinked(state, 'insights', body.insight, { type: 'FeatureUnlinkedFromInsight', data: body }),
});
