import type { CustomFieldContracts, CustomFieldKind, EventOf } from '@wheelhouse/contracts';

export type CustomFieldEvent = { [Name in keyof CustomFieldContracts]: EventOf<CustomFieldContracts[Name]> }[keyof CustomFieldContracts];

export interface Choice {
  readonly choice: string;
  readonly name: string;
  readonly retired: boolean;
}

export interface KnownCustomField {
  readonly status: 'in-use' | 'retired';
  readonly key: string;
  readonly name: string;
  readonly kind: CustomFieldKind;
  readonly choices: readonly Choice[];
  /** Kinds of record that may have it; every kind where none is named. */
  readonly subjectTypes: readonly string[];
}

export type CustomField = { readonly status: 'none' } | KnownCustomField;

export const noCustomField: CustomField = { status: 'none' };

/** Moves a definition on by one fact. */
export function evolve(field: CustomField, event: CustomFieldEvent): CustomField {
  if (event.type === 'CustomFieldDefined') {
    const { choices, ...defined } = event.data;
    return { status: 'in-use', ...defined, choices: choices.map((choice) => ({ ...choice, retired: false })) };
  }
  return field.status === 'none' ? field : next(field, event);
}

function next(field: KnownCustomField, event: Exclude<CustomFieldEvent, { type: 'CustomFieldDefined' }>): KnownCustomField {
  switch (event.type) {
    case 'CustomFieldRenamed':
      return { ...field, name: event.data.name };
    case 'CustomFieldChoiceAdded':
      return { ...field, choices: [...field.choices, { ...event.data, retired: false }] };
    case 'CustomFieldChoiceRetired':
      return { ...field, choices: field.choices.map((choice) => (choice.choice === event.data.choice ? { ...choice, retired: true } : choice)) };
    case 'CustomFieldRetired':
      return { ...field, status: 'retired' };
    case 'CustomFieldRestored':
      return { ...field, status: 'in-use' };
  }
}
