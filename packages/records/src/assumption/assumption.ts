import { assumptionContracts } from '@wheelhouse/contracts';
import { defineAggregate } from '@wheelhouse/event-sourcing';
import { assumptionCommands } from './domain/assumption.commands.js';
import { evolve, noAssumption } from './domain/assumption.state.js';
import { assumptionPage } from './views/assumption-page.js';

/**
 * Assumptions about the records of one context: what is taken for true, who tests it, how and by when, and what came of it.
 * To be mounted by the service of that context, which also feeds `knownOrganisation`. Evidence is sealed words.
 */
export function assumptionFor(context: 'product' | 'project') {
  const page = assumptionPage(context);
  const aggregate = defineAggregate({
    context,
    stream: 'assumption',
    resource: 'assumptions',
    events: Object.values(assumptionContracts(context)),
    initial: noAssumption,
    stateVersion: 1,
    evolve,
    views: [page],
    page,
  });
  const command = assumptionCommands(aggregate, context);
  return { aggregate, commands: Object.values(command), command, page };
}
