import { featureProposed, productCreated } from '@wheelhouse/contracts';
import type { TeamRole } from '@wheelhouse/event-sourcing';
import { memberAdded, runningService, someone, teamFounded, teamJoined, type RunningService, type Sent, type ToldFact } from '@wheelhouse/service-kit/testing/running-service';
import { v7 as uuidv7 } from 'uuid';
import { projectService } from '../src/service.js';

const team = uuidv7();
const inTeam = (role: TeamRole) => someone({ teams: { [team]: [role] } });

/** A team with those who run, build, pay for and take its projects, and somebody who has nothing to do with it. */
export const pilots = { team, manager: inTeam('project-manager'), contributor: inTeam('contributor'), sponsor: someone(), acceptor: someone(), stranger: someone() };
export const { manager, contributor, sponsor, acceptor, stranger } = pilots;
export const as = { as: manager };

/** What product-service publishes when a product or a feature begins. */
export const productBegun = (product: string): ToldFact => ({ context: 'product', streamType: 'product', streamId: product, type: 'ProductCreated', data: { ...productCreated.example, team } });
export const featureBegun = (feature: string, product: string): ToldFact => ({ context: 'product', streamType: 'feature', streamId: feature, root: product, type: 'FeatureProposed', data: { ...featureProposed.example, product } });

/** Project-service with the pilots known to it. */
export async function pilotsAboard() {
  const running = await runningService(projectService);
  const people = [manager, contributor, sponsor, acceptor, stranger];
  const { position } = await running.tell(teamFounded(team), ...people.map(({ member }) => memberAdded(member)), teamJoined(team, contributor.member, ['contributor']));
  await running.get('projects', { headers: { 'wheelhouse-position': position } });
  return { running, ...making(running) };
}

/** Makes records with as little said as they need. */
function making(running: RunningService) {
  const proposal = { name: 'Berth booking', purpose: 'Crews book a berth before dusk.', team, manager: manager.member, sponsor: sponsor.member };
  const aProject = async (more: object = {}) => (await running.post('projects', { ...proposal, ...more }, as)).id;
  const aTask = async (project: string, more: object = {}) => (await running.post('tasks', { project, name: 'Draw the flow', ...more }, as)).id;
  const deliverableOf = (project: string, more: object = {}) => ({ project, name: 'Booking flow', criteria: [{ text: 'In under a minute' }], acceptor: acceptor.member, ...more });
  const aDeliverable = async (project: string, more: object = {}) => (await running.post('deliverables', deliverableOf(project, more), as)).id;
  const problem = (method: string, path: string, body: object = {}, sent: Sent = as) => running.problem(method, path, body, sent);
  /** Takes a project along its way, up to where it is executed. */
  const executing = async (more: object = {}) => {
    const project = await aProject(more);
    await running.post(`projects/${project}/write-charter`, { scopeIn: 'Three harbours', goals: ['Half of the berths'], successCriteria: ['500 bookings'], start: '2026-03-02', finish: '2026-06-30' }, as);
    await running.post(`projects/${project}/submit-charter`, {}, as);
    await running.post(`projects/${project}/approve-charter`, {}, { as: sponsor });
    await running.post(`projects/${project}/start-planning`, {}, as);
    await running.post(`projects/${project}/start-execution`, {}, as);
    return project;
  };
  return { proposal, aProject, aTask, aDeliverable, deliverableOf, problem, executing };
}
