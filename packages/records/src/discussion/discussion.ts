import { discussionContracts } from '@wheelhouse/contracts';
import { defineAggregate } from '@wheelhouse/event-sourcing';
import { discussionCommands } from './domain/discussion.commands.js';
import { evolve, noDiscussion } from './domain/discussion.state.js';
import { discussionViews } from './discussion.views.js';

/**
 * Discussions about the records of one context: aggregate, commands, and the list by subject, to be mounted by the service of
 * that context (which also feeds `knownOrganisation`, so that mentions can be judged). Words are sealed; whoever sees the
 * record that is talked about may take part.
 */
export function discussionFor(context: 'product' | 'project') {
  const { page, list } = discussionViews(context);
  const aggregate = defineAggregate({
    context,
    stream: 'discussion',
    resource: 'discussions',
    events: Object.values(discussionContracts(context)),
    initial: noDiscussion,
    stateVersion: 1,
    evolve,
    views: [page, list],
    page,
  });
  const commands = discussionCommands(aggregate);
  return { aggregate, commands: Object.values(commands), command: commands, page, list };
}
