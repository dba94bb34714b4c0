import { templateContracts } from '@wheelhouse/contracts';
import { defineAggregate } from '@wheelhouse/event-sourcing';
import type { Route, ServiceParts } from '@wheelhouse/service-kit';
import { templateCommands } from './domain/template.commands.js';
import { evolve, noTemplate } from './domain/template.state.js';
import { templateRoutes } from './template-routes.js';
import { templateContents, templatePage } from './views/template-page.js';

/**
 * Templates of one context: a record saved as the commands that make another one like it. To be mounted by a service that
 * declares clones, with `routes`, which save, replace and apply.
 */
export function templatesFor(context: 'product' | 'project') {
  const page = templatePage(context);
  const contents = templateContents(context);
  const aggregate = defineAggregate({
    context,
    stream: 'template',
    resource: 'templates',
    events: Object.values(templateContracts(context)),
    initial: noTemplate,
    stateVersion: 1,
    evolve,
    views: [page, contents],
    page,
  });
  const { save, replace, ...command } = templateCommands(aggregate, context);
  return {
    aggregate,
    page,
    contents,
    commands: Object.values(command),
    /** With those that have no route made of them. */
    command: { save, replace, ...command },
    routes: (parts: ServiceParts): readonly Route[] => templateRoutes(parts, { save, replace, page, contents }),
  };
}
