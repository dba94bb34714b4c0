import { projectEvents } from '@wheelhouse/contracts';
import { column, defineView, type RootRole, type Visibility } from '@wheelhouse/event-sourcing';
import { evolve, noProject, type Phase, type Project } from '../domain/project.state.js';

/** A project as its page shows it; the root row of all that belongs to it. */
export const projectPage = defineView({
  name: 'project-page',
  version: 1,
  source: 'own',
  events: projectEvents,
  columns: {
    id: column.uuid(),
    version: column.integer(),
    name: column.text(),
    purpose: column.text(),
    status: column.text(),
    team: column.uuid(),
    manager: column.uuid(),
    sponsor: column.uuid(),
    wayOfWorking: column.text(),
    visibility: column.text<Visibility>(),
    products: column.json<readonly string[]>(),
    objectives: column.json<readonly string[]>(),
    charter: column.json<object>().orNull(),
    phases: column.json<readonly Phase[]>(),
    heldUntil: column.day().orNull(),
    cancelled: column.boolean(),
    roles: column.json<Readonly<Record<string, readonly RootRole[]>>>(),
    archived: column.boolean(),
    updatedAt: column.instant(),
  },
  lists: [
    { filters: [], sort: 'name' },
    { filters: [], sort: 'updatedAt' },
    { filters: ['team'], sort: 'name' },
    { filters: ['status'], sort: 'name' },
    { filters: ['manager'], sort: 'name' },
  ],
  keys: (event) => [event.streamId],
  fold: (row, event) => {
    const base = { version: event.version, updatedAt: event.recordedAt };
    if (event.type === 'ProjectProposed') {
      const { name, purpose, team, manager, sponsor, wayOfWorking, visibility, products, objectives } = event.data;
      return {
        ...base,
        ...{ id: event.streamId, name, purpose, team, manager, sponsor, wayOfWorking, visibility, products, objectives },
        ...{ status: 'proposed', charter: null, phases: [], heldUntil: null, cancelled: false, archived: false },
        roles: { [sponsor]: ['sponsor'] },
      };
    }
    if (!row) return row;
    const { status, name, wayOfWorking, visibility, products, charter, phases, cancelled, archived, manager, roles } = evolve(stateOf(row), event) as Exclude<Project, { status: 'none' }>;
    return {
      ...row,
      ...base,
      ...{ status, name, wayOfWorking, visibility, products, phases, cancelled, archived, manager, roles },
      charter: charter ?? null,
      heldUntil: event.type === 'ProjectHeld' ? (event.data.until ?? null) : status === 'on-hold' ? row.heldUntil : null,
    };
  },
});

function stateOf(row: object): Project {
  return { ...noProject, ...row } as unknown as Project;
}
