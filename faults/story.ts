import type { Client } from './client.js';
import type { FaultSystem } from './system.js';

/** A team, a product and a project to do things in. */
export interface Scene {
  readonly team: string;
  readonly product: string;
  readonly project: string;
}

let products = 0;
const key = (): string => `F${Date.now().toString(36).slice(-6)}${(products += 1)}`.toUpperCase().slice(0, 10);

export async function setScene(owner: Client, name = 'Faults'): Promise<Scene> {
  const { id: team } = await owner.must('/api/organisation/v1/teams', { name: `${name} ${Date.now()}` });
  const product = await newProduct(owner, team, name);
  const { id: project } = await owner.must('/api/project/v1/projects', { name, purpose: 'To fail and to mend.', team, manager: owner.member, sponsor: owner.member, products: [product] });
  return { team, product, project };
}

/** Takes up a product and answers its id. */
export async function newProduct(owner: Client, team: string, name: string): Promise<string> {
  return (await owner.must('/api/product/v1/products', { name, key: key(), team, manager: owner.member })).id;
}

/** Sends a product that nobody may live to acknowledge; what became of it stands in the log. */
export const sendProduct = (owner: Client, team: string, name: string) => owner.post('/api/product/v1/products', { name, key: key(), team, manager: owner.member });

/** Whether reporting knows a product of that name. */
export async function reports(system: FaultSystem, name: string): Promise<boolean> {
  return (await system.query('REPORTING', 'select 1 from reported_product where name = $1', [name])).length > 0;
}

/** Whether product-service's own log has it. */
export async function logged(system: FaultSystem, name: string): Promise<boolean> {
  return (await system.query('PRODUCT', `select 1 from events where type = 'ProductCreated' and data->>'name' = $1`, [name])).length > 0;
}

/** Plans tasks from several hands until told to stop; answers the ids that were acknowledged. */
export function keepPlanning(owner: Client, project: string, hands = 6): { stop(): Promise<readonly string[]>; count(): number } {
  const acknowledged: string[] = [];
  let going = true;
  const work = Promise.all(
    Array.from({ length: hands }, async () => {
      while (going) acknowledged.push((await owner.must('/api/project/v1/tasks', { project, name: `Task ${acknowledged.length}`, work: 60 })).id);
    }),
  );
  // Whoever stops it hears of a failure; until then nobody does.
  work.catch(() => undefined);
  return {
    count: () => acknowledged.length,
    stop: async () => {
      going = false;
      await work;
      return acknowledged;
    },
  };
}

/** Ids of a project's tasks: as its log has them, as its service shows them, and as reporting does. */
export async function tasksOf(system: FaultSystem, project: string): Promise<{ readonly log: readonly string[]; readonly own: readonly string[]; readonly reported: readonly string[] }> {
  const ids = (rows: readonly object[]) => rows.map((row) => String((row as { id: string }).id)).sort();
  const [log, own, reported] = await Promise.all([
    system.query('PROJECT', `select stream_id as id from events where type = 'TaskPlanned' and partition_key = $1`, [project]),
    system.query('PROJECT', 'select id from task_page where root = $1', [project]),
    system.query('REPORTING', 'select id from reported_task where root = $1', [project]),
  ]);
  return { log: ids(log), own: ids(own), reported: ids(reported) };
}

/** Waits until a condition holds. @throws with what it last saw */
export async function eventually<Seen>(look: () => Promise<Seen>, holds: (seen: Seen) => boolean, milliseconds = 40_000): Promise<Seen> {
  const latest = Date.now() + milliseconds;
  for (;;) {
    const seen = await look();
    if (holds(seen)) return seen;
    if (Date.now() > latest) throw new Error(`not so after ${milliseconds} ms: ${JSON.stringify(seen).slice(0, 1_000)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
