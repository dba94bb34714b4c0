import { customFieldKind, recordType, slug } from '@wheelhouse/contracts';
import { commandOf, id, isRejection, partId, reject, reservation, reservationLock, text, z, type Access, type Aggregate, type Rejection } from '@wheelhouse/event-sourcing';
import type { CustomField, CustomFieldEvent, KnownCustomField } from './custom-field.state.js';

const MOST_CHOICES = 100;
const KEYS = 'custom-field-key';

/** Commands of custom field definitions in one context. @param kinds of record that the service has */
export function customFieldCommands(field: Aggregate<CustomField, CustomFieldEvent>, context: 'product' | 'project', kinds: () => readonly string[]) {
  const command = commandOf(field);
  const access: Access = { scope: `${context}:write`, organisation: ['portfolio-manager'], anyTeam: ['product-manager', 'project-manager'] };

  const define = command({
    name: 'define-custom-field',
    method: 'POST',
    path: '/',
    summary: 'Give records of some kinds, or of every kind, a field of the organisation’s own',
    body: z.object({
      key: slug(),
      name: text(100),
      kind: customFieldKind,
      choices: z.array(z.object({ choice: partId(), name: text(100) })).max(MOST_CHOICES).default([]),
      subjectTypes: z.array(recordType()).max(50).default([]).transform((types) => [...new Set(types)]),
    }),
    example: { key: 'region', name: 'Region', kind: 'choice', choices: [{ name: 'North' }, { name: 'South' }] },
    access,
    creates: () => 'organisation',
    locks: ({ body }) => [reservationLock(KEYS, body.key)],
    facts: ({ body }) => ({ holder: reservation(KEYS, body.key) }),
    reserves: ({ body }) => [{ scope: KEYS, take: body.key }],
    decide: (_field, { body }, { holder }) => {
      if (holder !== undefined) return reject.conflict('custom-field.key-taken', `Another field goes by the key ${body.key}.`, '/key');
      const strange = body.subjectTypes.findIndex((type) => !kinds().includes(type));
      if (strange >= 0) return reject.invalid('custom-field.subject-type-unknown', `There is no such kind of record; there are ${kinds().join(', ')}.`, `/subjectTypes/${strange}`);
      if (body.kind !== 'choice' && body.choices.length > 0) return reject.invalid('custom-field.no-choices', 'Only a field of kind choice has choices.', '/choices');
      if (body.kind === 'choice' && body.choices.length === 0) return reject.invalid('custom-field.choices-missing', 'A field of kind choice needs something to choose from.', '/choices');
      const twice = body.choices.findIndex(({ choice, name }, index) => body.choices.slice(0, index).some((one) => one.choice === choice || one.name === name));
      return twice >= 0 ? choiceThere(`/choices/${twice}`) : [{ type: 'CustomFieldDefined', data: body }];
    },
  });

  const rename = command({
    name: 'rename-custom-field',
    method: 'PATCH',
    path: '/:id',
    summary: 'Give the field another name; its key stays',
    body: z.object({ name: text(100) }),
    example: { name: 'Sales region' },
    access,
    decide: (state, { body }) => {
      const known = inUse(state);
      if (isRejection(known)) return known;
      return known.name === body.name ? [] : [{ type: 'CustomFieldRenamed', data: body }];
    },
  });

  const addChoice = command({
    name: 'add-custom-field-choice',
    method: 'POST',
    path: '/:id/add-choice',
    summary: 'Add something to choose from',
    body: z.object({ choice: partId(), name: text(100) }),
    example: { name: 'East' },
    access,
    decide: (state, { body }) => {
      const known = inUse(state);
      if (isRejection(known)) return known;
      if (known.kind !== 'choice') return reject.conflict('custom-field.no-choices', 'Only a field of kind choice has choices.');
      if (known.choices.some(({ choice, name }) => choice === body.choice && name === body.name)) return [];
      if (known.choices.some(({ choice, name, retired }) => choice === body.choice || (name === body.name && !retired))) return choiceThere('/name');
      if (known.choices.length >= MOST_CHOICES) return reject.conflict('custom-field.full', `A field has at most ${MOST_CHOICES} choices, retired ones included.`);
      return [{ type: 'CustomFieldChoiceAdded', data: body }];
    },
  });

  const retireChoice = command({
    name: 'retire-custom-field-choice',
    method: 'POST',
    path: '/:id/retire-choice',
    summary: 'Take a choice out of use; records that have it keep it',
    body: z.object({ choice: id() }),
    example: { choice: '0190c5a0-0000-7000-8000-0000000000e1' },
    access,
    decide: (state, { body }) => {
      const known = inUse(state);
      if (isRejection(known)) return known;
      const choice = known.choices.find((one) => one.choice === body.choice);
      if (!choice) return reject.invalid('custom-field.choice-unknown', 'The field has no such choice.', '/choice');
      return choice.retired ? [] : [{ type: 'CustomFieldChoiceRetired', data: body }];
    },
  });

  const retire = command({
    name: 'retire-custom-field',
    method: 'POST',
    path: '/:id/retire',
    summary: 'Take the field out of use; records that have a value keep it',
    body: z.object({}),
    example: {},
    access,
    decide: (state) => (state.status === 'in-use' ? [{ type: 'CustomFieldRetired', data: {} }] : []),
  });

  const restore = command({
    name: 'restore-custom-field',
    method: 'POST',
    path: '/:id/restore',
    summary: 'Take the field into use again',
    body: z.object({}),
    example: {},
    access,
    decide: (state) => (state.status === 'retired' ? [{ type: 'CustomFieldRestored', data: {} }] : []),
  });

  return { define, rename, addChoice, retireChoice, retire, restore };
}

const choiceThere = (pointer: string): Rejection => reject.conflict('custom-field.choice-exists', 'The field has a choice of this name or id already.', pointer);

function inUse(field: CustomField): KnownCustomField | Rejection {
  if (field.status === 'none') return reject.notFound('custom-field.not-found', 'There is no such custom field.');
  return field.status === 'in-use' ? field : reject.conflict('custom-field.retired', 'The field is retired; restore it first.');
}
