import { describe, it } from '@jest/globals';
import type { CustomFieldKind, CustomFieldValue } from '@wheelhouse/contracts';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { about, anna, definition, field, filled, link, other, records, subject } from '../testing/card-facts.js';

const { card, command } = records;

describe('the value of a custom field', () => {
  const facts = { definition: definition(), member: undefined };
  const body = { field, value: '4711' };

  it('is set and changed', () => {
    given(card).when(command.setCustomField, body, { subject, facts }).then([filled]);
    given(card, [filled]).when(command.setCustomField, { field, value: '4712' }, { subject, facts }).then([{ ...filled, data: { ...filled.data, value: '4712' } }]);
  });
  it('makes no event of the same value, though the field is retired', () =>
    given(card, [filled]).when(command.setCustomField, body, { subject, facts: { ...facts, definition: definition({ status: 'retired' }) } }).thenNothing());
  it('refuses a field that is not there, is retired, or is for other records', () => {
    given(card).when(command.setCustomField, body, { subject, facts: { ...facts, definition: undefined } }).thenRefused('invalid', 'record.custom-field-unknown');
    given(card).when(command.setCustomField, body, { subject, facts: { ...facts, definition: definition({ status: 'retired' }) } }).thenRefused('conflict', 'record.custom-field-retired');
    given(card).when(command.setCustomField, body, { subject, facts: { ...facts, definition: definition({ subjectTypes: ['feature'] }) } }).thenRefused('invalid', 'record.custom-field-not-here');
    given(card).when(command.setCustomField, body, { subject, facts: { ...facts, definition: definition({ subjectTypes: ['feature', 'product'] }) } }).then([filled]);
  });

  const fits: readonly (readonly [CustomFieldKind, CustomFieldValue, boolean])[] = [
    ['text', 'x', true], ['text', 1, false], ['number', 1.5, true], ['number', '1', false], ['yes-no', false, true], ['yes-no', 'yes', false],
    ['day', '2026-02-28', true], ['day', '2026-02-30', false], ['day', 20260228, false], ['member', true, false],
  ];
  it.each(fits)('of kind %s may be %p: %p', (kind, value, fitting) => {
    const when = given(card).when(command.setCustomField, { field, value }, { subject, facts: { ...facts, definition: definition({ kind }) } });
    if (fitting) when.then([{ ...filled, data: { ...filled.data, value } }]);
    else when.thenRefused('invalid', 'record.custom-field-wrong-kind');
  });

  it('is one of the choices in use', () => {
    const choices = [{ choice: link, name: 'North', retired: false }, { choice: other, name: 'South', retired: true }];
    const choice = { ...facts, definition: definition({ kind: 'choice', choices }) };
    given(card).when(command.setCustomField, { field, value: link }, { subject, facts: choice }).then([{ ...filled, data: { ...filled.data, value: link } }]);
    given(card).when(command.setCustomField, { field, value: 'North' }, { subject, facts: choice }).thenRefused('invalid', 'record.choice-unknown');
    given(card).when(command.setCustomField, { field, value: other }, { subject, facts: choice }).thenRefused('conflict', 'record.choice-retired');
  });
  it('is a member who is there and active', () => {
    const asked = { ...facts, definition: definition({ kind: 'member' }) };
    given(card).when(command.setCustomField, { field, value: anna }, { subject, facts: { ...asked, member: { id: anna, active: true, role: 'member' } } }).then([{ ...filled, data: { ...filled.data, value: anna } }]);
    given(card).when(command.setCustomField, { field, value: anna }, { subject, facts: asked }).thenRefused('invalid', 'reference.member-unknown');
    given(card).when(command.setCustomField, { field, value: anna }, { subject, facts: { ...asked, member: { id: anna, active: false, role: 'member' } } }).thenRefused('invalid', 'reference.member-inactive');
  });
  it('refuses one more than a record holds', () => {
    const many = Array.from({ length: 100 }, (_, index) => ({ ...filled, data: { ...filled.data, field: `${field.slice(0, -3)}${100 + index}` } }));
    given(card, many).when(command.setCustomField, body, { subject, facts }).thenRefused('conflict', 'record.full');
  });

  it('is cleared, once', () => {
    given(card, [filled]).when(command.clearCustomField, { field }, { subject }).then([{ type: 'RecordFieldCleared', data: { ...about, field, key: 'cost-centre' } }]);
    given(card).when(command.clearCustomField, { field }, { subject }).thenNothing();
  });
});
