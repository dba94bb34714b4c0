import { customFieldValue } from '@wheelhouse/contracts';
import { commandOf, id, isRejection, row, z, type Aggregate } from '@wheelhouse/event-sourcing';
import { about, crewOf } from '../../about.js';
import type { CustomFieldPage } from '../../custom-field/custom-field-page.js';
import { fittingField } from '../../custom-field/domain/field-value.js';
import { member } from '../../known/known-organisation.js';
import { full, MOST, subjectOf } from './card.rules.js';
import type { Card, CardEvent } from './card.state.js';

/** Values of the organisation's own fields. */
export function customFieldValueCommands(card: Aggregate<Card, CardEvent>, context: 'product' | 'project', definitions: CustomFieldPage) {
  const command = commandOf(card);
  const access = crewOf(context);
  const field = '0190c5a0-0000-7000-8000-0000000000f1';

  const setCustomField = command({
    name: 'set-custom-field',
    method: 'POST',
    path: '/:id/set-custom-field',
    summary: 'Give a custom field of the record a value, of the kind that its definition asks for',
    body: z.object({ field: id(), value: customFieldValue() }),
    example: { field, value: '4711' },
    access,
    facts: ({ body }) => ({ definition: row(definitions, body.field), member: member(typeof body.value === 'string' ? body.value : '') }),
    decide: ({ customFields }, input, facts) => {
      const subject = subjectOf(input);
      const { field: id, value } = input.body;
      const known = customFields.find((one) => one.field === id);
      if (known?.value === value) return [];
      const definition = fittingField(facts.definition, value, subject.type, facts.member, input);
      if (isRejection(definition)) return definition;
      if (!known && customFields.length >= MOST.customFields) return full('customFields', '/field');
      return [{ type: 'RecordFieldSet', data: { ...about(subject), field: id, key: definition.key, value } }];
    },
  });

  const clearCustomField = command({
    name: 'clear-custom-field',
    method: 'POST',
    path: '/:id/clear-custom-field',
    summary: 'Take the value of a custom field away',
    body: z.object({ field: id() }),
    example: { field },
    access,
    decide: ({ customFields }, input) => {
      const known = customFields.find((one) => one.field === input.body.field);
      return known ? [{ type: 'RecordFieldCleared', data: { ...about(subjectOf(input)), field: known.field, key: known.key } }] : [];
    },
  });

  return { setCustomField, clearCustomField };
}
