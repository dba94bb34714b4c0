import { builtInModels, formulaOf, modelId, type Formula, type ModelFactor, type ModelVersion } from '@wheelhouse/contracts';
import { reject, z, type Rejection } from '@wheelhouse/event-sourcing';
import type { QueryCall } from '@wheelhouse/service-kit';
import { productPage } from '../../product/views/product-page.js';
import { formulaInWords } from '../scoring/formula-words.js';
import { isBuiltIn, versionKey } from '../scoring/known-formula.js';
import { scaleInWords } from '../scoring/scale.js';
import { lastMade } from '../views/model-default.js';
import { prioritisationModelPage } from '../views/model-page.js';
import { prioritisationModelVersion } from '../views/model-version.js';

export type Reading = Pick<QueryCall<unknown, unknown>, 'db' | 'actor' | 'row'>;

/** A version of a model that a read goes by. */
export interface ModelInUse {
  readonly model: string;
  readonly version: number;
  readonly name: string;
  readonly factors: readonly ModelFactor[];
  readonly formula: Formula;
}

/** Parameter of an address that names a model: one of the organisation's, or one that is built in. */
export const modelParameter = () => modelId().meta({ description: 'Id of a model of the organisation, or `rice` or `wsjf`.' });

export const versionParameter = () =>
  z
    .string()
    .regex(/^[1-9]\d{0,3}$/, { error: 'must be a version' })
    .transform(Number)
    .optional()
    .meta({ description: 'A published version; the newest unless it says else.' });

const noModel = reject.notFound('prioritisation-model.not-found', 'There is no such prioritisation model.');
const noVersion = reject.notFound('prioritisation-model.version-unknown', 'The model has no such published version.');

/** A published version of a model, the newest unless one is named; retired and archived ones may still be read. */
export async function modelInUse(call: Reading, model: string, version?: number): Promise<ModelInUse | Rejection> {
  if (isBuiltIn(model)) {
    const builtIn = builtInModels[model];
    return version === undefined || version === builtIn.version ? inUse(model, builtIn.name, builtIn) : noVersion;
  }
  const page = await call.row(prioritisationModelPage, model);
  if (!page) return noModel;
  const published = version === undefined ? page.current : await call.row(prioritisationModelVersion, versionKey(model, version));
  return published ? inUse(model, page.name, published) : noVersion;
}

export const inUse = (model: string, name: string, { version, kind, factors, aggregation }: ModelVersion): ModelInUse => ({
  ...{ model, version, name, factors },
  formula: formulaOf({ kind, factors, aggregation }),
});

/** The model that counts for a product: its own choice, the organisation's default, or RICE. */
export async function countingModel(call: Reading, product: string): Promise<{ readonly model: string; readonly from: 'product' | 'organisation' | 'built-in' }> {
  const own = (await call.row(productPage, product))?.prioritisationModel;
  if (own) return { model: own, from: 'product' };
  const made = lastMade(await call.db.rows<{ readonly id: string; readonly since: string }>('select id, since from prioritisation_model_default'));
  return made ? { model: made.id, from: 'organisation' } : { model: 'rice', from: 'built-in' };
}

/** The version asked for, or that which counts for the product. */
export async function modelFor(call: Reading, product: string, model: string | undefined, version: number | undefined): Promise<ModelInUse | Rejection> {
  return modelInUse(call, model ?? (await countingModel(call, product)).model, version);
}

export const modelAnswer = z
  .object({ model: z.string(), version: z.int(), name: z.string(), formula: z.string().meta({ description: 'In words.' }), aggregation: z.enum(['median', 'mean']) })
  .meta({ id: 'ScoringModel' });

export const answeredModel = ({ model, version, name, formula }: ModelInUse): z.input<typeof modelAnswer> => ({ model, version, name, formula: formulaInWords(formula), aggregation: formula.aggregation });

export const factorAnswer = z
  .object({
    factor: z.string(),
    name: z.string(),
    direction: z.enum(['higher', 'lower']),
    weight: z.number().nullable(),
    objective: z.string().nullable(),
    scale: z.string(),
    anchors: z.array(z.object({ value: z.number(), meaning: z.string() })),
  })
  .meta({ id: 'ScoringFactor' });

export const answeredFactor = (factor: ModelFactor): z.input<typeof factorAnswer> => ({
  ...{ factor: factor.factor, name: factor.name, direction: factor.direction, weight: factor.weight ?? null, objective: factor.objective ?? null },
  ...{ scale: scaleInWords(factor), anchors: factor.anchors },
});

export const exampleModel: z.input<typeof modelAnswer> = { model: 'rice', version: 1, name: 'RICE', formula: 'reach × impact × confidence ÷ effort', aggregation: 'median' };

