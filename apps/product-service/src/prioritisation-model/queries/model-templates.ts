import { builtInModels, type BuiltInModel } from '@wheelhouse/contracts';
import { id, isRejection, reject, z } from '@wheelhouse/event-sourcing';
import { defineQuery } from '@wheelhouse/service-kit';
import { productPage } from '../../product/views/product-page.js';
import { answeredFactor, answeredModel, countingModel, exampleModel, factorAnswer, inUse, modelAnswer, modelInUse } from './model-in-use.js';

const template = z.object({ ...modelAnswer.shape, source: z.string(), factors: z.array(factorAnswer) }).meta({ id: 'ModelTemplate' });

const exampleFactor: z.input<typeof factorAnswer> = {
  ...{ factor: 'impact', name: 'Impact', direction: 'higher', weight: null, objective: null, scale: 'one of 0.25, 0.5, 1, 2, 3' },
  anchors: [{ value: 3, meaning: 'massive' }],
};

/** The models that are there without being defined. */
export const modelTemplates = defineQuery({
  name: 'list-model-templates',
  path: '/prioritisation-templates',
  tag: 'prioritisation-models',
  summary: 'RICE and WSJF as they are built in: formula, scales, anchors and source.',
  scope: 'product:read',
  params: z.object({}),
  query: z.object({}),
  answer: z.object({ items: z.array(template) }),
  example: { items: [{ ...exampleModel, source: builtInModels.rice.source, factors: [exampleFactor] }] },
  read: () =>
    Promise.resolve({
      items: (Object.keys(builtInModels) as BuiltInModel[]).map((model) => {
        const { name, source, ...version } = builtInModels[model];
        return { ...answeredModel(inUse(model, name, version)), source, factors: version.factors.map(answeredFactor) };
      }),
    }),
});

/** The model that a product is prioritised by. */
export const modelOfProduct = defineQuery({
  name: 'get-model-of-product',
  path: '/products/:id/prioritisation-model',
  tag: 'products',
  summary: 'The model that a product is prioritised by, and whose choice that is.',
  scope: 'product:read',
  params: z.object({ id: id() }),
  query: z.object({}),
  answer: z.object({ ...modelAnswer.shape, from: z.enum(['product', 'organisation', 'built-in']), factors: z.array(factorAnswer) }),
  example: { ...exampleModel, from: 'built-in', factors: [exampleFactor] },
  read: async (call) => {
    if (!(await call.row(productPage, call.params.id))) return reject.notFound('product.not-found', 'There is no such product.');
    const { model, from } = await countingModel(call, call.params.id);
    const known = await modelInUse(call, model);
    return isRejection(known) ? known : { ...answeredModel(known), from, factors: known.factors.map(answeredFactor) };
  },
});
