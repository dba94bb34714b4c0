import { z } from '@wheelhouse/event-sourcing';
import { defineClone, type CloneStep } from '@wheelhouse/service-kit';
import { nameOfCopy, told } from '../parts/copies.js';
import { comparison } from './comparison.aggregate.js';
import { addCapability } from './domain/add-capability.js';
import { addComparedCompetitor } from './domain/add-compared-competitor.js';
import { assessCapability } from './domain/assess-capability.js';
import { createComparison } from './domain/create-comparison.js';
import { comparisonPage } from './views/comparison-page.js';

const { product, name } = createComparison.body.shape;

/** A comparison created anew: whom with, and in which capabilities. Our own column and the gaps are its own; what is known of competitors comes along where asked for. */
export const cloneComparison = defineClone({
  aggregate: comparison,
  page: comparisonPage,
  summary: 'Compare once more with the same competitors in the same capabilities, perhaps another product; what is known of them comes along `withAssessments`',
  creation: createComparison,
  values: z.object({ product, name }).partial(),
  options: z.object({ withAssessments: z.boolean().default(false) }),
  example: { name: 'Harbour guides in the North', withAssessments: true },
  homes: ['product'],
  plan: (from, { to, options, fresh, within }) => [
    { command: createComparison, id: to, body: { product: from.product, name: nameOfCopy(from.name, within) }, copies: from.id },
    ...from.competitors.map((competitor) => ({ command: addComparedCompetitor, id: to, body: { competitor }, optional: true })),
    ...from.capabilities.flatMap(({ capability, name: called, importance, opportunity, theirs }): CloneStep[] => [
      { command: addCapability, id: to, body: told({ capability: fresh(capability), name: called, importance, opportunity: within ? opportunity : null }), optional: true },
      ...(options.withAssessments ? Object.entries(theirs).map(([competitor, known]) => ({ command: assessCapability, id: to, body: { capability: fresh(capability), competitor, ...known }, optional: true })) : []),
    ]),
  ],
});
