import { builtInModels, factorInputs, formulaOf, modelId, modelVersion, riceInputs, type FactorInputs, type Formula, type ModelVersion } from '@wheelhouse/contracts';
import { commandOf, governs, id, isRejection, reject, row, z, type Command, type Rejection, type RowOf } from '@wheelhouse/event-sourcing';
import { knownMember, memberRefused } from '@wheelhouse/records';
import { isDeepStrictEqual } from 'node:util';
import { modelRefused } from '../../prioritisation-model/domain/model.rules.js';
import { isBuiltIn, versionKey } from '../../prioritisation-model/scoring/known-formula.js';
import { onScale, scaleInWords } from '../../prioritisation-model/scoring/scale.js';
import { missingFactors, scoreOf } from '../../prioritisation-model/scoring/score.js';
import { prioritisationModelPage } from '../../prioritisation-model/views/model-page.js';
import { prioritisationModelVersion } from '../../prioritisation-model/views/model-version.js';
import { crew } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import type { Assessments } from './assessments.js';
import { unarchived } from './feature.rules.js';

/** More versions of models than one feature is ever compared by, and more scorers than ever agree. */
const MOST_VERSIONS = 20;
const MOST_SCORERS = 200;

export const assessFeature = commandOf(feature)({
  name: 'assess-feature',
  method: 'POST',
  path: '/:id/assess',
  summary: 'Give a scorer’s inputs to RICE, or to another model by name; the score is computed, and is none while an input is missing',
  body: riceInputs.extend({
    /** Whose inputs these are; the caller's own unless a product manager enters them for another. */
    scorer: id().optional(),
    /** RICE unless it says else: a model of the organisation, or one that is built in. */
    model: modelId().optional(),
    /** The newest published version unless it says else. */
    version: modelVersion().optional(),
    /** Inputs by factor; takes the place of RICE's four. */
    inputs: factorInputs.optional(),
  }),
  example: { reach: 4000, impact: 2, confidence: 80, effort: 3 },
  access: crew,
  facts: ({ id: self, body: { scorer, model = 'rice', version = 0 }, actor }) => ({
    scorer: row(knownMember, scorer ?? actor.member),
    model: row(prioritisationModelPage, isBuiltIn(model) ? self : model),
    version: row(prioritisationModelVersion, versionKey(model, version)),
  }),
  decide: (state, command, { scorer: known, ...facts }) => {
    const feature = unarchived(state);
    if (isRejection(feature)) return feature;
    const { scorer = command.actor.member, model = 'rice', version, inputs: others, ...four } = command.body;
    if (scorer !== command.actor.member) {
      if (!mayScoreForOthers(command)) return reject.forbidden('feature.scores-of-another', 'Only a product manager enters the inputs of another scorer.', '/scorer');
      const refused = memberRefused(known, scorer, command, '/scorer');
      if (refused) return refused;
    }
    const of = isBuiltIn(model) ? builtInVersion(model, version) : publishedVersion(facts, version);
    if (isRejection(of)) return of;
    const inputs = inputsOf(model, four, others);
    if (isRejection(inputs)) return inputs;
    const formula = formulaOf(of);
    const refused = inputsRefused(formula, inputs, others ? '/inputs' : '') ?? tooMany(feature.assessments, versionKey(model, of.version), scorer);
    if (refused) return refused;
    const before = feature.assessments[versionKey(model, of.version)]?.inputs[scorer];
    return isDeepStrictEqual(before, inputs) ? [] : [{ type: 'FeatureAssessed', data: { model, version: of.version, scorer, inputs, formula } }];
  },
});

const unknownVersion = reject.invalid('prioritisation-model.version-unknown', 'The model has no such published version.', '/version');

function builtInVersion(model: keyof typeof builtInModels, version: number | undefined): ModelVersion | Rejection {
  const builtIn = builtInModels[model];
  return version === undefined || version === builtIn.version ? builtIn : unknownVersion;
}

interface ModelFacts {
  readonly model: RowOf<typeof prioritisationModelPage> | undefined;
  readonly version: RowOf<typeof prioritisationModelVersion> | undefined;
}

/** The version of one of the organisation's models to score by, or why there is none. */
function publishedVersion({ model, version: row }: ModelFacts, version: number | undefined): ModelVersion | Rejection {
  const refused = modelRefused(model);
  if (refused || !model?.current) return refused ?? unknownVersion;
  return version === undefined ? model.current : (row ?? unknownVersion);
}

function inputsOf(model: string, four: z.infer<typeof riceInputs>, inputs: FactorInputs | undefined): FactorInputs | Rejection {
  const named = Object.fromEntries(Object.entries(four).flatMap(([factor, value]) => (value === undefined ? [] : [[factor, value]])));
  if (!inputs) return model === 'rice' ? named : reject.invalid('feature.inputs-missing', 'Inputs to another model than RICE come in `inputs`, by factor.', '/inputs');
  return Object.keys(named).length === 0 ? inputs : reject.invalid('feature.inputs-twice', 'The inputs come in `inputs` or beside it, not in both.', '/inputs');
}

function inputsRefused(formula: Formula, inputs: FactorInputs, at: string): Rejection | undefined {
  for (const [name, value] of Object.entries(inputs)) {
    const factor = formula.factors.find(({ factor: one }) => one === name);
    if (!factor) return reject.invalid('feature.factor-unknown', `The model has no factor ${name}.`, `${at}/${name}`);
    if (!onScale(factor, value)) return reject.invalid('feature.input-off-scale', `${factor.name} is ${scaleInWords(factor)}.`, `${at}/${name}`);
  }
  const whole = missingFactors(formula, inputs).length === 0;
  return whole && scoreOf(formula, inputs) === null ? reject.invalid('feature.score-not-finite', 'The divisor is so small that there is no score.', at) : undefined;
}

function tooMany(assessments: Assessments, key: string, scorer: string): Rejection | undefined {
  const known = assessments[key];
  if (!known && Object.keys(assessments).length >= MOST_VERSIONS) return reject.conflict('feature.too-many-models', `A feature is scored by ${MOST_VERSIONS} versions of models at most.`, '/model');
  const full = known && known.inputs[scorer] === undefined && Object.keys(known.inputs).length >= MOST_SCORERS;
  return full ? reject.conflict('feature.too-many-scorers', `A feature has ${MOST_SCORERS} scorers of a version at most.`, '/scorer') : undefined;
}

const mayScoreForOthers = ({ actor, root }: Pick<Command<object>, 'actor' | 'root'>): boolean =>
  governs(actor) || (root !== undefined && actor.teams[root.team]?.includes('product-manager') === true);
