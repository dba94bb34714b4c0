import { by, byOneOf, lastOf, noWayBack, step, undoOf, withOthers } from '@wheelhouse/event-sourcing';
import type { assumptionFor } from './assumption.js';

/** How what is written down about an assumption is taken back. */
export const assumptionUndo = ({ aggregate, command }: Pick<ReturnType<typeof assumptionFor>, 'aggregate' | 'command'>) =>
  undoOf(aggregate)({
    AssumptionLogged: by('*', command.archive, (_data, { why }) => ({ reason: why })),
    AssumptionReworded: by('statement', command.reword, (_data, { before }) => ({ statement: before.statement })),
    AssumptionReassigned: by('owner', command.reassign, ({ from }) => ({ owner: from })),
    AssumptionTestChanged: by('test', command.changeTest, (_data, { before: { test, testBy } }) => ({ test, testBy })),
    AssumptionValidated: by('status', command.reopen, (_data, { why }) => ({ reason: why })),
    AssumptionBroken: by('status', command.reopen, (_data, { why }) => ({ reason: why })),
    AssumptionReopened: byOneOf(
      'status',
      [command.validate, command.breakIt],
      (_data, { before: { evidence, consequence }, past, actor }) => {
        // Whose words they are does not change by who takes something back.
        if (!evidence || lastOf(past, 'AssumptionValidated', 'AssumptionBroken')?.data.author !== actor.member) return undefined;
        return [consequence === null ? step(command.validate, { evidence }) : step(command.breakIt, { evidence, consequence })];
      },
      'its evidence is told again by who told it alone, and only while its words are there',
    ),
    AssumptionEvidenceRedacted: noWayBack('status', 'its words are destroyed'),
    AssumptionArchived: by('archived', command.restore, () => ({})),
    AssumptionRestored: by('archived', command.archive, (_data, { why }) => ({ reason: why })),
    AssumptionMoved: withOthers([], 'it goes where its record goes'),
  });
