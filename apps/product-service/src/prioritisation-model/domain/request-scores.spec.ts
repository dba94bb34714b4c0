import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { prioritisationModel } from '../prioritisation-model.aggregate.js';
import { archived as featureArchived, other, product, proposed } from '../../feature/testing/feature-facts.js';
import { featureRow } from '../../feature/testing/feature-rows.js';
import { archived, defined, feature, published, request, requested, scorer } from '../testing/model-facts.js';
import { requestScores } from './request-scores.js';

describe('requesting scores', () => {
  const facts = { there: undefined, features: [featureRow(other, proposed)], members: [{ id: scorer, active: true, role: 'member' as const }] };
  const body = { request, features: [feature], scorers: [scorer], by: '2026-04-15' };
  const model = given(prioritisationModel, [defined, published]);

  it('asks members to score features by the newest version, each once', () => model.when(requestScores, { ...body, features: [feature, feature], scorers: [scorer, scorer] }, { facts }).then([requested]));
  it('refuses the id of a request for another model, which it would replace', () =>
    model.when(requestScores, body, { facts: { ...facts, there: { model: other } as never } }).thenRefused('conflict', 'prioritisation-model.request-exists'));
  it('makes no event of the same request', () => given(prioritisationModel, [defined, published, requested]).when(requestScores, body, { facts }).thenNothing());
  it('refuses a model without a version', () => given(prioritisationModel, [defined]).when(requestScores, body, { facts }).thenRefused('conflict', 'prioritisation-model.not-published'));
  it('refuses what is no feature, or an archived one', () => {
    model.when(requestScores, { ...body, features: [product] }, { facts }).thenRefused('invalid', 'reference.feature-unknown');
    model.when(requestScores, body, { facts: { ...facts, features: [featureRow(other, proposed, featureArchived)] } }).thenRefused('invalid', 'reference.feature-unknown');
  });
  it('refuses a scorer whom nobody knows, or who left', () => {
    model.when(requestScores, body, { facts: { ...facts, members: [] } }).thenRefused('invalid', 'reference.member-unknown');
    model.when(requestScores, body, { facts: { ...facts, members: [{ id: scorer, active: false, role: 'member' }] } }).thenRefused('invalid', 'reference.member-inactive');
  });
  it('refuses more requests than anybody follows', () => {
    const many = Array.from({ length: 200 }, (_, index) => ({ ...requested, data: { ...requested.data, request: `01900000-0000-7000-8000-000000002${String(index).padStart(3, '0')}` } }));
    given(prioritisationModel, [defined, published, ...many]).when(requestScores, body, { facts }).thenRefused('conflict', 'prioritisation-model.too-many-requests');
  });
  it('refuses while it is archived', () => given(prioritisationModel, [defined, published, archived]).when(requestScores, body, { facts }).thenRefused('conflict', 'prioritisation-model.archived'));
});
