import { visibility } from '@wheelhouse/contracts';
import { z } from '@wheelhouse/event-sourcing';
import { defineClone } from '@wheelhouse/service-kit';
import { nameOfCopy } from '../parts/copies.js';
import { addAudience } from './domain/add-audience.js';
import { addComponent } from './domain/add-component.js';
import { addPillar } from './domain/add-pillar.js';
import { choosePrioritisationModel } from './domain/choose-prioritisation-model.js';
import { createProduct } from './domain/create-product.js';
import { definePersona } from './domain/define-persona.js';
import { defineSegment } from './domain/define-segment.js';
import { rewordProduct } from './domain/reword-product.js';
import { stateVision } from './domain/state-vision.js';
import { product } from './product.aggregate.js';
import { productPage } from './views/product-page.js';

const { name, key, team, manager, stage } = createProduct.body.shape;

/** A product taken up anew with its vision, pillars, segments, personas, components and audiences. Its life, its people and its backlog are its own. */
export const cloneProduct = defineClone({
  aggregate: product,
  page: productPage,
  summary: 'Take up another product like this one under a key of its own: vision, pillars, segments, personas, components and audiences, and none of its features',
  creation: createProduct,
  values: z.object({ name, team, manager, visibility, stage: stage.unwrap() }).partial().extend({ key }),
  example: { name: 'Marina', key: 'MRN' },
  plan: (source, { to, fresh, within }) => {
    const { description, vision, prioritisationModel } = source;
    const whose = within ? { team: source.team, manager: source.manager, visibility: source.visibility } : {};
    return [
      { command: createProduct, id: to, body: { name: nameOfCopy(source.name, within), ...whose }, copies: source.id },
      ...(description === null ? [] : [{ command: rewordProduct, id: to, body: { description } }]),
      ...(vision === null ? [] : [{ command: stateVision, id: to, body: vision }]),
      ...source.pillars.map((one) => ({ command: addPillar, id: to, body: { ...one, pillar: fresh(one.pillar) } })),
      ...source.segments.map((one) => ({ command: defineSegment, id: to, body: { ...one, segment: fresh(one.segment) } })),
      ...source.personas.map((one) => ({ command: definePersona, id: to, body: { ...one, persona: fresh(one.persona), segment: fresh(one.segment) }, optional: true })),
      ...source.components.map((one) => ({ command: addComponent, id: to, body: { ...one, component: fresh(one.component) } })),
      ...source.audiences.map((one) => ({ command: addAudience, id: to, body: { ...one, audience: fresh(one.audience) } })),
      ...(prioritisationModel === null ? [] : [{ command: choosePrioritisationModel, id: to, body: { model: prioritisationModel }, optional: true }]),
    ];
  },
});
