import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { archived as modelArchived, defined, model, modelRow, published, retired } from '../../prioritisation-model/testing/model-facts.js';
import { product } from '../product.aggregate.js';
import { archived, created } from '../testing/product-facts.js';
import { choosePrioritisationModel } from './choose-prioritisation-model.js';

describe('choosing a prioritisation model', () => {
  const facts = { model: modelRow(defined, published) };
  const chosen = (of: string | null) => ({ type: 'ProductPrioritisationModelChosen', data: { model: of } }) as const;
  const when = (of: string | null, known: typeof facts | { model: undefined } = facts) => given(product, [created, chosen('rice')]).when(choosePrioritisationModel, { model: of }, { facts: known });

  it('takes a model of the organisation, one that is built in, or the default again', () => {
    when(model).then([chosen(model)]);
    when('wsjf').then([chosen('wsjf')]);
    when(null).then([chosen(null)]);
  });
  it('makes no event of the same', () => when('rice').thenNothing());
  it('refuses a model that nobody knows, has no version, is retired or archived', () => {
    when(model, { model: undefined }).thenRefused('invalid', 'reference.prioritisation-model-unknown');
    when(model, { model: modelRow(defined) }).thenRefused('conflict', 'prioritisation-model.not-published');
    when(model, { model: modelRow(defined, published, retired) }).thenRefused('conflict', 'prioritisation-model.retired');
    when(model, { model: modelRow(defined, published, modelArchived) }).thenRefused('invalid', 'reference.prioritisation-model-archived');
  });
  it('refuses while the product is archived', () => given(product, [created, archived]).when(choosePrioritisationModel, { model }, { facts }).thenRefused('conflict', 'product.archived'));
});
