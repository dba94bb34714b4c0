import { commandOf, id, isRejection, reject, text, z } from '@wheelhouse/event-sourcing';
import { approvers } from '../project.access.js';
import { project } from '../project.aggregate.js';
import { standing } from './project.rules.js';

export const passGate = commandOf(project)({
  name: 'pass-gate',
  method: 'POST',
  path: '/:id/pass-gate',
  summary: 'End a phase by a decision on evidence',
  body: z.object({ phase: id(), decision: z.enum(['go', 'go-with-conditions']), evidence: text(4000) }),
  example: { phase: '0190c5a0-0000-7000-8000-000000000007', decision: 'go', evidence: 'Contracts of three harbours' },
  access: approvers,
  decide: (state, command) => {
    const known = standing(state, ['approved', 'planning', 'executing'], 'taken through a gate');
    if (isRejection(known)) return known;
    const phase = known.phases.find((candidate) => candidate.phase === command.body.phase);
    if (!phase) return reject.invalid('project.phase-unknown', 'The project has no such phase.', '/phase');
    if (phase.passed) return [];
    return [{ type: 'ProjectGatePassed', data: command.body }];
  },
});
