import { projectEvents } from '@wheelhouse/contracts';
import { defineAggregate } from '@wheelhouse/event-sourcing';
import { evolve, noProject } from './domain/project.state.js';
import { projectPage } from './views/project-page.js';

export const project = defineAggregate({
  context: 'project',
  stream: 'project',
  resource: 'projects',
  events: projectEvents,
  initial: noProject,
  stateVersion: 1,
  evolve,
  views: [projectPage],
  page: projectPage,
});
