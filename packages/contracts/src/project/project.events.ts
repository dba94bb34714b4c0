import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { day, id, text } from '../kernel/values.js';
import { ids, money, reason, rootRole, visibility, wayOfWorking } from './values.js';

const stream = { context: 'project', stream: 'project', version: 1 } as const;

export const projectProposed = defineEvent({
  ...stream,
  type: 'ProjectProposed',
  summary: 'A project was proposed: why, by whom, for which products or objectives.',
  data: z.object({
    name: text(200),
    purpose: text(2000),
    team: id(),
    manager: id(),
    sponsor: id(),
    products: z.array(id()).max(50),
    objectives: z.array(id()).max(50),
    wayOfWorking,
    visibility,
  }),
  example: { name: 'Berth booking', purpose: 'Crews book a berth before dusk.', team: ids.team, manager: ids.member, sponsor: ids.other, products: [ids.product], objectives: [], wayOfWorking: 'predictive', visibility: 'team' },
});

export const projectRenamed = defineEvent({
  ...stream,
  type: 'ProjectRenamed',
  summary: 'The project was given another name.',
  data: z.object({ name: text(200) }),
  example: { name: 'Berth booking, first season' },
});

export const projectCharterWritten = defineEvent({
  ...stream,
  type: 'ProjectCharterWritten',
  summary: 'The charter was written anew: scope, goals, how success is known, dates, money, tolerances.',
  data: z.object({
    scopeIn: text(4000),
    scopeOut: text(4000).optional(),
    goals: z.array(text(500)).min(1).max(30),
    successCriteria: z.array(text(500)).min(1).max(30),
    start: day().optional(),
    finish: day().optional(),
    budget: money().optional(),
    tolerances: text(2000).optional(),
    assumptions: z.array(text(500)).max(50).optional(),
    constraints: z.array(text(500)).max(50).optional(),
  }),
  example: { scopeIn: 'Booking in three harbours', goals: ['Half of the berths are booked by the app'], successCriteria: ['500 bookings in June'], start: '2026-03-02', finish: '2026-06-30', budget: { amount: 12_000_000, currency: 'EUR' } },
});

export const projectCharterSubmitted = defineEvent({ ...stream, type: 'ProjectCharterSubmitted', summary: 'The charter was put before the approvers.', data: z.object({}), example: {} });
export const projectCharterReturned = defineEvent({ ...stream, type: 'ProjectCharterReturned', summary: 'The charter came back to be bettered.', data: z.object({ reason: reason() }), example: { reason: 'The budget has no reserve.' } });
export const projectCharterRejected = defineEvent({ ...stream, type: 'ProjectCharterRejected', summary: 'The project will not be done.', data: z.object({ reason: reason() }), example: { reason: 'Another project does it already.' } });
export const projectApproved = defineEvent({ ...stream, type: 'ProjectApproved', summary: 'The charter was approved.', data: z.object({ note: reason().optional() }), example: { note: 'Go, within the budget.' } });
export const projectWayOfWorkingChosen = defineEvent({ ...stream, type: 'ProjectWayOfWorkingChosen', summary: 'The project is steered in another way.', data: z.object({ wayOfWorking }), example: { wayOfWorking: 'iterative' } });
export const projectPlanningStarted = defineEvent({ ...stream, type: 'ProjectPlanningStarted', summary: 'Planning began.', data: z.object({}), example: {} });
export const projectExecutionStarted = defineEvent({ ...stream, type: 'ProjectExecutionStarted', summary: 'The work began.', data: z.object({ day: day().optional() }), example: { day: '2026-03-02' } });
export const projectHeld = defineEvent({ ...stream, type: 'ProjectHeld', summary: 'The work rests for a while.', data: z.object({ reason: reason(), until: day().optional() }), example: { reason: 'The harbour is closed by ice.', until: '2026-04-01' } });
export const projectResumed = defineEvent({ ...stream, type: 'ProjectResumed', summary: 'The work goes on.', data: z.object({ reason: reason().optional() }), example: { reason: 'The ice is gone.' } });
export const projectClosingStarted = defineEvent({ ...stream, type: 'ProjectClosingStarted', summary: 'The project is being brought to its end.', data: z.object({}), example: {} });
export const projectClosed = defineEvent({ ...stream, type: 'ProjectClosed', summary: 'The project is over.', data: z.object({ day: day().optional() }), example: { day: '2026-07-03' } });
export const projectReopened = defineEvent({ ...stream, type: 'ProjectReopened', summary: 'A closed or rejected project was taken up again.', data: z.object({ reason: reason() }), example: { reason: 'A harbour was left out.' } });
export const projectCancelled = defineEvent({ ...stream, type: 'ProjectCancelled', summary: 'The project ends early; it is closed in order.', data: z.object({ reason: reason() }), example: { reason: 'The season was sold.' } });

export const projectPhaseDefined = defineEvent({
  ...stream,
  type: 'ProjectPhaseDefined',
  summary: 'A phase with the criteria of its gate was set.',
  data: z.object({ phase: id(), name: text(200), criteria: z.array(text(500)).min(1).max(30) }),
  example: { phase: ids.part, name: 'Concept', criteria: ['Three harbours have signed'] },
});
export const projectGatePassed = defineEvent({
  ...stream,
  type: 'ProjectGatePassed',
  summary: 'A phase was ended by a decision on evidence.',
  data: z.object({ phase: id(), decision: z.enum(['go', 'go-with-conditions']), evidence: text(4000) }),
  example: { phase: ids.part, decision: 'go', evidence: 'Contracts of three harbours' },
});

export const projectRoleGranted = defineEvent({ ...stream, type: 'ProjectRoleGranted', summary: 'A member took a role in the project, whatever their team.', data: z.object({ member: id(), role: rootRole }), example: { member: ids.other, role: 'acceptor' } });
export const projectRoleRevoked = defineEvent({ ...stream, type: 'ProjectRoleRevoked', summary: 'A member gave a role in the project up.', data: z.object({ member: id(), role: rootRole }), example: { member: ids.other, role: 'acceptor' } });
export const projectManagerAssigned = defineEvent({ ...stream, type: 'ProjectManagerAssigned', summary: 'Another member manages the project.', data: z.object({ manager: id() }), example: { manager: ids.other } });
export const projectVisibilitySet = defineEvent({ ...stream, type: 'ProjectVisibilitySet', summary: 'The project is seen more or less widely.', data: z.object({ visibility }), example: { visibility: 'open' } });
export const projectProductLinked = defineEvent({ ...stream, type: 'ProjectProductLinked', summary: 'The project works for one product more.', data: z.object({ product: id() }), example: { product: ids.product } });
export const projectProductUnlinked = defineEvent({ ...stream, type: 'ProjectProductUnlinked', summary: 'The project no longer works for a product.', data: z.object({ product: id() }), example: { product: ids.product } });
export const projectArchived = defineEvent({ ...stream, type: 'ProjectArchived', summary: 'The project was put out of sight; nothing is lost.', data: z.object({}), example: {} });
export const projectRestored = defineEvent({ ...stream, type: 'ProjectRestored', summary: 'The project was brought back into sight.', data: z.object({}), example: {} });
