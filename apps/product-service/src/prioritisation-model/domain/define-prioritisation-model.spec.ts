import { describe, it } from '@jest/globals';
import { builtInModels } from '@wheelhouse/contracts';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { prioritisationModel } from '../prioritisation-model.aggregate.js';
import { certainty, cost, defined, objective } from '../testing/model-facts.js';
import { defineModel } from './define-prioritisation-model.js';

type Body = Parameters<typeof defineModel.body.parse>[0];
const when = (body: object, facts = {}) => given(prioritisationModel).when(defineModel, defineModel.body.parse({ name: 'Berths first', ...body } as Body), { facts });
const weighted = (...factors: object[]) => when({ kind: 'weighted', factors });
const values = { values: [1, 2, 3] };
const rice = { reach: { min: 0, max: 10 }, impact: values, confidence: { values: [50, 100] }, effort: { min: 0, max: 9, aboveMin: true } };
const riceOf = (changed: object = {}) =>
  when({ kind: 'rice', factors: Object.entries<object>({ ...rice, ...changed }).flatMap(([factor, scale]) => ('left' in scale ? [] : [{ factor, name: factor, ...scale }])) });

describe('defining a prioritisation model', () => {
  it('begins with a draft of its factors, scales and anchors', () => weighted({ ...certainty, values: [5, 3, 1, 3] }, cost).then([defined]));
  it.each(['rice', 'wsjf'] as const)('takes %s from its template', (template) => {
    const { kind, factors } = builtInModels[template];
    when({ template }).then([{ type: 'PrioritisationModelDefined', data: { name: 'Berths first', template, kind, factors: [...factors], aggregation: 'median' } }]);
  });
  it('takes a RICE with scales of one’s own; the divisor is better when lower', () =>
    riceOf().then([
      {
        type: 'PrioritisationModelDefined',
        data: {
          ...{ name: 'Berths first', kind: 'rice', aggregation: 'median' },
          factors: [
            { factor: 'reach', name: 'reach', direction: 'higher', anchors: [], min: 0, max: 10 },
            { factor: 'impact', name: 'impact', direction: 'higher', anchors: [], min: 1, max: 3, values: [1, 2, 3] },
            { factor: 'confidence', name: 'confidence', direction: 'higher', anchors: [], min: 50, max: 100, values: [50, 100] },
            { factor: 'effort', name: 'effort', direction: 'lower', anchors: [], min: 0, max: 9, aboveMin: true },
          ],
        },
      },
    ]));

  it('refuses a factor for what is no objective', () => when({ kind: 'weighted', factors: [{ ...certainty, objective }, cost] }).thenRefused('invalid', 'reference.objective-unknown'));
  it('refuses a template with factors, and neither of the two', () => {
    when({ template: 'rice', kind: 'rice' }).thenRefused('invalid', 'prioritisation-model.template-or-factors');
    when({ kind: 'weighted' }).thenRefused('invalid', 'prioritisation-model.template-or-factors');
  });
  it('refuses weights that do not sum to 100', () => {
    weighted(certainty, { ...cost, weight: 41 }).thenRefused('invalid', 'prioritisation-model.weights-not-100');
    weighted(certainty, { ...cost, weight: undefined }).thenRefused('invalid', 'prioritisation-model.weights-not-100');
  });
  it.each([{ values: [0, 1] }, { values: [-1, 1] }, { min: 0, max: 5 }, { min: -5, max: 5, aboveMin: true }])('refuses a divisor of zero or less on its scale: %j', (scale) =>
    riceOf({ effort: scale }).thenRefused('invalid', 'prioritisation-model.divisor-not-positive'));
  it('refuses a scale below zero where factors are multiplied', () => riceOf({ impact: { values: [-1, 1] } }).thenRefused('invalid', 'prioritisation-model.scale-below-zero'));
  it('refuses an anchor off the scale', () => weighted({ ...certainty, anchors: [{ value: 4, meaning: 'between' }] }, cost).thenRefused('invalid', 'prioritisation-model.value-off-scale'));
  it('refuses a scale without two ends', () => weighted({ ...certainty, min: 3, max: 3, values: [3] }, cost).thenRefused('invalid', 'prioritisation-model.scale-empty'));
  it('refuses a scale told in no way or in two', () => {
    weighted(certainty, { factor: 'cost', name: 'Cost', min: 1 }).thenRefused('invalid', 'prioritisation-model.scale-missing');
    weighted(certainty, { factor: 'cost', name: 'Cost', values: [1, 2], max: 3 }).thenRefused('invalid', 'prioritisation-model.scale-missing');
  });
  it('refuses a factor twice', () => weighted(certainty, certainty).thenRefused('invalid', 'prioritisation-model.factor-twice'));
  it('refuses a factor that its kind does not have, or that is not there', () => {
    riceOf({ cost: values }).thenRefused('invalid', 'prioritisation-model.factor-unknown');
    riceOf({ effort: { left: 'out' } }).thenRefused('invalid', 'prioritisation-model.factor-missing');
  });
  it('refuses weights and directions that its kind does not have', () => {
    riceOf({ impact: { ...values, weight: 100 } }).thenRefused('invalid', 'prioritisation-model.weights-of-kind');
    riceOf({ impact: { ...values, direction: 'lower' } }).thenRefused('invalid', 'prioritisation-model.direction-of-kind');
  });
});
