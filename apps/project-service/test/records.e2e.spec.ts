import { recordsSuite } from '@wheelhouse/records/testing/records.suite';
import { projectService } from '../src/service.js';

recordsSuite({
  service: projectService,
  root: 'project',
  ownerCommand: 'assign-project-manager',
  lead: 'project-manager',
  about: ({ stranger }, project) => ({ project, products: [], features: [], objectives: [], sponsor: stranger.member, acceptor: stranger.member }),
  make: (running, { team, manager, stranger }) => ({
    aRoot: async (visibility = 'open') =>
      (await running.post('projects', { name: 'Berths', purpose: 'Crews book a berth.', team, manager: manager.member, sponsor: manager.member, visibility }, { as: manager })).id,
    below: async (project) => ({
      task: (await running.post('tasks', { project, name: 'Draw the flow' }, { as: manager })).id,
      deliverable: (await running.post('deliverables', { project, name: 'Flow', criteria: [{ text: 'quick' }], acceptor: stranger.member }, { as: manager })).id,
    }),
    archive: (project) => running.post(`projects/${project}/archive`, {}, { as: manager }),
  }),
});
