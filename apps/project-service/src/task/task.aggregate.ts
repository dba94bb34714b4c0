import { taskEvents } from '@wheelhouse/contracts';
import { defineAggregate } from '@wheelhouse/event-sourcing';
import { evolve, noTask } from './domain/task.state.js';
import { taskLink } from './views/task-link.js';
import { taskPage } from './views/task-page.js';
import { taskTree } from './views/task-tree.js';

export const task = defineAggregate({
  context: 'project',
  stream: 'task',
  resource: 'tasks',
  events: taskEvents,
  initial: noTask,
  stateVersion: 1,
  evolve,
  views: [taskPage, taskTree, taskLink],
  page: taskPage,
});
