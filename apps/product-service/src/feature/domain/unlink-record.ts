import { commandOf, id, reject, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';

const example = '0190c5a0-0000-7000-8000-0000000000e1';
const absent = reject.notFound('feature.not-found', 'There is no such feature.');

// An archived feature may be unlinked too, as from a pillar.
export const unlinkObjective = commandOf(feature)({
  name: 'unlink-feature-from-objective',
  method: 'POST',
  path: '/:id/unlink-objective',
  summary: 'Say that the feature no longer serves an objective',
  body: z.object({ objective: id() }),
  example: { objective: example },
  access: productManagers,
  decide: (state, { body }) => {
    if (state.status === 'none') return absent;
    return state.objectives.includes(body.objective) ? [{ type: 'FeatureUnlinkedFromObjective', data: body }] : [];
  },
});

export const unlinkOpportunity = commandOf(feature)({
  name: 'unlink-feature-from-opportunity',
  method: 'POST',
  path: '/:id/unlink-opportunity',
  summary: 'Say that the feature no longer answers an opportunity',
  body: z.object({ opportunity: id() }),
  example: { opportunity: example },
  access: productManagers,
  decide: (state, { body }) => {
    if (state.status === 'none') return absent;
    return state.opportunities.includes(body.opportunity) ? [{ type: 'FeatureUnlinkedFromOpportunity', data: body }] : [];
  },
});

export const unlinkInsight = commandOf(feature)({
  name: 'unlink-feature-from-insight',
  method: 'POST',
  path: '/:id/unlink-insight',
  summary: 'Say that the feature no longer rests on an insight',
  body: z.object({ insight: id() }),
  example: { insight: example },
  access: productManagers,
  decide: (state, { body }) => {
    if (state.status === 'none') return absent;
    return state.insights.includes(body.insight) ? [{ type: 'FeatureUnlinkedFromInsight', data: body }] : [];
  },
});
