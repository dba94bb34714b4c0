import { knownOrganisation } from '@wheelhouse/records';
import { commonRecords } from '@wheelhouse/records/common-records';
import { defineService } from '@wheelhouse/service-kit';
import { deliverable, deliverableCommands } from './deliverable/deliverable.js';
import { knownFeature, knownProduct } from './known/known-product-context.js';
import { project, projectCommands } from './project/project.js';
import { projectPage } from './project/views/project-page.js';
import { task, taskCommands } from './task/task.js';
import { taskLink } from './task/views/task-link.js';

/** Kinds of record that have an owner of their own, and the command that says who it is. */
export const ownersElsewhere = { project: 'assign-project-manager', assumption: 'reassign-assumption' };

const common = commonRecords('project', {
  kinds: () => projectService.aggregates.flatMap(({ stream, companion }) => (companion ? [] : [stream])),
  rootViews: () => projectService.rootViews,
  ownersElsewhere,
});

/** Everything that project-service does: the first file to read. */
export const projectService = defineService({
  context: 'project',
  // Facts of others, and its own that cause something, come twenty times a second and not one by one.
  gatherMs: 50,
  name: 'project-service',
  summary: 'How and when it is built: projects with their charter and their life, what they hand over, the tasks of their plans, and the talk about them.',
  aggregates: [project, deliverable, task, ...common.aggregates],
  commands: [...projectCommands, ...deliverableCommands, ...taskCommands, ...common.commands],
  undos: common.undos,
  rootViews: [projectPage],
  fedViews: [...knownOrganisation, knownProduct, knownFeature],
  queries: common.queries,
  lists: [
    { path: 'links', view: taskLink, summary: 'Links between the tasks of a plan.' },
    ...common.lists,
  ],
});
