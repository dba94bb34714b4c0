import { decisionContracts } from '@wheelhouse/contracts';
import { defineAggregate } from '@wheelhouse/event-sourcing';
import { decisionCommands } from './domain/decision.commands.js';
import { evolve, noDecision } from './domain/decision.state.js';
import { decisionPage } from './views/decision-page.js';

/**
 * Decisions about the records of one context: what was asked, weighed and chosen, by whom and why; looked at again and reversed.
 * To be mounted by the service of that context, which also feeds `knownOrganisation`. Notes of a later look are sealed words;
 * question, options and reason are the record itself, which outlives its authors, and are plain.
 */
export function decisionFor(context: 'product' | 'project') {
  const page = decisionPage(context);
  const aggregate = defineAggregate({
    context,
    stream: 'decision',
    resource: 'decisions',
    events: Object.values(decisionContracts(context)),
    initial: noDecision,
    stateVersion: 1,
    evolve,
    views: [page],
    page,
  });
  const command = decisionCommands(aggregate, context, page);
  return { aggregate, commands: Object.values(command), command, page };
}
