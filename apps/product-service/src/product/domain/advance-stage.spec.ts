import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { created, createdIn, sunsetPlanned, sunsetting } from '../testing/product-facts.js';
import { advanceStage } from './advance-stage.js';

describe('advancing a stage', () => {
  it('enters the next stage', () => given(product, [created]).when(advanceStage, { to: 'discovery' }).then([{ type: 'ProductStageAdvanced', data: { from: 'ideation', to: 'discovery' } }]));
  it('keeps the day it is told', () =>
    given(product, [createdIn('development')])
      .when(advanceStage, { to: 'introduction', day: '2026-02-27' })
      .then([{ type: 'ProductStageAdvanced', data: { from: 'development', to: 'introduction', day: '2026-02-27' } }]));
  it('refuses a day that is still to come', () => given(product, [created]).when(advanceStage, { to: 'discovery', day: '2026-03-03' }).thenRefused('invalid', 'day.in-future'));
  it('makes no event of the stage it is in', () => given(product, [createdIn('growth')]).when(advanceStage, { to: 'growth' }).thenNothing());
  it('refuses to skip a stage', () => given(product, [created]).when(advanceStage, { to: 'development' }).thenRefused('conflict', 'product.stage-skipped'));
  it('refuses to go back', () => given(product, [createdIn('growth')]).when(advanceStage, { to: 'introduction' }).thenRefused('conflict', 'product.stage-behind'));
  it('refuses sunsetting without a plan', () => given(product, [createdIn('decline')]).when(advanceStage, { to: 'sunsetting' }).thenRefused('conflict', 'product.sunset-without-plan'));
  it('enters sunsetting with a plan', () => given(product, [createdIn('decline'), sunsetPlanned]).when(advanceStage, { to: 'sunsetting' }).then([sunsetting]));
  it('refuses once the product has ended', () => given(product, [createdIn('retired')]).when(advanceStage, { to: 'growth' }).thenRefused('conflict', 'product.ended'));
});
