import { customFieldContracts } from '@wheelhouse/contracts';
import { defineAggregate } from '@wheelhouse/event-sourcing';
import { customFieldPage } from './custom-field-page.js';
import { customFieldCommands } from './domain/custom-field.commands.js';
import { evolve, noCustomField } from './domain/custom-field.state.js';

/** Definitions of custom fields in one context. @param kinds of record that the service has, asked when a command names some */
export function customFieldsFor(context: 'product' | 'project', kinds: () => readonly string[]) {
  const page = customFieldPage(context);
  const aggregate = defineAggregate({
    context,
    stream: 'custom-field',
    resource: 'custom-fields',
    events: Object.values(customFieldContracts(context)),
    initial: noCustomField,
    stateVersion: 1,
    evolve,
    views: [page],
    page,
  });
  const command = customFieldCommands(aggregate, context, kinds);
  return { aggregate, commands: Object.values(command), command, page };
}
