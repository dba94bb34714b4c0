import type { Actor } from '@wheelhouse/event-sourcing';
import { memberAdded, runningService, someone, teamFounded, teamJoined, type RunningService } from '@wheelhouse/service-kit/testing/running-service';
import { birthOf, type ServiceDeclaration } from '@wheelhouse/service-kit';
import { v7 as uuidv7 } from 'uuid';

/** Who takes part in the tests of what records have in common. */
export interface Crew {
  readonly team: string;
  readonly manager: Actor;
  readonly contributor: Actor;
  readonly portfolio: Actor;
  readonly stranger: Actor;
}

/** A service with a crew that it knows, and the ways to make records in it. */
export interface RecordsWorld extends Crew {
  readonly running: RunningService;
  /** A root of the crew’s team. */
  aRoot(visibility?: 'open' | 'team' | 'restricted'): Promise<string>;
  /** A record of each other kind that stands in a root. */
  below(root: string): Promise<Readonly<Record<string, string>>>;
  archive(root: string): Promise<unknown>;
}

/** What a service says of itself for these tests. */
export interface RecordsOf {
  readonly service: ServiceDeclaration;
  /** Kind of the roots; their own owner is named by `ownerCommand`. */
  readonly root: string;
  readonly ownerCommand: string;
  readonly lead: 'product-manager' | 'project-manager';
  /** What stands in the bodies of creations instead of their examples, by the name of the field. */
  readonly about: (crew: Crew, root: string) => Readonly<Record<string, unknown>>;
  readonly make: (running: RunningService, crew: Crew) => Pick<RecordsWorld, 'aRoot' | 'below' | 'archive'>;
}

/** Starts the service, and tells it of the crew. */
export async function recordsWorld({ service, lead, make }: RecordsOf): Promise<RecordsWorld> {
  const team = uuidv7();
  const inTeam = (role: typeof lead | 'contributor') => someone({ teams: { [team]: [role] } });
  const crew = { team, manager: inTeam(lead), contributor: inTeam('contributor'), portfolio: someone({ organisationRole: 'portfolio-manager' }), stranger: someone() };
  const running = await runningService(service);
  const { position } = await running.tell(
    teamFounded(team),
    ...[crew.manager, crew.contributor, crew.stranger].map(({ member }) => memberAdded(member)),
    memberAdded(crew.portfolio.member, 'portfolio-manager'),
    teamJoined(team, crew.manager.member, [lead]),
    teamJoined(team, crew.contributor.member, ['contributor']),
  );
  await running.get('custom-fields', { headers: { 'wheelhouse-position': position } });
  return { ...crew, running, ...make(running, crew) };
}

/** One record of each kind that the service has, made by the examples of its commands; ids by kind. */
export async function oneOfEach({ service, about }: RecordsOf, world: RecordsWorld, root: string): Promise<Readonly<Record<string, string>>> {
  const { manager } = world;
  const said: Record<string, unknown> = { subject: root, team: world.team, manager: manager.member, owner: manager.member, deciders: [manager.member], ...about(world, root) };
  const made: Record<string, string> = {};
  for (const command of service.commands) {
    const { stream, resource } = command.aggregate;
    if (!command.creates || made[stream] !== undefined) continue;
    const body = Object.fromEntries(Object.entries(command.example).map(([name, value]) => [name, said[name] ?? made[name] ?? (value as unknown)]));
    made[stream] = (await world.running.post(resource, body, { as: manager })).id;
  }
  // A template is saved from a record that everyone may see.
  const open = service.clones.find(({ creation }) => birthOf(creation) === 'organisation')?.aggregate.stream;
  if (open !== undefined) made['template'] = (await world.running.post('templates', { name: 'Ours', from: { type: open, id: made[open] } }, { as: manager })).id;
  return made;
}
