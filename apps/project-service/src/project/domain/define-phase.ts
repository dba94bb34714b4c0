import { commandOf, isRejection, partId, reject, text, z } from '@wheelhouse/event-sourcing';
import { projectManagers } from '../project.access.js';
import { project } from '../project.aggregate.js';
import { standing } from './project.rules.js';

export const definePhase = commandOf(project)({
  name: 'define-phase',
  method: 'POST',
  path: '/:id/define-phase',
  summary: 'Set a phase and the criteria of its gate',
  body: z.object({ phase: partId(), name: text(200), criteria: z.array(text(500)).min(1).max(30) }),
  example: { phase: '0190c5a0-0000-7000-8000-000000000007', name: 'Concept', criteria: ['Three harbours have signed'] },
  access: projectManagers,
  decide: (state, command) => {
    const known = standing(state, ['proposed', 'submitted', 'approved', 'planning', 'executing', 'on-hold'], 'given phases');
    if (isRejection(known)) return known;
    if (known.phases.some(({ phase, passed }) => passed && phase === command.body.phase)) {
      return reject.conflict('project.phase-passed', 'The gate of this phase is passed.', '/phase');
    }
    return [{ type: 'ProjectPhaseDefined', data: command.body }];
  },
});
