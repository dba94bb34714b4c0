import { riceInputs, type FactorInputs } from '@wheelhouse/contracts';
import { commandOf, governs, id, isRejection, reject, row, z } from '@wheelhouse/event-sourcing';
import { knownMember, memberRefused } from '@wheelhouse/records';
import { crew } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import { rice } from './rice.js';
import { unarchived } from './feature.rules.js';

export const assessFeature = commandOf(feature)({
  name: 'assess-feature',
  method: 'POST',
  path: '/:id/assess',
  summary: 'Give a scorer’s inputs to RICE; the score is computed, and is none while an input is missing',
  body: riceInputs.extend({
    /** Whose inputs these are; the caller's own unless a product manager enters them for another. */
    scorer: id().optional(),
  }),
  example: { reach: 4000, impact: 2, confidence: 80, effort: 3 },
  access: crew,
  facts: ({ body, actor }) => ({ scorer: row(knownMember, body.scorer ?? actor.member) }),
  decide: (state, command, { scorer: known }) => {
    const feature = unarchived(state);
    if (isRejection(feature)) return feature;
    const { scorer = command.actor.member, ...inputs } = command.body;
    if (scorer !== command.actor.member) {
      if (!mayScoreForOthers(command)) return reject.forbidden('feature.scores-of-another', 'Only a product manager enters the inputs of another scorer.', '/scorer');
      const refused = memberRefused(known, scorer, command, '/scorer');
      if (refused) return refused;
    }
    return sameInputs(feature.assessments['rice:1']?.inputs[scorer], inputs) ? [] : [{ type: 'FeatureAssessed', data: { model: 'rice', version: 1, scorer, inputs: given(inputs), formula: rice } }];
  },
});

type Inputs = z.infer<typeof riceInputs>;

const given = (inputs: Inputs): FactorInputs => Object.fromEntries(Object.entries(inputs).flatMap(([factor, value]) => (value === undefined ? [] : [[factor, value]])));

const sameInputs = (before: FactorInputs | undefined, after: Inputs): boolean =>
  before !== undefined && (['reach', 'impact', 'confidence', 'effort'] as const).every((name) => before[name] === after[name]);

const mayScoreForOthers = ({ actor, root }: Parameters<typeof assessFeature.decide>[1]): boolean =>
  governs(actor) || (root !== undefined && actor.teams[root.team]?.includes('product-manager') === true);
