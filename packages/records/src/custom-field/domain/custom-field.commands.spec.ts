import { describe, expect, it } from '@jest/globals';
import type { EventOf, CustomFieldContracts } from '@wheelhouse/contracts';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { customFieldsFor } from '../custom-fields.js';

const { aggregate, command } = customFieldsFor('product', () => ['feature', 'product']);
const north = '0190c5a0-0000-7000-8000-0000000000e1';
const south = '0190c5a0-0000-7000-8000-0000000000e2';
const defined: EventOf<CustomFieldContracts['customFieldDefined']> = {
  type: 'CustomFieldDefined',
  data: { key: 'region', name: 'Region', kind: 'choice', choices: [{ choice: north, name: 'North' }], subjectTypes: ['feature'] },
};
const text = { ...defined, data: { ...defined.data, kind: 'text' as const, choices: [] } };
const retired = { type: 'CustomFieldRetired', data: {} } as const;
const choiceRetired = { type: 'CustomFieldChoiceRetired', data: { choice: north } } as const;
const free = { facts: { holder: undefined } };

describe('defining a custom field', () => {
  it('defines it', () => given(aggregate).when(command.define, defined.data, free).then([defined]));
  it('refuses a key that another goes by', () => given(aggregate).when(command.define, defined.data, { facts: { holder: north } }).thenRefused('conflict', 'custom-field.key-taken'));
  it('refuses kinds of record that there are not', () =>
    given(aggregate).when(command.define, { ...defined.data, subjectTypes: ['feature', 'ship'] }, free).thenRefused('invalid', 'custom-field.subject-type-unknown'));
  it('refuses choices of a field of another kind, and none of one of kind choice', () => {
    given(aggregate).when(command.define, { ...defined.data, kind: 'text' }, free).thenRefused('invalid', 'custom-field.no-choices');
    given(aggregate).when(command.define, { ...defined.data, choices: [] }, free).thenRefused('invalid', 'custom-field.choices-missing');
  });
  it('refuses a choice twice', () =>
    given(aggregate).when(command.define, { ...defined.data, choices: [...defined.data.choices, { choice: south, name: 'North' }] }, free).thenRefused('conflict', 'custom-field.choice-exists'));
  it('takes keys in lower case alone', () => {
    for (const key of ['Region', 'a b', '-a', 'a--b', 'ä']) expect(command.define.body.shape.key.safeParse(key).success).toBe(false);
  });
});

describe('changing a custom field', () => {
  it('renames it', () => {
    given(aggregate, [defined]).when(command.rename, { name: 'Sales region' }).then([{ type: 'CustomFieldRenamed', data: { name: 'Sales region' } }]);
    given(aggregate, [defined]).when(command.rename, { name: 'Region' }).thenNothing();
    given(aggregate).when(command.rename, { name: 'x' }).thenRefused('not-found', 'custom-field.not-found');
    given(aggregate, [defined, retired]).when(command.rename, { name: 'x' }).thenRefused('conflict', 'custom-field.retired');
  });
  it('adds a choice', () => {
    given(aggregate, [defined]).when(command.addChoice, { choice: south, name: 'South' }).then([{ type: 'CustomFieldChoiceAdded', data: { choice: south, name: 'South' } }]);
    given(aggregate, [defined]).when(command.addChoice, { choice: north, name: 'North' }).thenNothing();
    given(aggregate, [defined]).when(command.addChoice, { choice: north, name: 'South' }).thenRefused('conflict', 'custom-field.choice-exists');
    given(aggregate, [defined]).when(command.addChoice, { choice: south, name: 'North' }).thenRefused('conflict', 'custom-field.choice-exists');
    given(aggregate, [text]).when(command.addChoice, { choice: south, name: 'South' }).thenRefused('conflict', 'custom-field.no-choices');
    given(aggregate, [defined, retired]).when(command.addChoice, { choice: south, name: 'South' }).thenRefused('conflict', 'custom-field.retired');
  });
  it('takes the name of a retired choice again', () =>
    given(aggregate, [defined, choiceRetired]).when(command.addChoice, { choice: south, name: 'North' }).then([{ type: 'CustomFieldChoiceAdded', data: { choice: south, name: 'North' } }]));
  it('refuses more choices than a field holds', () => {
    const many = Array.from({ length: 100 }, (_, index) => ({ choice: `${north.slice(0, -3)}${100 + index}`, name: `n${index}` }));
    given(aggregate, [{ ...defined, data: { ...defined.data, choices: many } }]).when(command.addChoice, { choice: south, name: 'South' }).thenRefused('conflict', 'custom-field.full');
  });
  it('retires a choice', () => {
    given(aggregate, [defined]).when(command.retireChoice, { choice: north }).then([choiceRetired]);
    given(aggregate, [defined, choiceRetired]).when(command.retireChoice, { choice: north }).thenNothing();
    given(aggregate, [defined]).when(command.retireChoice, { choice: south }).thenRefused('invalid', 'custom-field.choice-unknown');
    given(aggregate, [defined, retired]).when(command.retireChoice, { choice: north }).thenRefused('conflict', 'custom-field.retired');
  });
  it('retires and restores the field', () => {
    given(aggregate, [defined]).when(command.retire, {}).then([retired]);
    given(aggregate, [defined, retired]).when(command.retire, {}).thenNothing();
    given(aggregate, [defined, retired]).when(command.restore, {}).then([{ type: 'CustomFieldRestored', data: {} }]);
    given(aggregate, [defined]).when(command.restore, {}).thenNothing();
  });
});
