import { day, type CustomFieldValue } from '@wheelhouse/contracts';
import { reject, type Command, type Rejection, type RowOf } from '@wheelhouse/event-sourcing';
import { memberRefused, type knownMember } from '../../known/known-organisation.js';
import type { KnownCustomField } from './custom-field.state.js';

/** The definition where a record of this kind may have the value in it; else why not. */
export function fittingField<Definition extends KnownCustomField>(
  definition: Definition | undefined,
  value: CustomFieldValue,
  subjectType: string,
  member: RowOf<typeof knownMember> | undefined,
  command: Pick<Command<object>, 'now'>,
): Definition | Rejection {
  if (!definition) return reject.invalid('record.custom-field-unknown', 'There is no such custom field.', '/field');
  if (definition.status === 'retired') return reject.conflict('record.custom-field-retired', 'The field is retired and takes no new values.', '/field');
  if (definition.subjectTypes.length > 0 && !definition.subjectTypes.includes(subjectType)) {
    return reject.invalid('record.custom-field-not-here', `The field is for ${definition.subjectTypes.join(', ')}, not for a ${subjectType}.`, '/field');
  }
  return unfit(definition, value, member, command) ?? definition;
}

const wrong = (what: string): Rejection => reject.invalid('record.custom-field-wrong-kind', `The value must be ${what}.`, '/value');

function unfit({ kind, choices }: KnownCustomField, value: CustomFieldValue, member: RowOf<typeof knownMember> | undefined, command: Pick<Command<object>, 'now'>): Rejection | undefined {
  switch (kind) {
    case 'text':
      return typeof value === 'string' ? undefined : wrong('a text');
    case 'number':
      return typeof value === 'number' ? undefined : wrong('a number');
    case 'yes-no':
      return typeof value === 'boolean' ? undefined : wrong('true or false');
    case 'day':
      return day().safeParse(value).success ? undefined : wrong('a day as YYYY-MM-DD');
    case 'choice': {
      const chosen = choices.find(({ choice }) => choice === value);
      if (!chosen) return reject.invalid('record.choice-unknown', 'The field has no such choice; name one by its id.', '/value');
      return chosen.retired ? reject.conflict('record.choice-retired', 'The choice is retired.', '/value') : undefined;
    }
    case 'member':
      return typeof value === 'string' ? memberRefused(member, value, command, '/value') : wrong('the id of a member');
  }
}
